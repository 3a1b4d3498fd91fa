import { readHeadings, type Headings } from './columns.rules.ts'
import { textOf } from './cell.rules.ts'
import { fileKind } from './file-kind.rules.ts'
import { Findings, Unreadable, type Finding } from './finding.rules.ts'
import { MAX_ROWS } from './limits.ts'
import { readCsv } from './read-csv.ts'
import { readWorkbook } from './read-workbook.ts'
import type { Draft } from './row.rules.ts'
import { findHeadings, headingFindings, readRows } from './table.rules.ts'

export interface PeopleReading {
  headings: Headings['columns']
  drafts: Draft[]
  /** The first of them. */
  findings: Finding[]
  errorCount: number
  rowCount: number
}

/** Reads a file of people from its bytes; `today` is the county's. Throws Unreadable. Takes seconds for a large file. */
export async function readPeople(bytes: Uint8Array, today: string): Promise<PeopleReading> {
  const table = fileKind(bytes) === 'xlsx' ? await readWorkbook(bytes) : { rows: readCsv(bytes), findings: [] }
  const at = findHeadings(table.rows)
  const headingRow = table.rows[at]
  if (!headingRow) throw new Unreadable(table.rows.length === 0 ? 'no-rows' : 'no-headings')
  const headings = readHeadings(headingRow.cells.map(textOf))
  const found = new Findings([...table.findings, ...headingFindings(headings, headingRow.row)])
  // Without a required column every row would be found wanting: once is enough.
  if (found.errorCount > 0) return { headings: headings.columns, drafts: [], rowCount: 0, ...found.summary }
  const reading = readRows(table.rows.slice(at + 1), headings.columns, today, found)
  if (reading.rowCount === 0) throw new Unreadable('no-rows')
  if (reading.rowCount > MAX_ROWS) throw new Unreadable('too-many-rows')
  return { headings: headings.columns, ...reading, ...found.summary }
}
