import type { Db, Trx } from '#db/connect.ts'
import { conversionOn, type ConversionRules } from '../ledger/index.ts'
import { dayIn } from '../clock.ts'
import { earnedParts, heldMinutes, type EarnedPart, type HeldItem } from './earned-parts.ts'
import { listPresence, type PresenceRow } from './attendance-queries.ts'
import { listAgenda } from './gathering-queries.ts'

export type Agenda = Awaited<ReturnType<typeof listAgenda>>

/** What closing now would credit: per item how much counts, per person present what is earned. */
export interface Settlement {
  agenda: Agenda
  items: HeldItem[]
  list: PresenceRow[]
  /** Of those present and confirmed. */
  earned: { row: PresenceRow; parts: EarnedPart[] }[]
}

interface Held {
  id: string
  startsAt: Date
  zone: string
}

export async function settleGathering(db: Db | Trx, { id, startsAt, zone }: Held): Promise<Settlement> {
  const agenda = await listAgenda(db, id)
  const items = agenda.map(toHeld)
  const list = await listPresence(db, id)
  const rules = await rulesOf(db, zone, startsAt, heldMinutes(items))
  const there = list.filter(
    ({ status, needsConfirmation, role }) => status === 'present' && !needsConfirmation && role !== 'observer',
  )
  const earned = there.map((row) => ({ row, parts: earnedParts({ zone, startsAt, items }, row, (on) => rules.get(on)!) }))
  return { agenda, items, list, earned }
}

/** A film counts at most its own length, as the server measured it. */
function toHeld({ category, deliveryMode, filmId, plannedMinutes, actualMinutes, durationS }: Agenda[number]): HeldItem {
  const minutes = actualMinutes ?? plannedMinutes
  const countableMinutes = filmId === null ? minutes : Math.min(minutes, (durationS ?? 0) / 60)
  return { category, deliveryMode, filmId, minutes, countableMinutes }
}

/** The conversion in force on each day it lasted. */
async function rulesOf(db: Db | Trx, zone: string, startsAt: Date, minutes: number): Promise<Map<string, ConversionRules>> {
  const ends = new Date(startsAt.getTime() + minutes * 60_000)
  const days = [...new Set([dayIn(zone, startsAt), dayIn(zone, ends)])]
  return new Map(await Promise.all(days.map(async (day) => [day, (await conversionOn(db, day)).rules] as const)))
}
