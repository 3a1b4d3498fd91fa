import { offsetMs } from '../clock.ts'
import { sessionHours, splitByDay, type ConversionRules } from '../ledger/index.ts'

/** One item of the agenda as it was held. */
export interface HeldItem {
  /** Null: earns nothing. */
  category: string | null
  deliveryMode: string
  filmId: string | null
  /** How long it took. */
  minutes: number
  /** Most of it that can count: for a film what was really played. */
  countableMinutes: number
}

export interface Presence {
  lateMinutes: number
  earlyMinutes: number
}

/** What a person earns of one kind on one day. Films stand for themselves, so that hall and own watching credit once. */
export interface EarnedPart {
  on: string
  category: string
  deliveryMode: string
  filmId: string | null
  /** Minutes attended that count. */
  minutes: number
  hours: number
}

interface Held {
  zone: string
  startsAt: Date
  /** In order, one after the other from `startsAt`. */
  items: readonly HeldItem[]
}
interface Stretch {
  on: string
  item: HeldItem
  minutes: number
  isBeforeNoon: boolean
}

export const heldMinutes = (items: readonly HeldItem[]) => items.reduce((sum, { minutes }) => sum + minutes, 0)

/**
 * Credit of one person: the share of the agenda attended, by the clock, with the cap of a half-day over the whole gathering
 * (DOMAIN §1). Each part gets what it adds to the running total, so that rounding never makes the parts more than the whole.
 */
export function earnedParts(held: Held, presence: Presence, rulesOn: (day: string) => ConversionRules): EarnedPart[] {
  const stretches = attendedStretches(held, presence)
  const days = [...new Set(stretches.map(({ on }) => on))]
  return days.flatMap((on) => {
    const ofDay = stretches.filter((one) => one.on === on)
    const halves = new Set(ofDay.map(({ isBeforeNoon }) => isBeforeNoon)).size
    return shareOut(merged(ofDay), (minutes) => sessionHours(rulesOn(on), { minutes, inHalfDays: halves }))
  })
}

/** What was attended of each item that earns something, cut at midnight and at noon. */
function attendedStretches({ zone, startsAt, items }: Held, { lateMinutes, earlyMinutes }: Presence): Stretch[] {
  const leaves = heldMinutes(items) - earlyMinutes
  let at = 0
  return items.flatMap((item) => {
    const [from, until] = [Math.max(at, lateMinutes), Math.min(at + item.minutes, leaves)]
    at += item.minutes
    if (until <= from || item.category === null) return []
    const counted = Math.min(1, item.countableMinutes / item.minutes)
    return splitByDay(zone, after(startsAt, from), after(startsAt, until)).map(({ on, minutes }) => ({
      ...{ on, item, minutes: minutes * counted },
      isBeforeNoon: hourIn(zone, after(startsAt, (from + until) / 2)) < 12,
    }))
  })
}

/** One part per kind and film, in the order of the agenda. */
function merged(stretches: readonly Stretch[]): Omit<EarnedPart, 'hours'>[] {
  const parts = new Map<string, Omit<EarnedPart, 'hours'>>()
  for (const { on, item, minutes } of stretches) {
    const { deliveryMode, filmId } = item
    const category = item.category ?? ''
    const key = filmId ?? `${category}/${deliveryMode}`
    const before = parts.get(key)?.minutes ?? 0
    parts.set(key, { on, category, deliveryMode, filmId, minutes: before + minutes })
  }
  return [...parts.values()]
}

function shareOut(parts: readonly Omit<EarnedPart, 'hours'>[], hoursOf: (minutes: number) => number): EarnedPart[] {
  let minutes = 0
  let given = 0
  return parts
    .map((part) => {
      minutes += part.minutes
      const total = hoursOf(Math.floor(minutes + 1e-6))
      const hours = Math.round((total - given) * 100) / 100
      given = total
      return { ...part, minutes: Math.round(part.minutes * 100) / 100, hours }
    })
    .filter(({ hours }) => hours > 0)
}

const after = (start: Date, minutes: number) => new Date(start.getTime() + minutes * 60_000)

const hourIn = (zone: string, at: Date) => new Date(at.getTime() + offsetMs(zone, at)).getUTCHours()
