import { Draft, type Draftable } from '#lib/editing/draft.svelte.ts'
import { lookUp } from '#lib/i18n/i18n.ts'
import { changeFilm, findFilm, type Film } from './api.ts'
import { bodyOf, RELEASE_FIELDS, valuesOf, type FilmValues } from './film-values.rules.ts'

const FILM: Draftable<Film, FilmValues> = {
  kind: 'film-draft',
  find: findFilm,
  change: ({ id }, version, change) => changeFilm(id, version, change),
  valuesOf,
  bodyOf,
  valuesFrom(newest, merged, typed) {
    const audience = merged['audienceOrgId'] === typed.audience?.id ? typed.audience : newest.audienceOrg
    return { ...valuesOf({ ...newest, ...merged }), audience: audience ?? null }
  },
  mayChange: ({ can }, field) => can.edit || (can.editRelease && (RELEASE_FIELDS as readonly string[]).includes(field)),
  canChange: ({ can }) => can.editRelease,
  label: (field) => lookUp(`films:field.${field}`) ?? field,
  text: (_field, value) => (typeof value === 'string' ? value : JSON.stringify(value)),
}

export type FilmDraft = Draft<Film, FilmValues>
export const filmDraft = (): FilmDraft => new Draft(FILM)
