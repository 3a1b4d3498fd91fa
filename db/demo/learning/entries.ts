import type { CreditSource } from '../../types.ts'
import { addDays, ageOn } from '../days.ts'
import { lastOf, type DemoPerson } from '../person.ts'
import type { Random } from '../random.ts'
import type { DemoOrg } from '../tree.ts'
import { on, type Called } from './attend.ts'
import { byTheClock, type Gathering, type Lesson } from './calendar.ts'
import { REVERSAL_REASONS, type Recording } from './themes.ts'

/** What kind of learning an entry or a claim is about. */
export type Kind = Pick<Gathering, 'category' | 'mode' | 'level' | 'isConcentrated' | 'isRotation' | 'purpose' | 'title'>

/** A row of the ledger to be. */
export interface Entry extends Kind {
  id: string
  personId: string
  home: DemoOrg
  lesson: Lesson
  source: { kind: CreditSource; id: string; occasion: string }
  session: string
  evidenceFileId: string | null
  postedBy: string | null
  approvedBy: string | null
  postedAt: string
  reverses: string | null
  reason: string | null
}

export interface Maker {
  random: Random
  newId: () => string
  today: string
}

/** In the evening of that day, or of the next; UTC. */
export function eveningOf({ random, today }: Maker, day: string): string {
  const next = addDays(day, 1)
  const posted = random.chance(0.3) && next < today ? next : day
  return `${posted}T${12 + random.int(0, 2)}:${String(random.int(10, 59))}:00Z`
}

/** An entry for each day; all of them one session. */
export function entriesOf(maker: Maker, { id: personId }: DemoPerson, one: Called, postedBy: string | null): Entry[] {
  const { gathering, tie } = one
  return gathering.lessons.map((lesson) => ({
    ...kindOf(gathering),
    ...{ id: maker.newId(), personId, home: tie.org, lesson, postedBy, approvedBy: null, evidenceFileId: null },
    source: { kind: 'gathering', id: lesson.id ?? gathering.id, occasion: lesson.on },
    session: `gathering/${gathering.id}`,
    postedAt: eveningOf(maker, lesson.on),
    ...STANDS,
  }))
}

const STANDS = { reverses: null, reason: null }

const kindOf = ({ category, mode, level, isConcentrated, isRotation, purpose, title }: Kind): Kind => ({
  ...{ category, mode, level, isConcentrated, isRotation, purpose, title },
})

/** Takes back one entry in some four hundred, up to ten days later. */
export function someReversals(maker: Maker, entries: readonly Entry[], by: string | null): Entry[] {
  return entries
    .filter(() => maker.random.chance(1 / 400))
    .flatMap((entry): Entry[] => {
      const day = addDays(entry.lesson.on, maker.random.int(2, 10))
      if (day >= maker.today) return []
      const { hours, days, ...rest } = entry.lesson
      const lesson = { ...rest, hours: -hours, days: -days }
      const reversal = { id: maker.newId(), reverses: entry.id, reason: maker.random.pick(REVERSAL_REASONS) }
      return [{ ...entry, ...reversal, lesson, postedBy: by, approvedBy: null, postedAt: `${day}T02:15:00Z` }]
    })
}

/** A film or course as the library has it. */
export interface Title extends Recording {
  id: string
  kind: 'film' | 'course'
}

const ONLINE = {
  mode: 'online_self_paced',
  level: 'county',
  isConcentrated: false,
  isRotation: false,
  purpose: null,
} as const

export const learnsOnline = ({ random, today }: Maker, person: DemoPerson) =>
  person.hasPhone && lastOf(person.ties).untilOn === null && random.chance(ageOn(person.birthOn, today) > 60 ? 0.08 : 0.45)

/** Films watched and courses finished alone, each once. */
export function onlineEntries(
  maker: Maker,
  person: DemoPerson,
  titles: readonly Title[],
  { firstDay, accountId }: { firstDay: string; accountId: string },
): Entry[] {
  const { random, newId, today } = maker
  const span = Math.round((Date.parse(today) - Date.parse(firstDay)) / 86_400_000)
  const chosen = random.shuffled(titles).slice(0, random.int(1, 7))
  return chosen.flatMap(({ id, kind, title, category, minutes }): Entry[] => {
    const day = addDays(firstDay, random.int(0, span - 1))
    const tie = on(person.ties, day)
    if (!tie || on(person.memberships, day)?.registryStatus !== 'active') return []
    return [
      {
        ...{ ...ONLINE, title, category, id: newId(), personId: person.id, home: tie.org, lesson: byTheClock(day, minutes) },
        source: { kind, id, occasion: kind === 'film' ? 'watched' : 'finished' },
        ...{ session: `${kind}/${id}`, postedBy: accountId, approvedBy: null, evidenceFileId: null },
        postedAt: `${day}T${random.int(10, 14)}:${random.int(10, 59)}:00Z`,
        ...STANDS,
      },
    ]
  })
}
