/** Days are 'YYYY-MM-DD' throughout and compare as text. */
const DAY_MS = 86_400_000

const asDay = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10)

export const addDays = (day: string, count: number) => asDay(Date.parse(day) + count * DAY_MS)

/** The same day `count` years later; 29 February becomes 1 March where there is none. */
export function addYears(day: string, count: number): string {
  const year = String(Number(day.slice(0, 4)) + count).padStart(4, '0')
  return asDay(Date.parse(`${year}${day.slice(4)}`) || Date.parse(`${year}-03-01`))
}

/** Full years lived on `day`. */
export const ageOn = (bornOn: string, day: string) =>
  Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (day.slice(5) < bornOn.slice(5) ? 1 : 0)

export const later = (a: string, b: string) => (a > b ? a : b)
export const earlier = (a: string, b: string) => (a < b ? a : b)
