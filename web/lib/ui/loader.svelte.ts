import { asProblem, type ApiProblem } from '#lib/api/problem.ts'

/** One thing read from the server: value, problem, or still on its way. Show it with <Loaded>. */
export class Loader<T> {
  value = $state.raw<T>()
  problem = $state.raw<ApiProblem>()
  isLoading = $state(false)
  readonly #read: () => Promise<T>
  #turn = 0

  /** `read` may use reactive state; call load() in an $effect to follow it. */
  constructor(read: () => Promise<T>) {
    this.#read = read
  }

  /** Reads (again). An answer that was overtaken by a later call is dropped. Never throws. */
  load = async (): Promise<void> => {
    const turn = ++this.#turn
    this.isLoading = true
    try {
      const value = await this.#read()
      if (turn !== this.#turn) return
      this.value = value
      this.problem = undefined
    } catch (thrown) {
      if (turn === this.#turn) this.problem = asProblem(thrown)
    } finally {
      if (turn === this.#turn) this.isLoading = false
    }
  }
}
