import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { dayIn } from '../../clock.ts'

interface Entry {
  id: string
  title: string
  orgName: string
  place: string
  startsAt: Date
  endsAt: Date
  state: string
  version: number
}

/**
 * Gatherings as an iCalendar file (RFC 5545). Times are instants in UTC, which every calendar shows in the time of its owner: right
 * also for a member who works in another zone; the zone of the county is named for what has no better. The address names no secret.
 */
export function calendarOf(entries: readonly Entry[], { zone, name, now }: { zone: string; name: string; now: Date }): string {
  const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH, prodId: { company: 'Lunxun', product: 'Gatherings' } })
  calendar.x('X-WR-TIMEZONE', zone)
  for (const { id, title, orgName, place, startsAt, endsAt, state, version } of entries)
    calendar.createEvent({
      ...{ id: `${id}@lunxun`, summary: title, location: place || null, description: orgName },
      ...{
        start: startsAt,
        end: endsAt > startsAt ? endsAt : new Date(startsAt.getTime() + 60_000),
        stamp: now,
        sequence: version,
      },
      status: state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  return calendar.toString()
}

/** Names a downloaded calendar: '活动-2026-06-20.ics'. */
export const calendarName = (zone: string, at: Date) => `活动-${dayIn(zone, at)}.ics`
