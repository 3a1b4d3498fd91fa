/** How dated rows are ordered and where they stand today. Half-open: a row no longer holds on its `untilOn`. */

interface Dated {
  fromOn: string
  untilOn: string | null
}

export type Standing = 'current' | 'planned' | 'ended'

export function standingOf({ fromOn, untilOn }: Dated, today: string): Standing {
  if (fromOn > today) return 'planned'
  return untilOn === null || untilOn > today ? 'current' : 'ended'
}

/** Latest first; of two that begin together the one that lasts longer. */
export const latestFirst = <R extends Dated>(rows: readonly R[]): R[] =>
  [...rows].sort((a, b) => b.fromOn.localeCompare(a.fromOn) || (b.untilOn ?? '9999').localeCompare(a.untilOn ?? '9999'))

/** What stays in sight, and what is folded away: ended rows beyond the `kept` latest, if there are at least two of them. */
export function folded<R extends Dated>(rows: readonly R[], today: string, kept = 2): { shown: R[]; hidden: R[] } {
  const sorted = latestFirst(rows)
  const ended = sorted.filter((row) => standingOf(row, today) === 'ended')
  const hidden = new Set(ended.length - kept >= 2 ? ended.slice(kept) : [])
  return { shown: sorted.filter((row) => !hidden.has(row)), hidden: sorted.filter((row) => hidden.has(row)) }
}
