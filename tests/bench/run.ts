/**
 * `npm run bench -- [--sizes 3000,30000,300000] [--only people|standing]`: prints every figure beside a bare baseline taken in the same run.
 * Nothing here passes or fails; read the ratios.
 */
import { parseArgs } from 'node:util'
import { withCounty, type BenchCounty } from './county.ts'
import { table } from './measure.ts'
import { benchPeople } from './people.ts'
import { benchStanding, type StandingFigures } from './standing.ts'

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '3000,30000,300000' }, only: { type: 'string' } } })

/** A county of the size named has so many branches; another has as many as usual. */
const BRANCHES: Record<number, number> = { 3000: 30, 30000: 3000, 300000: 10000 }

const standing: StandingFigures = { pages: [], judging: [], posting: [] }
const filled: string[][] = []
const people: string[][] = []
for (const size of values.sizes.split(',').map(Number)) {
  console.error(`Filling a county of ${size} …`)
  const bench = async (county: BenchCounty) => {
    filled.push([String(size), county.fillS.toFixed(1)])
    if (values.only !== 'standing') people.push(...(await benchPeople(county)))
    if (values.only === 'people') return
    const { pages, judging, posting } = await benchStanding(county)
    standing.pages.push(...pages)
    standing.judging.push(...judging)
    standing.posting.push(...posting)
  }
  await withCounty(size, bench, BRANCHES[size])
}
console.log(`${table(['people', 'seconds to fill'], filled)}\n`)
console.log(
  table(['people list and search', 'people', 'p50 ms', 'p95 ms', 'bare SQL p95 ms', 'p95 ratio'], people.toSorted(byName)),
)

const inPages = [...Map.groupBy(standing.pages, ([name]) => name!).values()].flat()
console.log(`\n${table(['page', 'people', 'branches', 'p50 ms', 'p95 ms'], inPages)}`)
const judgingHead = ['judging: people', 'first time s', 'publish s', 'again s', 'µs each', 'bare sum s', 'ratio']
console.log(`\n${table(judgingHead, standing.judging)}`)
console.log(`\n${table(['posting 200 people: county of', 'p50 ms', 'p95 ms', 'plain rows p95 ms'], standing.posting)}`)

function byName(a: readonly string[], b: readonly string[]) {
  return a[0] === b[0] ? 0 : people.findIndex((row) => row[0] === a[0]) - people.findIndex((row) => row[0] === b[0])
}
