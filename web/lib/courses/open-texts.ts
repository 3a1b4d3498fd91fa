import type { TextDraft } from './course-draft.svelte.ts'

/** The texts that are being written just now: what must be saved before the course goes anywhere. */
class OpenTexts {
  readonly #open = new Set<TextDraft>()

  /** Gives the function that takes it off again. */
  add(text: TextDraft): () => void {
    this.#open.add(text)
    return () => this.#open.delete(text)
  }

  /** Throws what stands in the way of saving one of them. */
  async flush(): Promise<void> {
    for (const text of this.#open) await text.flush()
  }
}

export const texts = new OpenTexts()
