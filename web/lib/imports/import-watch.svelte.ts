import { ApiProblem, asProblem } from '#lib/api/problem.ts'
import { findImport, type Import } from './api.ts'

const FIRST_MS = 500
const SLOWEST_MS = 4_000
const UNDER_WAY: readonly Import['state'][] = ['checking', 'queued', 'running']

export const isUnderWay = (batch: Pick<Import, 'state'>) => UNDER_WAY.includes(batch.state)

/** One import, read again and again while it is under way; a lost line is waited for. */
export class ImportWatch {
  batch = $state.raw<Import>()
  problem = $state.raw<ApiProblem>()
  isLost = $state(false)
  #id = ''
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Begins with another import; gives the function that stops. */
  follow = (id: string): (() => void) => {
    this.#id = id
    this.batch = undefined
    void this.#read(FIRST_MS)
    return () => {
      this.#id = ''
      clearTimeout(this.#timer)
    }
  }

  /** After an act: what the server answered. */
  show = (batch: Import) => {
    clearTimeout(this.#timer)
    this.batch = batch
    if (isUnderWay(batch)) this.#later(FIRST_MS)
  }

  reload = () => this.#read(FIRST_MS)

  #later(waitMs: number) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#read(Math.min(waitMs * 1.4, SLOWEST_MS)), waitMs)
  }

  async #read(nextMs: number) {
    const id = this.#id
    try {
      const batch = await findImport(id)
      if (id !== this.#id) return
      this.batch = batch
      this.problem = undefined
      this.isLost = false
      if (isUnderWay(batch)) this.#later(nextMs)
    } catch (thrown) {
      if (id !== this.#id) return
      const problem = asProblem(thrown)
      this.isLost = problem.kind === 'offline' && this.batch !== undefined
      if (this.isLost) this.#later(SLOWEST_MS)
      else this.problem = problem
    }
  }
}
