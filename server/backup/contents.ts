/** What lies in an archive, by name, in this order; docs/operating.md describes it for whoever must open one by hand. */
import type { LedgerSum, Sequence, TableShape } from './snapshot-queries.ts'

export const FORMAT = 1
export const ABOUT = 'lunxun-backup.json'
export const KEY = 'keys/data.key'
export const FIGURES = 'figures.json'
export const MEDIA = 'media/'

/** The first part: enough to refuse what cannot be restored before anything is done. */
export interface About {
  format: typeof FORMAT
  takenAt: string
  /** Applied at that time, oldest first. */
  migrations: string[]
  tables: TableShape[]
  queueColumns: string[]
  isEmbedded: boolean
}

/** What must be the same after a restoration. */
export interface Figures {
  rows: Record<string, number>
  ledger: LedgerSum[]
  sequences: Sequence[]
}

/** A table comes in pieces one after the other; together they are what COPY gave, cut anywhere. */
export const pieceName = (table: string, piece: number) => `database/${table}.${String(piece).padStart(5, '0')}.copy.gz`

/** The table that a part belongs to; undefined: it is something else. */
export const tableOf = (name: string) => /^database\/(.+)\.\d{5}\.copy\.gz$/.exec(name)?.[1]

/** Under this name the queue goes among the tables. */
export const QUEUE_NAME = 'pgboss.job'
