import type { FilmDraft } from './film-draft.svelte.ts'
import type { FilmValues } from './film-values.rules.ts'

/** What the groups of fields share. */
export interface FilmFormProps {
  draft: FilmDraft
  /** Bound to the fields. */
  values: FilmValues
}
