import { currentLocale } from './i18n.ts'

/** Dates of the county are shown as they are written, 'YYYY-MM-DD'; moments in the reader's own zone. */
const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(currentLocale(), options)

/** '2026-07-01' → 2026年7月1日 / 1 July 2026. Empty for null. */
export function formatDay(day: string | null | undefined): string {
  if (!day) return ''
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Intl.DateTimeFormat(currentLocale() === 'en' ? 'en-GB' : 'zh-CN', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, date))
}

/** An RFC 3339 moment as date and time to the minute. Empty for null. */
export function formatMoment(moment: string | null | undefined): string {
  if (!moment) return ''
  return format({
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(moment))
}

export const formatNumber = (value: number) => new Intl.NumberFormat(currentLocale()).format(value)

/** Today where the reader is, 'YYYY-MM-DD': what date fields begin with. The server judges by the county's own day. */
export function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
