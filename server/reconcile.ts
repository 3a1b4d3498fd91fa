/**
 * `npm run reconcile`: judges everybody again and compares with what is kept. Writes nothing, may run while the product does.
 * Exit code 1 when something differs. With --repair whoever differs is noted, and the worker judges them again.
 */
import { createDb, createPool } from '#db/connect.ts'
import { readConfig } from './config.ts'
import { dayIn } from './clock.ts'
import { openDatabase } from './open-database.ts'
import { reconcile, type Reconciled } from './requirements/index.ts'
import { fail } from './run.ts'

await main().catch(fail)

async function main() {
  const config = readConfig(process.env)
  const database = await openDatabase(config)
  const pool = createPool(database.url, { max: 2 })
  try {
    const repair = process.argv.includes('--repair')
    const found = await reconcile(createDb(pool), dayIn(config.COUNTY_TIME_ZONE, new Date()), { repair })
    print(found, repair)
    process.exitCode = found.differenceCount + found.countDifferences > 0 ? 1 : 0
  } finally {
    await pool.end()
    await database.stop()
  }
}

function print({ people, waiting, differences, differenceCount, countDifferences }: Reconciled, repair: boolean) {
  for (const { kind, row } of differences)
    console.log(`${kind}: person ${row.personId}, policy ${row.policyId}, ${row.periodKey}`)
  if (differenceCount > differences.length) console.log(`… and ${differenceCount - differences.length} more`)
  if (waiting > 0)
    console.log(`${waiting} people wait to be judged and were not compared; run it again when the worker has caught up.`)
  console.log(`${people} people: ${differenceCount} differences; ${countDifferences} counts differ.`)
  if (repair && differenceCount > 0) console.log('Those who differ were noted; the worker judges them again.')
}
