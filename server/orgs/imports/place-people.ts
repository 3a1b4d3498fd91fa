import type { Db, Trx } from '#db/connect.ts'
import type { Keys } from '../../keys.ts'
import { maskNationalId } from '../national-id.rules.ts'
import { branchFinder, fullName, type BranchMatch } from './branch.rules.ts'
import { COLUMNS, type ColumnKey, type Headings } from './columns.rules.ts'
import { finding, Findings, type Finding } from './finding.rules.ts'
import { inTurns } from './in-turns.ts'
import { namesakesInFile } from './namesake.rules.ts'
import type { PeopleReading } from './read-people.ts'
import { findByNames, findByNumbers, listOrgs } from './register-queries.ts'
import { judgeRow, type Candidate, type Cells, type Registered } from './register.rules.ts'
import type { Draft } from './row.rules.ts'
import { repeatedValues } from './table.rules.ts'

/** A row that will become a person. */
export interface Placement {
  draft: Draft
  orgId: string
}

interface Placing {
  placements: Placement[]
  /** Rows whose people are registered already. */
  unchangedCount: number
  findings: Finding[]
  errorCount: number
}

interface Place {
  keys: Keys
  /** Where the importer may write. */
  paths: readonly string[]
  today: string
  /** Told how many rows have been looked at; may throw to stop. */
  onProgress: (done: number) => Promise<void>
}

/** Rows looked up in one query. */
const BATCH = 1000

type Row = Candidate & { draft: Draft }

/** Finds every draft its organisation and its match in the register. What it finds wrong is added to the findings of the reading. */
export async function placePeople(
  db: Db | Trx,
  reading: PeopleReading,
  { keys, paths, today, onProgress }: Place,
): Promise<Placing> {
  const found = new Findings(reading.findings, reading.errorCount)
  const { drafts, headings } = reading
  for (const one of repeatedValues(drafts, headings, maskNationalId)) found.add(one)
  const scope = { paths }
  const rows = await locate(drafts, branchFinder(await listOrgs(db, scope, today)), keys, headings, found)
  for (const one of inFile(rows, headings)) found.add(one)
  const placements: Placement[] = []
  let unchangedCount = 0
  // Rows of one organisation together: the people of each are then read once.
  const ordered = rows.toSorted((a, b) => (a.orgId < b.orgId ? -1 : a.orgId > b.orgId ? 1 : a.row - b.row))
  for (let at = 0; at < ordered.length; at += BATCH) {
    const batch = ordered.slice(at, at + BATCH)
    const register = await lookUp(db, scope, today, batch)
    for (const row of batch) {
      const { isNew, findings } = judgeRow(row, register(row), cellsOf(row, headings))
      for (const one of findings) found.add(one)
      if (isNew) placements.push(row)
      else if (findings.every(({ severity }) => severity === 'warning')) unchangedCount++
    }
    await onProgress(Math.min(at + BATCH, ordered.length))
  }
  return { placements, unchangedCount, ...found.summary }
}

async function locate(
  drafts: readonly Draft[],
  find: (text: string) => BranchMatch,
  keys: Keys,
  headings: Headings['columns'],
  found: Findings,
): Promise<Row[]> {
  const rows: Row[] = []
  for await (const draft of inTurns(drafts)) {
    const match = find(draft.branch)
    if ('fault' in match) {
      const detail = 'candidates' in match ? match.candidates.slice(0, 5).map(fullName).join('、') : ''
      found.add(finding(match.fault, { row: draft.row, column: heading(headings, 'branch'), value: draft.branch, detail }))
      continue
    }
    const { row, name, birthOn, phone, memberNo, nationalId } = draft
    const number = nationalId && keys.fingerprint(nationalId).toString('hex')
    rows.push({ draft, row, name, birthOn, phone, memberNo, number, orgId: match.org.id })
  }
  return rows
}

/** Namesakes within the file. That two rows share a number has been found already, by whichever number it was. */
function inFile(rows: readonly Row[], headings: Headings['columns']): Finding[] {
  const byRow = new Map(rows.map((row) => [row.row, row]))
  return namesakesInFile(rows).flatMap(({ row, other, verdict }) => {
    const [one, two] = [byRow.get(row), byRow.get(other)]
    const isSameNumber = (one?.number && one.number === two?.number) || (one?.memberNo && one.memberNo === two?.memberNo)
    if (verdict === 'same' && isSameNumber) return []
    const kind = ({ same: 'duplicate-in-file', unclear: 'namesake-undecided-in-file', other: 'namesake-in-file' } as const)[
      verdict
    ]
    return [finding(kind, { row, column: heading(headings, 'name'), value: one?.name ?? null, detail: String(other) })]
  })
}

async function lookUp(db: Db | Trx, scope: { paths: readonly string[] }, today: string, batch: readonly Row[]) {
  const distinct = (values: (string | null)[]) => [...new Set(values.filter((one) => one !== null))]
  const numbers = distinct(batch.map(({ number }) => number))
  const memberNos = distinct(batch.map(({ memberNo }) => memberNo))
  const [numbered, named] = [
    await findByNumbers(db, scope, today, { numbers, memberNos }),
    await findByNames(db, scope, today, {
      orgIds: distinct(batch.map(({ orgId }) => orgId)),
      names: distinct(batch.map(({ name }) => name)),
    }),
  ]
  const byNumber = new Map(numbered.map((one) => [one.number, one]))
  const byMemberNo = new Map(numbered.map((one) => [one.memberNo, one]))
  const namesakes = Map.groupBy(named, (one: Registered) => `${one.orgId} ${one.name}`)
  return (row: Row) => ({
    byNumber: row.number ? byNumber.get(row.number) : undefined,
    byMemberNo: row.memberNo ? byMemberNo.get(row.memberNo) : undefined,
    namesakes: namesakes.get(`${row.orgId} ${row.name}`) ?? [],
  })
}

const heading = (headings: Headings['columns'], key: ColumnKey) => headings.get(key)?.heading ?? COLUMNS[key].heading

const cellsOf = ({ draft }: Row, headings: Headings['columns']): Cells => ({
  number: { column: heading(headings, 'nationalId'), value: draft.nationalId && maskNationalId(draft.nationalId) },
  memberNo: { column: heading(headings, 'memberNo'), value: draft.memberNo },
  name: { column: heading(headings, 'name'), value: draft.name },
})
