/** 'YYYY-MM' so many months later. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7)
}

/** Whole weeks from Monday that show a month: days 'YYYY-MM-DD', seven to a week. */
export function weeksOf(month: string): string[][] {
  const first = new Date(`${month}-01T00:00:00Z`)
  const start = new Date(first.getTime() - ((first.getUTCDay() + 6) % 7) * DAY_MS)
  const weeks: string[][] = []
  for (let at = start; at.toISOString().slice(0, 7) <= month; at = new Date(at.getTime() + 7 * DAY_MS))
    weeks.push(Array.from({ length: 7 }, (_, day) => new Date(at.getTime() + day * DAY_MS).toISOString().slice(0, 10)))
  return weeks
}
const DAY_MS = 86_400_000

/** The day, by the reader's clock, on which a moment falls. */
export function localDay(moment: string): string {
  const at = new Date(moment)
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
