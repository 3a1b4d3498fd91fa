import { v4 as uuid } from 'uuid'
import { asProblem } from '#lib/api/problem.ts'
import { isForLater } from '#lib/outbox/for-later.ts'
import { oneAtATime } from '#lib/outbox/one-at-a-time.ts'
import { EMPTY_TRACE, follow, lengthS, union, type Range, type Tick } from '../watching/ranges.rules.ts'
import { heldForS } from '../watching/reports.rules.ts'
import { sendPlayReports } from './api.ts'
import { drop, getAll, put, type KeptReport } from './store.ts'

const REPORT_EVERY_MS = 15_000
const BATCH = 50

interface Screening {
  playId: string
  /** From a pack: kept until the pack is brought back. Else sent at once, by whoever is signed in. */
  packId: string | null
  accountId: string | null
  watched: readonly Range[]
}

/** The log of the screen: what was really played. Every report is on the disk before anything else happens to it. */
export class ScreenLog {
  watched = $state.raw<readonly Range[]>([])
  /** Something could not be sent yet. */
  isWaiting = $state(false)
  playedS = $derived(Math.round(lengthS(this.watched)))
  readonly #screening: Screening
  #trace = EMPTY_TRACE
  #reportedAtMs = performance.now()
  #saidPlaying = false

  constructor(screening: Screening) {
    this.#screening = screening
    this.watched = screening.watched
  }

  look = (tick: Tick): void => {
    this.#trace = follow(this.#trace, tick)
    if (tick.isPlaying && tick.atMs - this.#reportedAtMs >= REPORT_EVERY_MS) void this.report()
  }

  /** At once: when playing begins, stops or jumps, and before the page goes. Without news nothing. */
  report = async (): Promise<void> => {
    const { ranges, last } = this.#trace
    if (!last || (ranges.length === 0 && last.isPlaying === this.#saidPlaying)) return
    this.#saidPlaying = last.isPlaying
    this.#trace = { ranges: [], last }
    this.#reportedAtMs = last.atMs
    this.watched = union([...this.watched, ...ranges])
    const { playId, packId, accountId } = this.#screening
    const { playingAtS, rate, isPlaying } = last
    const made = { reportId: uuid(), playId, packId, accountId, madeAtMs: Date.now() }
    await put('reports', { ...made, ranges: [...ranges], playingAtS, rate, isPlaying })
    await this.send()
  }

  /** Also what earlier pages left. */
  send = async (): Promise<void> => {
    const { accountId } = this.#screening
    if (accountId !== null) this.isWaiting = !(await sendScreenReports(accountId))
  }
}

/** Sends what screens of this account have played, play by play. Says whether nothing is left; never throws. */
const sendScreenReports = oneAtATime(async (accountId: string): Promise<boolean> => {
  const mine = (await getAll('reports')).filter((report) => report.accountId === accountId && report.packId === null)
  for (const playId of new Set(mine.map((report) => report.playId))) {
    const inOrder = mine.filter((report) => report.playId === playId).sort((a, b) => a.madeAtMs - b.madeAtMs)
    for (let at = 0; at < inOrder.length; at += BATCH) if (!(await sendBatch(playId, inOrder.slice(at, at + BATCH)))) return false
  }
  return true
})

async function sendBatch(playId: string, batch: readonly KeptReport[]): Promise<boolean> {
  const now = Date.now()
  try {
    await sendPlayReports(
      playId,
      batch.map(({ reportId, ranges, playingAtS, rate, isPlaying, madeAtMs }) => {
        return { reportId, ranges, playingAtS, rate, isPlaying, heldForS: heldForS({ madeAtMs }, now) }
      }),
    )
  } catch (thrown) {
    // Whatever will never be taken, a gathering closed meanwhile say, is given up.
    if (isForLater(asProblem(thrown))) return false
  }
  await drop(
    'reports',
    batch.map(({ reportId }) => reportId),
  )
  return true
}
