import { beforeAll, expect, test } from 'vitest'
import { sweepImports } from '#server/orgs/index.ts'
import { useApp } from '../support/app.ts'
import { aCounty, signedIn } from '../support/county.ts'
import { importsOf } from '../support/imports.ts'
import { aRow, xlsxOf } from '../support/people-files.ts'

const context = useApp({ withWorkers: true })
let officer: Awaited<ReturnType<typeof signedIn>>
beforeAll(async () => {
  const { county } = await aCounty(context.deps.db)
  officer = await signedIn(context.deps.db, { role: 'county_officer', at: county })
})
const imports = importsOf(
  () => context.app,
  () => officer.headers,
)

const fileOf = (id: string) =>
  context.deps.db.selectFrom('importBatch').select('file').where('id', '=', id).executeTakeFirstOrThrow()
const inDays = (days: number) => ({ ...context.deps, now: () => new Date(Date.now() + days * 86_400_000) })

test('a file that was checked and left is given up after a week, and says why', async () => {
  const { id, state } = await imports.check(await xlsxOf([aRow('柳树村党支部')]))
  expect(state).toBe('checked')

  expect(await sweepImports(inDays(6.9))).toBe(false)
  expect((await fileOf(id)).file.length).toBeGreaterThan(0)

  expect(await sweepImports(inDays(7.1))).toBe(true)
  expect((await fileOf(id)).file).toHaveLength(0)
  expect(await imports.get(id)).toMatchObject({ state: 'refused', failure: 'expired' })
  expect((await imports.post(id, 'apply')).json()).toMatchObject({ status: 409, reason: 'import-refused' })
  const { db } = context.deps
  const last = await db.selectFrom('auditEntry').select(['action', 'actorName']).where('objectId', '=', id).orderBy('seq', 'desc').executeTakeFirst() // prettier-ignore
  expect(last).toEqual({ action: 'import.expire', actorName: '(system)' })
})
