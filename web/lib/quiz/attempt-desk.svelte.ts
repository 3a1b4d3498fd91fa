import { session } from '#lib/account/session.svelte.ts'
import { asProblem, type ApiProblem } from '#lib/api/problem.ts'
import { nextNumber } from './answer-number.ts'
import type { Answer } from './answer.rules.ts'
import { keptAnswers, sendKeptAnswers, type SentAnswer } from './answer-sender.ts'
import { findAttempt, submitAttempt, type Attempt } from './api.ts'
import { answersNow } from './kept-answer.rules.ts'
import { secondsLeft, skewOf } from './time.rules.ts'

/** How long a rest of typing is a thought worth sending. */
const REST_MS = 700
/** Seconds between two tries on a line that is down. */
const RETRY_TICKS = 5

/** One attempt on this page: answers go to the device at once and to the server as the line allows. */
export class AttemptDesk {
  attempt = $state.raw<Attempt>()
  problem = $state.raw<ApiProblem>()
  /** What stands on the page, by question. */
  answers = $state.raw<Readonly<Record<string, Answer | null>>>({})
  /** Not yet confirmed by the server: question → number of the answer. */
  waiting = $state.raw<Readonly<Record<string, number>>>({})
  /** Refused by the server: question → why. */
  refused = $state.raw<Readonly<Record<string, ApiProblem>>>({})
  /** Answered on this page: only there "saved" is worth a word. */
  touched = $state.raw<Readonly<Record<string, true>>>({})
  /** The last try to send failed. */
  isHeldUp = $state(false)
  /** To be handed in as soon as the line allows. */
  wantsSubmit = $state(false)
  /** By the server's clock; null without a limit. */
  leftS = $state<number | null>(null)
  isTimeUp = $state(false)
  readonly #id: string
  #skewMs = 0
  #resting: ReturnType<typeof setTimeout> | undefined
  #isFinishing = false
  #ticks = 0

  constructor(id: string) {
    this.#id = id
  }

  /** Reads the attempt (again): at the start, and when another device may have gone on with it. Throws nothing. */
  load = async (): Promise<void> => {
    const before = this.answers
    try {
      this.#adopt(await findAttempt(this.#id))
      this.problem = undefined
    } catch (thrown) {
      this.problem = asProblem(thrown)
      return
    }
    if (this.attempt?.state !== 'open') return
    const kept = await this.#kept()
    // What was given while the server was asked is newer than its word.
    const meanwhile = Object.entries(this.answers).filter(([itemId, answer]) => answer !== before[itemId])
    this.answers = { ...answersNow(this.attempt.items, kept), ...Object.fromEntries(meanwhile) }
    await this.send()
  }

  /** An answer as it is given; while typing it is sent after a short rest. */
  give = (itemId: string, answer: Answer, isTyping = false): void => {
    if (this.attempt?.state !== 'open' || this.isTimeUp) return
    const seq = nextNumber()
    this.answers = { ...this.answers, [itemId]: answer }
    this.waiting = { ...this.waiting, [itemId]: seq }
    this.touched = { ...this.touched, [itemId]: true }
    this.refused = without(this.refused, itemId)
    const kept = { itemId, attemptId: this.#id, accountId: this.#account, seq, answer, givenAtMs: Date.now() }
    void keptAnswers.keep(kept)
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => void this.send(), isTyping ? REST_MS : 0)
  }

  /** Sends what waits, and hands in if that was wanted. */
  send = async (): Promise<void> => {
    clearTimeout(this.#resting)
    this.isHeldUp = !(await sendKeptAnswers(this.#account, this.#hear))
    // Another tab may have sent what this one waits for.
    this.waiting = Object.fromEntries((await this.#kept()).map(({ itemId, seq }) => [itemId, seq]))
    if (this.wantsSubmit && !this.isHeldUp) await this.#finish()
  }

  submit = async (): Promise<void> => {
    this.wantsSubmit = true
    await this.send()
  }

  /** Once a second: counts down, and tries again what is held up. */
  tick = (): void => {
    const { attempt } = this
    if (attempt?.state !== 'open') return
    this.leftS = secondsLeft(attempt.deadlineAt, Date.now() + this.#skewMs)
    if (this.leftS === 0 && !this.isTimeUp) {
      this.isTimeUp = true
      void this.submit()
    } else if (this.isHeldUp && ++this.#ticks % RETRY_TICKS === 0) void this.send()
  }

  get #account() {
    return session.me?.accountId ?? ''
  }

  async #kept() {
    return (await keptAnswers.of(this.#account)).filter(({ attemptId }) => attemptId === this.#id)
  }

  #adopt(attempt: Attempt) {
    this.#skewMs = skewOf(attempt.serverNow, Date.now())
    this.leftS = secondsLeft(attempt.deadlineAt, Date.now() + this.#skewMs)
    this.attempt = attempt
  }

  /** The time of the device may have been wrong: before time is up, the server is asked. */
  async #finish(): Promise<void> {
    if (this.#isFinishing) return
    this.#isFinishing = true
    try {
      if (this.isTimeUp) {
        this.#adopt(await findAttempt(this.#id))
        this.isTimeUp = this.leftS === 0
        if (!this.isTimeUp) this.wantsSubmit = false
      }
      if (this.wantsSubmit && this.attempt?.state === 'open') this.#adopt(await submitAttempt(this.#id))
      this.problem = undefined
    } catch (thrown) {
      const problem = asProblem(thrown)
      if (problem.status === 0) this.isHeldUp = true
      else [this.problem, this.wantsSubmit] = [problem, false]
    } finally {
      this.#isFinishing = false
    }
  }

  #hear = (sent: SentAnswer): void => {
    if (sent.attemptId !== this.#id || this.waiting[sent.itemId] !== sent.seq) return
    this.waiting = without(this.waiting, sent.itemId)
    if (!sent.problem) this.answers = { ...this.answers, [sent.itemId]: sent.answer }
    else {
      this.refused = { ...this.refused, [sent.itemId]: sent.problem }
      if (sent.problem.reason === 'attempt-ended') void this.load()
    }
  }
}

const without = <T>(all: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(all).filter(([one]) => one !== key))
