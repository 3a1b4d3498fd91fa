import { PagedList } from '#lib/ui/paged-list.svelte.ts'
import { findCompletion, type Completion, type CompletionRow } from './api.ts'
import type { CompletionPlace } from './place.rules.ts'

const AGAIN_MS = 4_000

/** One body with its numbers, and the bodies directly below as a list that grows. */
export class CompletionView {
  /** What was answered first; the bodies below grow in `below`. */
  head = $state.raw<Completion>()
  readonly below: PagedList<CompletionRow>
  #turn = 0

  constructor(place: () => CompletionPlace) {
    this.below = new PagedList(async (cursor) => {
      const read = await findCompletion(place(), cursor)
      if (!cursor) this.head = read
      return { items: read.children, nextCursor: read.nextCursor }
    })
  }

  /** Reads from the beginning, and again while people are still being judged; gives the function that stops. */
  follow = (): (() => void) => {
    const turn = ++this.#turn
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = async () => {
      await this.below.reload()
      if (turn === this.#turn && this.head?.waiting && !this.below.problem) timer = setTimeout(() => void read(), AGAIN_MS)
    }
    void read()
    return () => {
      this.#turn++
      clearTimeout(timer)
    }
  }
}
