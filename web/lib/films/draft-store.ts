import type { Fields } from './draft.rules.ts'
import type { FilmValues } from './film-values.rules.ts'

/** What is typed and not saved yet, kept on the device from the first keystroke. */
interface LocalDraft {
  /** What the server had when the typing began. */
  base: Fields
  values: FilmValues
}

const keyOf = (filmId: string) => `lunxun.film-draft.${filmId}`

export function readDraft(filmId: string): LocalDraft | undefined {
  try {
    const text = localStorage.getItem(keyOf(filmId))
    return text ? (JSON.parse(text) as LocalDraft) : undefined
  } catch {
    return undefined
  }
}

export function writeDraft(filmId: string, draft: LocalDraft): void {
  try {
    localStorage.setItem(keyOf(filmId), JSON.stringify(draft))
  } catch {
    // storage is full or refused: the text still goes to the server a second later
  }
}

export function forgetDraft(filmId: string): void {
  try {
    localStorage.removeItem(keyOf(filmId))
  } catch {
    // see writeDraft
  }
}
