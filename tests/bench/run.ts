/**
 * `npm run bench -- [--sizes 3000,30000,300000]`: prints every figure beside a bare baseline taken in the same run.
 * Nothing here passes or fails; read the ratios.
 */
import { parseArgs } from 'node:util'
import { withCounty } from './county.ts'
import { table } from './measure.ts'
import { benchPeople } from './people.ts'

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '3000,30000,300000' } } })

const filled: string[][] = []
const people: string[][] = []
for (const size of values.sizes.split(',').map(Number)) {
  console.error(`Filling a county of ${size} …`)
  await withCounty(size, async (county) => {
    filled.push([String(size), county.fillS.toFixed(1)])
    people.push(...(await benchPeople(county)))
  })
}
console.log(`${table(['people', 'seconds to fill'], filled)}\n`)
console.log(
  table(['people list and search', 'people', 'p50 ms', 'p95 ms', 'bare SQL p95 ms', 'p95 ratio'], people.toSorted(byName)),
)

function byName(a: readonly string[], b: readonly string[]) {
  return a[0] === b[0] ? 0 : people.findIndex((row) => row[0] === a[0]) - people.findIndex((row) => row[0] === b[0])
}
