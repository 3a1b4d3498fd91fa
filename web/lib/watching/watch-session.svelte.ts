import { v4 as uuid } from 'uuid'
import { session } from '#lib/account/session.svelte.ts'
import { asProblem, type ApiProblem } from '#lib/api/problem.ts'
import { answerPresence, renewPaths, startWatching, type ReportsAnswer, type WatchStart } from './api.ts'
import { deviceId } from './device.ts'
import { EMPTY_TRACE, follow, union, type Range, type Tick } from './ranges.rules.ts'
import { keep, sendKept, type Sent } from './report-sender.ts'

/** One sitting before one film: what was played goes to the server, what it says of it comes back. */
export class WatchSession {
  start = $state.raw<WatchStart>()
  problem = $state.raw<ApiProblem>()
  watched = $state.raw<readonly Range[]>([])
  /** Played, and not yet confirmed by the server. */
  pending = $state.raw<readonly Range[]>([])
  coveredShare = $state(0)
  /** The day the hours of this film were posted. */
  creditedOn = $state.raw<string | null>(null)
  /** Hours posted by this sitting. */
  credited = $state.raw<{ hours: number } | null>(null)
  /** Open question whether somebody is there; `isWaiting`: nothing counts until it is answered. */
  ask = $state.raw<{ askId: string; isWaiting: boolean } | null>(null)
  /** Another device has taken over. */
  isSuperseded = $state(false)
  /** Why the server did not take a stretch, newest last. */
  refused = $state.raw<readonly (Range & { reason: string })[]>([])
  /** Something is still waiting to be sent. */
  isWaiting = $state(false)
  #trace = EMPTY_TRACE
  /** Ranges of reports without an answer, by report. */
  #unanswered: readonly { reportId: string; ranges: readonly Range[] }[] = []
  #reportedAtMs = 0
  /** What the last report said of playing. */
  #saidPlaying = false
  readonly #open: (filmId: string) => Promise<WatchStart>

  /** `open`: how a sitting is opened; without it one's own before a film of the library. */
  constructor(open = (filmId: string) => startWatching(filmId, deviceId())) {
    this.#open = open
  }

  /** Begins, or goes on after another device took over. Throws nothing: see `problem`. */
  begin = async (filmId: string): Promise<void> => {
    this.problem = undefined
    try {
      this.start = await this.#open(filmId)
      this.watched = this.start.watched
      this.coveredShare = this.start.coveredShare
      this.creditedOn = this.start.creditedOn
      this.isSuperseded = false
      this.#trace = EMPTY_TRACE
      this.#reportedAtMs = performance.now()
      this.#saidPlaying = false
    } catch (thrown) {
      this.problem = asProblem(thrown)
    }
  }

  /** Looks at the player; now and then a report is made of what was seen. */
  look = (tick: Tick): void => {
    if (!this.start) return
    this.#trace = follow(this.#trace, tick)
    this.#showPending()
    const isDue = tick.atMs - this.#reportedAtMs >= this.start.reportEveryS * 1000
    if (isDue && tick.isPlaying) void this.report()
  }

  /** Makes a report at once: when playing begins, stops or jumps, and before the page goes. Without news it makes none. */
  report = async (): Promise<void> => {
    const { start } = this
    const { ranges, last } = this.#trace
    const accountId = session.me?.accountId
    if (!start || !last || !accountId) return
    if (ranges.length === 0 && last.isPlaying === this.#saidPlaying) return
    this.#saidPlaying = last.isPlaying
    this.#trace = { ranges: [], last }
    this.#reportedAtMs = last.atMs
    const { playingAtS, rate, isPlaying } = last
    const reportId = uuid()
    this.#unanswered = [...this.#unanswered, { reportId, ranges }]
    const made = { reportId, sessionId: start.sessionId, accountId, madeAtMs: Date.now() }
    void keep({ ...made, ranges: [...ranges], playingAtS, rate, isPlaying })
    await this.send()
  }

  /** Sends what waits: also what earlier sittings and pages left behind. */
  send = async (): Promise<void> => {
    const accountId = session.me?.accountId
    if (!accountId) return
    this.isWaiting = !(await sendKept(accountId, (sent) => this.#hear(sent)))
  }

  renew = () => {
    if (!this.start) throw new Error('Nothing has begun')
    return renewPaths(this.start.sessionId)
  }

  /** The reader pressed the button. */
  isHere = async (): Promise<void> => {
    const { start, ask } = this
    if (!start || !ask) return
    this.ask = null
    await answerPresence(start.sessionId, ask.askId)
  }

  #hear({ sessionId, answer, lost }: Sent) {
    if (lost > 0) this.#unanswered = []
    if (lost > 0) this.refused = [...this.refused, { fromS: 0, toS: 0, reason: 'held-too-long' }]
    if (answer && sessionId === this.start?.sessionId) this.#adopt(answer)
  }

  #showPending() {
    this.pending = union([...this.#unanswered.map(({ ranges }) => ranges), this.#trace.ranges].flat())
  }

  #adopt({ results, watched, coveredShare, credited, creditedOn, isSuperseded, presence }: ReportsAnswer) {
    this.watched = watched
    this.#unanswered = this.#unanswered.filter((one) => results.every(({ reportId }) => reportId !== one.reportId))
    this.#showPending()
    this.coveredShare = coveredShare
    if (credited) this.credited = credited
    this.creditedOn = creditedOn
    this.isSuperseded = isSuperseded
    this.ask = presence
    const refused = results.flatMap((result) => result.refused)
    if (refused.length > 0) this.refused = [...this.refused, ...refused].slice(-20)
  }
}
