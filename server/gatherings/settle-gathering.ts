import type { Db, Trx } from '#db/connect.ts'
import { conversionOn, type ConversionRules } from '../ledger/index.ts'
import { dayIn } from '../clock.ts'
import { earnedParts, heldMinutes, type EarnedPart, type HeldItem } from './earned-parts.ts'
import { listPresence, type PresenceRow } from './attendance-queries.ts'
import { listAgenda } from './gathering-queries.ts'
import { listNotCounting } from './overlaps/overlap-queries.ts'
import { countable, nearly } from './hall/hall.rules.ts'
import { playedMinutes, remoteMinutes } from './hall/played.ts'

export type Agenda = Awaited<ReturnType<typeof listAgenda>>

/** What closing now would credit: per item how much counts, per person present what is earned. */
export interface Settlement {
  agenda: Agenda
  items: SettledItem[]
  list: PresenceRow[]
  /** Of those present and confirmed. */
  earned: { row: PresenceRow; parts: EarnedPart[] }[]
}

/** An item as held, with what kept it from counting whole, and what the screens of the hall played of it (null: no log). */
export interface SettledItem extends HeldItem {
  cap: 'film-length' | 'played' | null
  playedMinutes: number | null
}

interface Held {
  id: string
  startsAt: Date
  zone: string
  /** Only these; everybody if it is left out. */
  personIds?: readonly string[]
}

export async function settleGathering(db: Db | Trx, { id, startsAt, zone, personIds }: Held): Promise<Settlement> {
  const agenda = await listAgenda(db, id)
  const [played, remote] = [await playedMinutes(db, id), await remoteMinutes(db, id)]
  const items = agenda.map((item) => toHeld(item, played.get(item.id) ?? null))
  const list = await listPresence(db, id)
  const rules = await rulesOf(db, zone, startsAt, heldMinutes(items))
  const elsewhere = new Set(await listNotCounting(db, id))
  const there = list.filter(
    ({ personId, status, needsConfirmation, role }) =>
      status === 'present' &&
      !needsConfirmation &&
      role !== 'observer' &&
      !elsewhere.has(personId) &&
      (personIds?.includes(personId) ?? true),
  )
  const earned = there.map((row) => {
    const watched = row.method === 'remote' ? remote.get(row.personId) : undefined
    const held = { zone, startsAt, items: watched ? items.map((item, at) => fromAfar(item, watched.get(agenda[at]!.id))) : items }
    const presence = watched ? { lateMinutes: 0, earlyMinutes: 0 } : row
    return { row, parts: earnedParts(held, presence, (on) => rules.get(on)!) }
  })
  return { agenda, items, list, earned }
}

/** A film counts at most its own length, as the server measured it, and at most what the hall really played. */
function toHeld({ category, deliveryMode, filmId, ...item }: Agenda[number], played: number | null): SettledItem {
  const minutes = item.actualMinutes ?? item.plannedMinutes
  const playedMinutes = filmId === null ? null : played
  const most = countable({ filmId, minutes, filmMinutes: (item.durationS ?? 0) / 60, playedMinutes })
  return { category, deliveryMode, filmId, minutes, playedMinutes, ...most }
}

/** Who joined by our page from afar has of each film what they watched themselves, and nothing else. */
const fromAfar = (item: SettledItem, watchedMinutes = 0): SettledItem => ({
  ...item,
  countableMinutes: item.filmId === null ? 0 : Math.min(item.countableMinutes, nearly(watchedMinutes, item.countableMinutes)),
})

/** The conversion in force on each day it lasted. */
export async function rulesOf(
  db: Db | Trx,
  zone: string,
  startsAt: Date,
  minutes: number,
): Promise<Map<string, ConversionRules>> {
  const ends = new Date(startsAt.getTime() + minutes * 60_000)
  const days = [...new Set([dayIn(zone, startsAt), dayIn(zone, ends)])]
  return new Map(await Promise.all(days.map(async (day) => [day, (await conversionOn(db, day)).rules] as const)))
}
