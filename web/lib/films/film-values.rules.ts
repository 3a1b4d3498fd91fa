/** The text of a film between the server's form and the one it is typed in. */
import type { Film } from './api.ts'
import { crewFrom, crewText, listFrom } from './lists.rules.ts'
import type { Fields } from '../editing/draft.rules.ts'

const PLAIN = [
  ...['title', 'subtitle', 'producer', 'synopsis', 'script', 'language', 'subjectConsent', 'musicAndFootageRights'],
  ...['firstReleaseChannel', 'awards', 'seriesTitle'],
] as const
const FLAGS = ['isCoreTheory', 'hasBurntInSubtitles', 'earnsCredit'] as const
/** Empty is none. */
const CHOSEN = ['genre', 'creditCategory', 'organiserLevel', 'firstReleasedOn', 'availableFrom', 'availableUntil'] as const
const NUMBERS = ['year', 'episode', 'presenceEveryMinutes'] as const

/** Texts as typed; lists and numbers are texts too until they are sent. */
export interface FilmValues {
  texts: Record<string, string>
  flags: Record<string, boolean>
  categories: string[]
  completePercent: string
  maxRate: string
  audience: { id: string; name: string } | null
}

export function valuesOf(film: Film): FilmValues {
  const of = film as unknown as Record<string, string | number | boolean | null>
  const text = (name: string) => [name, of[name] == null ? '' : String(of[name])] as const
  return {
    texts: {
      ...Object.fromEntries([...PLAIN, ...CHOSEN, ...NUMBERS].map(text)),
      jointProducers: film.jointProducers.join('、'),
      keywords: film.keywords.join('、'),
      crew: crewText(film.crew),
    },
    flags: Object.fromEntries(FLAGS.map((name) => [name, of[name] === true])),
    categories: [...film.categories],
    completePercent: String(Math.round(film.completeShare * 100)),
    maxRate: String(film.maxRate),
    audience: film.audienceOrg && { id: film.audienceOrg.id, name: film.audienceOrg.name },
  }
}

/** What is no number is sent as it is: the server says what is wrong with it. */
const number = (text: string) => (text.trim() === '' ? null : /^\d+$/.test(text.trim()) ? Number(text) : text)

/** As the server takes it. */
export function bodyOf({ texts, flags, categories, completePercent, maxRate, audience }: FilmValues): Fields {
  const text = (name: string) => texts[name] ?? ''
  return {
    ...Object.fromEntries(PLAIN.map((name) => [name, text(name)])),
    ...Object.fromEntries(CHOSEN.map((name) => [name, text(name) || null])),
    ...Object.fromEntries(NUMBERS.map((name) => [name, number(text(name))])),
    ...flags,
    jointProducers: listFrom(text('jointProducers')),
    keywords: listFrom(text('keywords')),
    crew: crewFrom(text('crew')),
    categories,
    completeShare: Number(completePercent) / 100,
    maxRate: Number(maxRate),
    audienceOrgId: audience?.id ?? null,
  }
}

/** Fields that may change while the text is frozen. */
export const RELEASE_FIELDS = ['presenceEveryMinutes', 'availableFrom', 'availableUntil', 'audienceOrgId'] as const
