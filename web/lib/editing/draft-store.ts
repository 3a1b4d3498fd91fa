import type { Fields } from './draft.rules.ts'

/** What is typed and not saved yet, kept on the device from the first keystroke. */
interface LocalDraft<V> {
  /** What the server had when the typing began. */
  base: Fields
  values: V
}

const keyOf = (place: string) => `lunxun.${place}`

export function readDraft<V>(place: string): LocalDraft<V> | undefined {
  try {
    const text = localStorage.getItem(keyOf(place))
    return text ? (JSON.parse(text) as LocalDraft<V>) : undefined
  } catch {
    return undefined
  }
}

export function writeDraft<V>(place: string, draft: LocalDraft<V>): void {
  try {
    localStorage.setItem(keyOf(place), JSON.stringify(draft))
  } catch {
    // storage is full or refused: the text still goes to the server a second later
  }
}

export function forgetDraft(place: string): void {
  try {
    localStorage.removeItem(keyOf(place))
  } catch {
    // see writeDraft
  }
}
