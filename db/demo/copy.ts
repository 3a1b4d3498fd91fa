import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

export type Cell = string | number | null | Buffer

/** A table and the columns that are written; rows give their cells in this order. */
interface Target {
  table: string
  columns: readonly string[]
}

/** `columns` separated by blanks. */
export const table = (name: string, columns: string): Target => ({ table: name, columns: columns.split(/\s+/) })

/** Writes rows by COPY, some ten times as fast as INSERT. One COPY at a time on one client. */
export async function copyRows(client: pg.PoolClient, { table, columns }: Target, rows: readonly Cell[][]): Promise<void> {
  if (rows.length === 0) return
  const lines = function* () {
    for (let at = 0; at < rows.length; at += 500)
      yield rows
        .slice(at, at + 500)
        .map(line)
        .join('') // few large writes
  }
  await pipeline(Readable.from(lines()), client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`)))
}

const line = (cells: readonly Cell[]) => `${cells.map(text).join('\t')}\n`

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function text(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell === 'number') return String(cell)
  if (typeof cell !== 'string') return `\\\\x${cell.toString('hex')}`
  return cell.replace(/[\\\t\n\r]/g, (letter) => ESCAPES[letter]!)
}
