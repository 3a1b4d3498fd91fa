import { expect, test } from 'vitest'
import { useDatabase } from '../support/database.ts'
import { survive } from '../support/survival.ts'

const database = useDatabase()
/** Ten thousand take some minutes: `npm run bench -- --only survival`. */
const OPERATIONS = 2000

test(
  'after 2,000 random operations and a worker killed again and again, standing is what judging says',
  { timeout: 300_000 },
  async () => {
    const { found, done, names } = await survive({ ...database, operations: OPERATIONS, kills: 4 })
    expect(names.filter((name) => !done.has(name))).toEqual([])
    expect(found).toMatchObject({ waiting: 0, differences: [], differenceCount: 0, countDifferences: 0 })
  },
)
