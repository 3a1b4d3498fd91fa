import type { Gathering, NewItem } from './api.ts'

/** One line of the agenda as it is typed. */
export interface ItemValues {
  /** A UUID. */
  key: string
  kind: NewItem['kind']
  title: string
  film: { id: string; title: string } | null
  minutes: number | null
  /** Empty: earns nothing. */
  category: string
  mode: string
}

/** The form of study that goes with a kind, unless something else is chosen. */
const MODES: Record<NewItem['kind'], string> = {
  film: 'screening',
  lecture: 'party_lecture',
  study: 'collective_study',
  discussion: 'collective_study',
  visit: 'field_visit',
  vote: 'branch_meeting',
  other: 'collective_study',
}
export const modeOf = (kind: NewItem['kind']) => MODES[kind]

/** An empty line; `key` tells it from the others. */
export const newItem = (key: string, kind: NewItem['kind'] = 'study'): ItemValues => ({
  ...{ key, kind, title: '', film: null, minutes: 60 },
  ...{ category: kind === 'vote' ? '' : 'political_theory', mode: modeOf(kind) },
})

/** A line that was planned before; it keeps its name, by which a pack made beforehand knows it. */
export const toItemValues = ({ id, kind, title, film, category, deliveryMode, plannedMinutes }: Planned): ItemValues => ({
  ...{ key: id, kind, title, film: film && { id: film.id, title: film.title }, minutes: plannedMinutes },
  ...{ category: category ?? '', mode: deliveryMode },
})
type Planned = Gathering['agenda'][number]

export const totalMinutes = (items: readonly ItemValues[]) => items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)

/** The next full half hour where the reader is: what a new gathering begins with, so that nobody who comes to it is late. */
export function nextHalfHour(now: Date): { day: string; time: string } {
  const at = new Date(now)
  at.setMinutes(at.getMinutes() < 30 ? 30 : 60, 0, 0)
  const two = (number: number) => String(number).padStart(2, '0')
  return {
    day: [at.getFullYear(), at.getMonth() + 1, at.getDate()].map(two).join('-'),
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  }
}

/** Clock time so many minutes after 'HH:MM'; '' when that cannot be read. */
export function endOf(time: string, minutes: number): string {
  const [hour, minute] = time.split(':').map(Number)
  if (hour === undefined || minute === undefined || Number.isNaN(hour + minute)) return ''
  const total = (hour * 60 + minute + minutes) % 1440
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

/** 'HH:MM' by the reader's clock. */
export const localTime = (moment: string): string =>
  [new Date(moment).getHours(), new Date(moment).getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')

export const toNewItem = ({ key, kind, title, film, minutes, category, mode }: ItemValues): NewItem => ({
  ...{ id: key, kind, title: title.trim(), plannedMinutes: minutes ?? 0, deliveryMode: mode as NewItem['deliveryMode'] },
  category: (category || null) as NonNullable<NewItem['category']> | null,
  ...(kind === 'film' ? { filmId: film?.id ?? null } : {}),
})
