import type { NewItem } from './api.ts'

/** One line of the agenda as it is typed. */
export interface ItemValues {
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

export const totalMinutes = (items: readonly ItemValues[]) => items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)

/** Clock time so many minutes after 'HH:MM'; '' when that cannot be read. */
export function endOf(time: string, minutes: number): string {
  const [hour, minute] = time.split(':').map(Number)
  if (hour === undefined || minute === undefined || Number.isNaN(hour + minute)) return ''
  const total = (hour * 60 + minute + minutes) % 1440
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

export const toNewItem = ({ kind, title, film, minutes, category, mode }: ItemValues): NewItem => ({
  ...{ kind, title: title.trim(), plannedMinutes: minutes ?? 0, deliveryMode: mode as NewItem['deliveryMode'] },
  category: (category || null) as NonNullable<NewItem['category']> | null,
  ...(kind === 'film' ? { filmId: film?.id ?? null } : {}),
})
