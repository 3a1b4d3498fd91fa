import { CsvError, parse, type Options } from 'csv-parse/sync'
import type { Cell } from './cell.rules.ts'
import { Unreadable } from './finding.rules.ts'
import { MAX_COLUMNS, MAX_ROWS } from './limits.ts'
import type { TableRow } from './table.rules.ts'
import { decodeText, separatorOf } from './text.rules.ts'

/** Longest record, in bytes: a quote left open would otherwise swallow the rest of the file. */
const MAX_RECORD_BYTES = 64 * 1024

/** The rows of a CSV file, numbered as Excel would number them. Throws Unreadable. */
export function readCsv(bytes: Uint8Array): TableRow[] {
  const text = decodeText(bytes)
  const options: Options = {
    delimiter: separatorOf(text),
    bom: true,
    relax_column_count: true,
    max_record_size: MAX_RECORD_BYTES,
    to: MAX_ROWS + 100, // enough to see that there are too many
    on_record: (record: string[]) => record.slice(0, MAX_COLUMNS),
  }
  try {
    const records = parse(text, options)
    return records.map((record, at) => ({ row: at + 1, cells: record.map(cellOf) }))
  } catch (error) {
    if (error instanceof CsvError) throw new Unreadable('broken-file')
    throw error
  }
}

/** Excel runs a text that begins with '=' as a formula; so it counts as one here. */
const cellOf = (text: string): Cell => (/^\s*=/.test(text) ? { formula: true } : text)
