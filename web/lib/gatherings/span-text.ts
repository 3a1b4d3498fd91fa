import { formatMoment } from '#lib/i18n/format.ts'

const TIME = 'hh:mm'.length

/** From one moment to another, the day once when it is the same: 2026/11/19 02:05 – 02:50. */
export function spanText(startsAt: string, endsAt: string): string {
  const [from, until] = [formatMoment(startsAt), formatMoment(endsAt)]
  const isOneDay = from.slice(0, -TIME) === until.slice(0, -TIME)
  return `${from} – ${isOneDay ? until.slice(-TIME) : until}`
}
