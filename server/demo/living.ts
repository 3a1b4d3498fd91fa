import { countyDay } from '../requirements/index.ts'
import type { Deps } from '../http/deps.ts'
import { createActing } from './acting.ts'
import { chooseConversion } from './choose-conversion.ts'
import { findLivingState, keepLivingState, type LivingState } from './demo-queries.ts'
import { listSteps, type Step } from './steps.ts'
import { setStage, type Stage } from './stage.ts'

/** What the terminal says meanwhile. */
export interface Heralds {
  onBegin: (count: number) => void
  onStep: (step: Pick<Step, 'kind' | 'title'>, doneCount: number, count: number) => void
  onFailure: (step: Pick<Step, 'kind' | 'title'>, error: unknown) => void
  onEnd: (isWhole: boolean) => void
}

export interface Living {
  /** Settles when everything is there, or when it has been stopped. */
  ended: Promise<void>
  stop: () => Promise<void>
}

/**
 * Makes the county alive behind the pages' backs: films, courses, quizzes, gatherings. Each step finds what an earlier run has made
 * and goes on from there; what is done is written down, so that the next start has nothing to do.
 */
export function startLiving(deps: Deps, heralds: Heralds): Living {
  const ending = new AbortController()
  const ended = live(deps, heralds, ending.signal).catch((error: unknown) => {
    if (!ending.signal.aborted) console.error('Demo:', error)
  })
  return { ended, stop: async () => (ending.abort(), ended) }
}

async function live(deps: Deps, heralds: Heralds, signal: AbortSignal) {
  const steps = listSteps()
  const state = (await findLivingState(deps.db)) ?? { startedOn: countyDay(deps), done: [], doing: [], count: steps.length }
  const left = steps.filter(({ key }) => !state.done.includes(key))
  if (left.length === 0) return
  const acting = await createActing(deps)
  try {
    const stage = await setStage(deps, acting, state.startedOn, signal)
    await chooseConversion(stage)
    heralds.onBegin(left.length)
    const run = new Run(stage, { ...state, count: steps.length, doing: [] }, heralds)
    heralds.onEnd(await run.all(left))
  } finally {
    await acting.close()
  }
}

/** Steps side by side as far as they do not wait for each other; what is drawn is drawn one after the other. */
class Run {
  #stage: Stage
  #state: LivingState
  #heralds: Heralds
  #writing: Promise<unknown> = Promise.resolve()
  #queues = new Map<string, Promise<unknown>>()

  constructor(stage: Stage, state: LivingState, heralds: Heralds) {
    this.#stage = stage
    this.#state = state
    this.#heralds = heralds
  }

  async all(steps: readonly Step[]): Promise<boolean> {
    const running = new Map<string, Promise<void>>()
    for (const step of steps) {
      const before = (step.after ?? []).flatMap((key) => running.get(key) ?? [])
      running.set(step.key, this.#one(step, before))
    }
    const ends = await Promise.allSettled(running.values())
    return ends.every(({ status }) => status === 'fulfilled')
  }

  async #one(step: Step, before: readonly Promise<void>[]): Promise<void> {
    const { kind, title, key } = step
    const turn = this.#queues.get(step.queue) ?? Promise.resolve()
    const begun = Promise.all([Promise.all(before), turn.catch(() => undefined)]).then(async () => {
      this.#stage.signal.throwIfAborted()
      await this.#keep({ doing: [...this.#state.doing, { kind, title }] })
      return step.run(this.#stage)
    })
    this.#queues.set(step.queue, begun)
    try {
      const rest = await begun
      await rest?.()
    } catch (error) {
      if (!this.#stage.signal.aborted) this.#heralds.onFailure(step, error)
      throw error
    }
    const doing = this.#state.doing.filter((one) => one.title !== title)
    await this.#keep({ doing, done: [...this.#state.done, key] })
    this.#heralds.onStep(step, this.#state.done.length, this.#state.count)
  }

  /** One after the other: the latest word is the last one written. */
  #keep(change: Partial<LivingState>) {
    this.#state = { ...this.#state, ...change }
    const state = this.#state
    const written = this.#writing.then(() => keepLivingState(this.#stage.deps.db, state))
    this.#writing = written.catch(() => undefined)
    return written
  }
}
