/** A whole table: where the headings are, which rows are people, and which people stand in it twice. */
import { textOf, type Cell } from './cell.rules.ts'
import { COLUMNS, headingsIn, type Headings } from './columns.rules.ts'
import { finding, type Finding, type Findings } from './finding.rules.ts'
import { readRow, type Draft } from './row.rules.ts'

export interface TableRow {
  /** Row as Excel numbers it. */
  row: number
  cells: readonly Cell[]
}

/** Titles, units and dates of printing may stand above the headings. */
const HEADINGS_WITHIN_ROWS = 10
const EXAMPLE = /^\(示例\)|^（示例）|^示例/

/** Index of the row that names most of our columns, if it names the name and one more; -1 when there is none. */
export function findHeadings(rows: readonly TableRow[]): number {
  const counts = rows.slice(0, HEADINGS_WITHIN_ROWS).map(({ cells }) => headingsIn(cells.map(textOf)))
  const most = Math.max(0, ...counts)
  return most >= 2 ? counts.indexOf(most) : -1
}

export function headingFindings(headings: Headings, row: number): Finding[] {
  return [
    ...headings.missing.map((column) => finding('column-missing', { row, column })),
    ...headings.twice.map((column) => finding('column-twice', { row, column })),
    ...headings.unknown.map((column) => finding('column-unknown', { row, column })),
  ]
}

export interface TableReading {
  drafts: Draft[]
  /** Rows that hold something, the example left out. */
  rowCount: number
}

/** Reads the rows below the headings into `found` and drafts; blank rows and the template's example are passed over. */
export function readRows(rows: readonly TableRow[], columns: Headings['columns'], today: string, found: Findings): TableReading {
  const reading: TableReading = { drafts: [], rowCount: 0 }
  const used = [...columns.values()].map(({ at }) => at)
  const nameAt = columns.get('name')?.at ?? -1
  for (const { row, cells } of rows) {
    if (used.every((at) => isBlank(cells[at] ?? null))) continue
    const name = textOf(cells[nameAt] ?? null)
    if (EXAMPLE.test(name)) {
      found.add(finding('example-skipped', { row, column: COLUMNS.name.heading, value: name.slice(0, 20) }))
      continue
    }
    reading.rowCount++
    const { draft, findings } = readRow(cells, row, columns, today)
    if (draft) reading.drafts.push(draft)
    for (const one of findings) found.add(one)
  }
  return reading
}

const isBlank = (cell: Cell) => cell === null || (typeof cell !== 'object' && textOf(cell) === '')

/** Watches values that may stand in a file only once; says in which row a value was first seen. */
class SeenOnce {
  readonly #rows = new Map<string, number>()

  /** The row that has `value` already, or undefined and it is remembered. */
  first(value: string | null, row: number): number | undefined {
    if (!value) return undefined
    const seen = this.#rows.get(value)
    if (seen === undefined) this.#rows.set(value, row)
    return seen
  }
}

/** Identity numbers and member numbers that two rows share are errors; a shared phone is a warning (couples share one). */
export function repeatedValues(
  drafts: readonly Draft[],
  headings: Headings['columns'],
  mask: (number: string) => string,
): Finding[] {
  const [numbers, memberNos, phones] = [new SeenOnce(), new SeenOnce(), new SeenOnce()]
  const heading = (key: 'nationalId' | 'memberNo' | 'phone') => headings.get(key)?.heading ?? COLUMNS[key].heading
  return drafts.flatMap(({ row, nationalId, memberNo, phone }) => {
    const found: Finding[] = []
    const [sameNumber, sameMemberNo, samePhone] = [
      numbers.first(nationalId, row),
      memberNos.first(memberNo?.toLowerCase() ?? null, row),
      phones.first(phone, row),
    ]
    const at = (other: number, column: string, value: string | null) => ({ row, column, value, detail: String(other) })
    if (sameNumber) found.push(finding('duplicate-in-file', at(sameNumber, heading('nationalId'), mask(nationalId ?? ''))))
    if (sameMemberNo) found.push(finding('member-no-twice', at(sameMemberNo, heading('memberNo'), memberNo)))
    if (samePhone) found.push(finding('phone-twice', at(samePhone, heading('phone'), phone)))
    return found
  })
}
