/**
 * `npm run bench -- [--sizes 3000,30000,300000] [--only people,standing,survival,ladder,segments,watching,quizzes,gatherings]`: prints every figure beside a bare baseline taken in the same run.
 * Nothing here passes or fails; read the ratios.
 */
import { parseArgs } from 'node:util'
import { withCounty, type BenchCounty } from './county.ts'
import { benchGatherings } from './gatherings.ts'
import { benchLadder } from './ladder.ts'
import { table } from './measure.ts'
import { benchPeople } from './people.ts'
import { benchQuizzes } from './quizzes.ts'
import { benchSegments } from './segments.ts'
import { benchStanding, type StandingFigures } from './standing.ts'
import { benchSurvival } from './survival.ts'
import { benchWatching } from './watching.ts'

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '3000,30000,300000' }, only: { type: 'string' } } })

/** A county of the size named has so many branches; another has as many as usual. */
const BRANCHES: Record<number, number> = { 3000: 30, 30000: 3000, 300000: 10000 }

const isWanted = (name: string) => values.only === undefined || values.only.split(',').includes(name)

if (isWanted('people') || isWanted('standing')) await benchCounties()
if (isWanted('survival')) console.log(`\n${await benchSurvival()}`)
if (isWanted('ladder')) console.log(`\n${await benchLadder()}`)
if (isWanted('segments')) console.log(`\n${await benchSegments()}`)
if (isWanted('watching')) console.log(`\n${await benchWatching()}`)
if (isWanted('quizzes')) console.log(`\n${await benchQuizzes()}`)
if (isWanted('gatherings')) console.log(`\n${await benchGatherings()}`)

async function benchCounties() {
  const standing: StandingFigures = { pages: [], judging: [], posting: [] }
  const filled: string[][] = []
  const people: string[][] = []
  for (const size of values.sizes.split(',').map(Number)) {
    console.error(`Filling a county of ${size} …`)
    const bench = async (county: BenchCounty) => {
      filled.push([String(size), county.fillS.toFixed(1)])
      if (isWanted('people')) people.push(...(await benchPeople(county)))
      if (!isWanted('standing')) return
      const { pages, judging, posting } = await benchStanding(county)
      standing.pages.push(...pages)
      standing.judging.push(...judging)
      standing.posting.push(...posting)
    }
    await withCounty(size, bench, BRANCHES[size])
  }
  console.log(`${table(['people', 'seconds to fill'], filled)}\n`)
  console.log(table(['people list and search', 'people', 'p50 ms', 'p95 ms', 'bare SQL p95 ms', 'p95 ratio'], inOrder(people)))

  const pageHead = ['page', 'people', 'branches', 'p50 ms', 'p95 ms', 'bare SQL p95 ms', 'p95 ratio']
  console.log(`\n${table(pageHead, inOrder(standing.pages))}`)
  console.log(`\n${table(['page, p95 ms', 'smallest county', 'largest county', 'ratio'], firstToLast(standing.pages))}`)
  const judgingHead = ['judging: people', 'first time s', 'publish s', 'again s', 'µs each', 'bare sum s', 'ratio']
  console.log(`\n${table(judgingHead, standing.judging)}`)
  console.log(`\n${table(['posting 200 people: county of', 'p50 ms', 'p95 ms', 'plain rows p95 ms'], standing.posting)}`)
}

/** Rows of one name together, in the order the names came first. */
function inOrder(rows: readonly string[][]): string[][] {
  return [...Map.groupBy(rows, ([name]) => name!).values()].flat()
}

/** The p95 of each page in the smallest and in the largest county. */
function firstToLast(pages: readonly string[][]): string[][] {
  return [...Map.groupBy(pages, ([name]) => name!)].map(([name, rows]) => {
    const [first, last] = [rows[0]![4]!, rows.at(-1)![4]!]
    return [name, first, last, (Number(last) / Number(first)).toFixed(2)]
  })
}
