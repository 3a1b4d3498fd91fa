import { currentLocale } from './i18n.ts'

/** British English: the day before the month, as everywhere but in America. */
const tag = () => (currentLocale() === 'en' ? 'en-GB' : 'zh-CN')

/** A day of the county, '2026-07-01' → 2026年7月1日 / 1 July 2026. Empty for null. */
export function formatDay(day: string | null | undefined): string {
  if (!day) return ''
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Intl.DateTimeFormat(tag(), { dateStyle: 'long', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, date))
}

/** '2026-07' → 2026年7月 / July 2026. */
export function formatMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Intl.DateTimeFormat(tag(), { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.UTC(year, number - 1))
}

/** An RFC 3339 moment to the minute, in the reader's own zone: 2026/07/01 09:30 / 1 Jul 2026, 09:30. Empty for null. */
export function formatMoment(moment: string | null | undefined): string {
  if (!moment) return ''
  const isEnglish = tag() === 'en-GB'
  return new Intl.DateTimeFormat(tag(), {
    year: 'numeric',
    month: isEnglish ? 'short' : '2-digit',
    day: isEnglish ? 'numeric' : '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(moment))
}

export const formatNumber = (value: number) => new Intl.NumberFormat(currentLocale()).format(value)

/** Today where the reader is, 'YYYY-MM-DD': what date fields begin with. The server judges by the county's own day. */
export function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
