import { asProblem, type ApiProblem } from '#lib/api/problem.ts'
import { findDryRun, type DryRun } from './api.ts'

const FIRST_MS = 400
const SLOWEST_MS = 4_000

export const isUnderWay = ({ state }: Pick<DryRun, 'state'>) => state === 'queued' || state === 'running'

/** One dry run, read again and again while it is under way; a lost line is waited for. */
export class DryRunWatch {
  run = $state.raw<DryRun>()
  problem = $state.raw<ApiProblem>()
  isLost = $state(false)
  #id = ''
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Begins with another run; gives the function that stops. */
  follow = (id: string): (() => void) => {
    this.#id = id
    this.run = undefined
    void this.#read(FIRST_MS)
    return () => {
      this.#id = ''
      clearTimeout(this.#timer)
    }
  }

  reload = () => this.#read(FIRST_MS)

  async #read(nextMs: number) {
    clearTimeout(this.#timer)
    const id = this.#id
    const again = (ms: number) => (this.#timer = setTimeout(() => void this.#read(Math.min(ms * 1.4, SLOWEST_MS)), ms))
    try {
      const run = await findDryRun(id)
      if (id !== this.#id) return
      this.run = run
      this.problem = undefined
      this.isLost = false
      if (isUnderWay(run)) again(nextMs)
    } catch (thrown) {
      if (id !== this.#id) return
      const problem = asProblem(thrown)
      this.isLost = problem.kind === 'offline' && this.run !== undefined
      if (this.isLost) again(SLOWEST_MS)
      else this.problem = problem
    }
  }
}
