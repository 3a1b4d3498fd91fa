import { yearOf } from './place.rules.ts'

/** Years that are over, have something to report and are not closed yet; the latest first. */
export function yearsToClose(
  { items, closedYears }: { items: readonly { periods: readonly string[] }[]; closedYears: readonly { year: number }[] },
  today: string,
): number[] {
  const closed = new Set(closedYears.map(({ year }) => year))
  const known = new Set(items.flatMap(({ periods }) => periods.map(yearOf)).filter((year) => year !== null))
  return [...known].filter((year) => year < Number(today.slice(0, 4)) && !closed.has(year)).sort((a, b) => b - a)
}
