import { setTimeout as sleep } from 'node:timers/promises'
import { v4 as uuid } from 'uuid'
import type { ReportsAnswer, WatchSession } from '#server/films/watching/schemas.ts'

interface Part {
  fromS: number
  toS: number
}

interface Pending {
  reportId: string
  ranges: Part[]
  madeAt: number
}

/** What a player goes through while servers come and go: a second of film a second, reported until it is answered. */
export interface ViewerRecord {
  personId: string
  sessionId: string
  /** Of every report the server answered: what it said it had accepted. */
  answered: { reportId: string; accepted: Part[] }[]
  /** Tries that found nobody there. */
  unheard: number
  /** Answers that no player should get. */
  faults: string[]
}

interface Viewing {
  /** Of the server, at this moment. */
  address: () => string
  headers: Record<string, string>
  personId: string
  filmId: string
}

/** Watches from the beginning until `end`, then hands in what is left. Plays on while nobody answers, as a player does from its buffer. */
export async function watch({ address, headers, personId, filmId }: Viewing, end: AbortSignal): Promise<ViewerRecord> {
  const record: ViewerRecord = { personId, sessionId: '', answered: [], unheard: 0, faults: [] }
  const outbox: Pending[] = []
  let lastWord = ''

  /** Undefined: nobody there, or one who is on the way down or up. */
  async function post<T>(path: string, body: object): Promise<T | undefined> {
    try {
      const reply = await fetch(`${address()}/api/v1${path}`, {
        ...{ method: 'POST', body: JSON.stringify(body), signal: AbortSignal.timeout(10_000) },
        headers: { ...headers, 'content-type': 'application/json' },
      })
      const text = await reply.text()
      if (reply.ok) return JSON.parse(text) as T
      lastWord = `${reply.status} ${text}`
      if (reply.status < 500) record.faults.push(`${path}: ${lastWord}`)
    } catch (error) {
      lastWord = String(error) // the line is down, or broke off in the middle of an answer
    }
    record.unheard++
    return undefined
  }

  async function handIn() {
    const sent = outbox.slice(0, 50)
    const now = Date.now()
    const reports = sent.map(({ reportId, ranges, madeAt }) => ({
      ...{ reportId, ranges, rate: 1, isPlaying: true },
      ...{ playingAtS: ranges[0]!.toS, heldForS: Math.max(0, (now - madeAt) / 1000) },
    }))
    const answer = await post<ReportsAnswer>(`/watch-sessions/${record.sessionId}/ranges`, { reports })
    if (!answer) return
    outbox.splice(0, sent.length)
    record.answered.push(...answer.results.map(({ reportId, accepted }) => ({ reportId, accepted })))
  }

  const clientId = uuid()
  while (!record.sessionId && record.faults.length === 0) {
    const opened = await post<WatchSession>(`/films/${filmId}/watch-sessions`, { clientId })
    if (opened) record.sessionId = opened.sessionId
    else await sleep(300)
  }
  const began = Date.now()
  let [playedS, tries] = [0, 0]
  while (!end.aborted && record.faults.length === 0) {
    await sleep(700 + 600 * Math.random())
    const toS = Math.round(Date.now() - began) / 1000
    outbox.push({ reportId: uuid(), ranges: [{ fromS: playedS, toS }], madeAt: Date.now() })
    playedS = toS
    await handIn()
  }
  for (; outbox.length > 0 && record.faults.length === 0 && tries < 100; tries++) {
    await handIn()
    await sleep(100)
  }
  if (outbox.length > 0) record.faults.push(`${outbox.length} reports were never answered: ${lastWord}`)
  return record
}
