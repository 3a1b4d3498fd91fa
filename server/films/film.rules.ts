/** What may be done with a film in which state, and what a film lacks before it can be reviewed. */
import type { FilmState, FilmVersionState } from '#db/types.ts'
import { isOpenText, reviewRefusal, stageOf, type Reviewer } from '../review-stages.rules.ts'

export const UNDER_WAY: readonly FilmVersionState[] = ['uploading', 'queued', 'encoding']

/** A file may be sent in: not while another is being reviewed. */
export const takesVersions = (state: FilmState) => isOpenText(state) || state === 'released'

interface FilmText {
  title: string
  genre: unknown
  categories: readonly string[]
  year: number | null
  producer: string
  synopsis: string
  subjectConsent: string
  musicAndFootageRights: string
  earnsCredit: boolean
  creditCategory: unknown
}

/** JSON pointers of what is needed before the first review (S37, S38: whoever recommends a film answers for its rights). */
export function missingIn(film: FilmText, hasVersion: boolean): string[] {
  const lacks: [string, boolean][] = [
    ['/title', film.title.trim() === ''],
    ['/genre', film.genre === null],
    ['/categories', film.categories.length === 0],
    ['/year', film.year === null],
    ['/producer', film.producer.trim() === ''],
    ['/synopsis', film.synopsis.trim() === ''],
    ['/subjectConsent', film.subjectConsent.trim() === ''],
    ['/musicAndFootageRights', film.musicAndFootageRights.trim() === ''],
    ['/creditCategory', film.earnsCredit && film.creditCategory === null],
    ['/versions', !hasVersion],
  ]
  return lacks.filter(([, isMissing]) => isMissing).map(([pointer]) => pointer)
}

export interface VersionFact {
  id: string
  number: number
  state: FilmVersionState
}

/** The version a review would be about: the newest finished one, if it is newer than what members see. Null: none. */
export function candidateOf(versions: readonly VersionFact[], currentId: string | null): VersionFact | null {
  const [newest] = versions.filter(({ state }) => state === 'ready').sort((one, other) => other.number - one.number)
  return newest && newest.id !== currentId ? newest : null
}

export interface FilmFacts {
  state: FilmState
  currentVersionId: string | null
  versions: readonly VersionFact[]
  missing: readonly string[]
  releasedAt: Date | null
  reviewCount: number
}

/** What the asker holds at the film's place, and what hinders as a reviewer. */
export interface Rights extends Reviewer {
  edits: boolean
  reviews: boolean
  releases: boolean
}

/** What the asker may do now. */
export function mayDo(film: FilmFacts, rights: Rights) {
  const stage = stageOf(film.state)
  const isUnderWay = film.versions.some(({ state }) => UNDER_WAY.includes(state))
  const candidate = candidateOf(film.versions, film.currentVersionId)
  const isSubmittable = film.state === 'draft' ? film.missing.length === 0 : film.state === 'released' && candidate !== null
  return {
    edit: rights.edits && isOpenText(film.state),
    editRelease: rights.edits,
    upload: rights.edits && takesVersions(film.state) && !isUnderWay,
    submit: rights.edits && isSubmittable && candidate !== null,
    review: rights.reviews && stage !== null && reviewRefusal(stage, rights) === null,
    release: rights.releases && film.state === 'approved',
    withdraw: rights.releases && film.currentVersionId !== null,
    redraft: rights.edits && film.state === 'withdrawn',
    remove: rights.edits && film.state === 'draft' && film.releasedAt === null && film.reviewCount === 0,
  }
}
