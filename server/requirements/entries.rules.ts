import type { CreditCategory, DeliveryMode, OrganiserLevel, SessionPurpose } from '#db/types.ts'

/** A ledger entry as far as judging needs it. `hours` and `days` in hundredths. */
export interface JudgedEntry {
  id: string
  on: string
  hours: number
  days: number
  category: CreditCategory
  mode: DeliveryMode
  level: OrganiserLevel
  session: string
  isConcentrated: boolean
  isRotation: boolean
  purpose: SessionPurpose | null
  isCadreRecognised: boolean
  /** The entry this one takes back. */
  reverses: string | null
}

/** Entries that stand: neither reversals nor reversed. */
export function liveEntries(entries: readonly JudgedEntry[]): JudgedEntry[] {
  const reversed = new Set(entries.flatMap(({ reverses }) => (reverses === null ? [] : [reverses])))
  return reversed.size === 0 ? [...entries] : entries.filter(({ id, reverses }) => reverses === null && !reversed.has(id))
}

export const isWithin = (entry: { on: string }, span: { from: string; until: string | null }) =>
  span.from <= entry.on && (span.until === null || entry.on < span.until)
