import { asProblem, type ApiProblem } from '#lib/api/problem.ts'
import { completeLesson, findLesson, keepProgress, type Completed, type Lesson } from './api.ts'
import { secondsToRead } from './reading.rules.ts'

/** One look at one lesson: what was read goes to the server, and stays here until it is there. */
export class LessonVisit {
  lesson = $state.raw<Lesson>()
  problem = $state.raw<ApiProblem>()
  /** What the course came to when this visit completed it. */
  completed = $state.raw<Completed>()
  /** Still to be read before it may be marked. */
  waitS = $state(0)
  busy = $state(false)
  #unsent: readonly number[] = []
  readonly #id: string

  constructor(id: string) {
    this.#id = id
  }

  load = async (): Promise<void> => {
    try {
      this.lesson = await findLesson(this.#id)
      this.problem = undefined
      this.tick()
    } catch (thrown) {
      this.problem = asProblem(thrown)
    }
  }

  /** Once a second. */
  tick = (): void => {
    if (this.lesson) this.waitS = secondsToRead(this.lesson, Date.now())
  }

  read = async (page: number): Promise<void> => {
    const { lesson } = this
    if (!lesson) return
    this.#unsent = unite(this.#unsent, [page])
    this.lesson = { ...lesson, lastPage: page, readPages: unite(lesson.readPages, [page]) }
    await this.send(page)
  }

  /** Without a line it stays, and goes with the next. */
  send = async (lastPage?: number): Promise<void> => {
    const pages = this.#unsent
    if (pages.length === 0) return
    try {
      const { state } = await keepProgress(this.#id, { readPages: [...pages], ...(lastPage && { lastPage }) })
      this.#unsent = this.#unsent.filter((page) => !pages.includes(page))
      if (this.lesson && this.lesson.state !== 'done') this.lesson = { ...this.lesson, state }
    } catch {
      // offline, or not enrolled any more: completing will say it
    }
  }

  complete = async (): Promise<void> => {
    if (this.busy) return
    this.busy = true
    this.problem = undefined
    try {
      await this.send()
      this.completed = await completeLesson(this.#id)
      await this.load()
    } catch (thrown) {
      this.problem = asProblem(thrown)
      this.waitS = Math.max(this.waitS, this.problem.retryAfterS ?? 0)
    } finally {
      this.busy = false
    }
  }
}

const unite = (one: readonly number[], other: readonly number[]) => [...one, ...other.filter((page) => !one.includes(page))]
