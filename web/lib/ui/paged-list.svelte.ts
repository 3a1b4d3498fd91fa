import type { Page } from '#lib/api/page.ts'
import { asProblem, type ApiProblem } from '#lib/api/problem.ts'

/** A keyset-paged list that grows by "load more". Show its foot with <Pager>. */
export class PagedList<T> {
  items = $state.raw<readonly T[]>([])
  problem = $state.raw<ApiProblem>()
  isLoading = $state(false)
  /** Read at least once. */
  isReady = $state(false)
  #cursor = $state.raw<string | null>(null)
  readonly #read: (cursor: string | undefined) => Promise<Page<T>>
  #turn = 0

  constructor(read: (cursor: string | undefined) => Promise<Page<T>>) {
    this.#read = read
  }

  get hasMore() {
    return this.#cursor !== null
  }

  /** From the beginning: at the start, and when a filter has changed (call it in an $effect). */
  reload = (): Promise<void> => this.#load(undefined)

  more = (): Promise<void> => (this.#cursor && !this.isLoading ? this.#load(this.#cursor) : Promise.resolve())

  async #load(cursor: string | undefined): Promise<void> {
    const turn = ++this.#turn
    this.isLoading = true
    try {
      const page = await this.#read(cursor)
      if (turn !== this.#turn) return
      this.items = cursor ? [...this.items, ...page.items] : page.items
      this.#cursor = page.nextCursor
      this.isReady = true
      this.problem = undefined
    } catch (thrown) {
      if (turn !== this.#turn) return
      this.problem = asProblem(thrown)
      if (cursor) return
      // What was found before answers another question; below it the problem would not be seen.
      this.items = []
      this.#cursor = null
    } finally {
      if (turn === this.#turn) this.isLoading = false
    }
  }
}
