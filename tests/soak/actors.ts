/** People at work. Each keeps what the server has told it to have taken; reckon.ts asks for all of it at the end. */
import { createHash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { Upload } from 'tus-js-client'
import { v7 as uuid } from 'uuid'
import type { ReportsAnswer, WatchSession } from '#server/films/watching/schemas.ts'
import { PASSWORD } from '../support/accounts.ts'
import { LECTURE, type Shown as Gathering } from '../support/gatherings.ts'
import { TEXT } from '../support/film-desk.ts'
import type { ShownAttempt } from '../support/quizzes.ts'
import { aReport } from '../support/watching.ts'
import type { Headers, Line } from './line.ts'

/** What was said to be taken. */
export interface Promised {
  signIns: number
  standings: number
  /** Reports that were answered, and the seconds of each session that were accepted. */
  reports: string[]
  watched: Map<string, { personId: string; filmId: string; ranges: { fromS: number; toS: number }[] }>
  credits: { entryId: string; hours: number; personId: string }[]
  answers: { itemId: string; deviceId: string; seq: number }[]
  attempts: string[]
  marks: string[]
  closings: { gatheringId: string; present: number; hours: number }[]
  uploads: { versionId: string; sha256: string }[]
  /** What the server has said no to, by the reason. */
  refused: Map<string, number>
}

export const nothingYet = (): Promised => ({
  ...{ signIns: 0, standings: 0, reports: [], watched: new Map(), credits: [], answers: [], attempts: [] },
  ...{ marks: [], closings: [], uploads: [], refused: new Map() },
})

export interface Stage {
  line: Line
  promised: Promised
  signal: AbortSignal
  random: () => number
  films: readonly { id: string; durationS: number }[]
  quizzes: readonly string[]
}

const refuse = ({ promised }: Stage, what: string, body: unknown) => {
  const { reason, type, detail } = body as { reason?: string; type?: string; detail?: string }
  const why = `${what}: ${reason ?? type ?? detail ?? '?'}`
  promised.refused.set(why, (promised.refused.get(why) ?? 0) + 1)
}

const REPORT_EVERY_MS = 3000

/** Signs in, looks at the year, watches a film to its end, answers a quiz, and so on. */
export async function liveAsMember(stage: Stage, personId: string, memberNo: string, headers: Headers) {
  while (!stage.signal.aborted) {
    if (stage.random() < 0.2) await signIn(stage, memberNo)
    await lookAtYear(stage, headers)
    if (stage.random() < 0.5) await watch(stage, headers, personId)
    else await takeQuiz(stage, headers)
  }
}

async function signIn(stage: Stage, name: string) {
  const { status, body } = await stage.line.ask({}, 'POST', '/auth/sign-in', { name, password: PASSWORD })
  if (status === 200) stage.promised.signIns++
  else refuse(stage, 'sign-in', body)
}

async function lookAtYear(stage: Stage, headers: Headers) {
  const { status, body } = await stage.line.ask(headers, 'GET', '/me/standing')
  if (status === 200) stage.promised.standings++
  else refuse(stage, 'my year', body)
}

async function watch(stage: Stage, headers: Headers, personId: string) {
  const film = stage.films[Math.floor(stage.random() * stage.films.length)]!
  const opened = await stage.line.ask<WatchSession>(headers, 'POST', `/films/${film.id}/watch-sessions`, {
    clientId: randomUUID(),
  })
  if (opened.status >= 300) return refuse(stage, 'watch session', opened.body)
  const { sessionId } = opened.body
  const told = { personId, filmId: film.id, ranges: [] as { fromS: number; toS: number }[] }
  stage.promised.watched.set(sessionId, told)
  const began = performance.now()
  for (let at = 0; at < film.durationS && !stage.signal.aborted;) {
    await sleep(REPORT_EVERY_MS * (0.8 + 0.4 * stage.random()))
    const now = Math.min(film.durationS, Math.floor(performance.now() - began) / 1000)
    const said = aReport(at, now)
    const madeAt = performance.now()
    const { status, body } = await stage.line.ask<ReportsAnswer>(headers, 'POST', `/watch-sessions/${sessionId}/ranges`, {
      reports: [{ ...said, heldForS: (performance.now() - madeAt) / 1000 }],
    })
    if (status >= 300) return refuse(stage, 'report', body)
    stage.promised.reports.push(said.reportId)
    told.ranges.push(...body.results.flatMap(({ accepted }) => accepted))
    for (const { refused } of body.results) for (const one of refused) refuse(stage, 'report', one)
    if (body.credited) stage.promised.credits.push({ ...body.credited, personId })
    at = now
  }
}

async function takeQuiz(stage: Stage, headers: Headers) {
  const quizId = stage.quizzes[Math.floor(stage.random() * stage.quizzes.length)]!
  const begun = await stage.line.ask<ShownAttempt>(headers, 'POST', `/quizzes/${quizId}/attempts`, {})
  if (begun.status >= 300) return refuse(stage, 'attempt', begun.body)
  const { id, items } = begun.body
  const deviceId = randomUUID()
  for (const [n, item] of items.entries()) {
    const answer = { choices: [Math.floor(stage.random() * item.question.choices.length)] }
    const saving = { deviceId, seq: n + 1, heldForS: 0, answer }
    const { status, body } = await stage.line.ask(headers, 'PUT', `/attempts/${id}/answers/${item.id}`, saving)
    if (status === 200) stage.promised.answers.push({ itemId: item.id, deviceId, seq: n + 1 })
    else refuse(stage, 'answer', body)
    await sleep(300 * stage.random())
  }
  const { status, body } = await stage.line.ask(headers, 'POST', `/attempts/${id}/submit`, {})
  if (status === 200) stage.promised.attempts.push(id)
  else refuse(stage, 'submit', body)
}

/** Plans a gathering, opens it, marks everybody, closes it, and plans the next. */
export async function liveAsOrganiser(stage: Stage, orgId: string, headers: Headers) {
  const { ask } = stage.line
  for (let day = 0; !stage.signal.aborted; day++) {
    // Each on another day: two at one time would be in conflict.
    const startsAt = new Date(Date.now() - (day + 1) * 86_400_000).toISOString()
    const id = uuid()
    const planned = await ask(headers, 'POST', '/gatherings', {
      ...{ id, orgId, title: '主题党日', purposes: ['theme_day'], startsAt, agenda: [LECTURE] },
    })
    if (planned.status >= 300) return refuse(stage, 'plan', planned.body)
    await ask(headers, 'POST', `/gatherings/${id}/open`, {})
    const { body: list } = await ask<Gathering>(headers, 'GET', `/gatherings/${id}/attendance?limit=100`)
    for (const { person } of list.items) {
      const mark = { id: uuid(), personId: person.id, status: 'present' }
      const { status, body } = await ask(headers, 'POST', `/gatherings/${id}/marks`, { marks: [mark] })
      if (status === 200) stage.promised.marks.push(mark.id)
      else refuse(stage, 'mark', body)
    }
    await close(stage, headers, id, list.items.length)
    await sleep(2000 + 3000 * stage.random())
  }
}

async function close(stage: Stage, headers: Headers, id: string, present: number) {
  const path = `/gatherings/${id}`
  const { body: before } = await stage.line.ask<Gathering>(headers, 'GET', path)
  const { status, body, tries } = await stage.line.ask(headers, 'POST', `${path}/close`, { version: before.version })
  // Sent again after its answer was lost, it finds the gathering closed: by us.
  const isClosed =
    status === 200 || (tries > 1 && (await stage.line.ask<Gathering>(headers, 'GET', path)).body.state === 'closed')
  if (isClosed) stage.promised.closings.push({ gatheringId: id, present, hours: 1 })
  else refuse(stage, 'close', body)
}

/** Writes a film, sends its file in, and begins the next; the lines break whenever a web process dies. */
export async function liveAsEditor(stage: Stage, orgId: string, headers: Headers, file: string) {
  const bytes = await readFile(file)
  while (!stage.signal.aborted) {
    const film = await stage.line.ask<{ id: string }>(headers, 'POST', '/films', { orgId, ...TEXT })
    // Each file is another one: what is after the end of the film no reader minds.
    const content = Buffer.concat([bytes, freeBox(randomUUID())])
    const announced = await stage.line.ask<{ id: string }>(headers, 'POST', `/films/${film.body.id}/versions`, {
      ...{ filename: '短片.mp4', sizeBytes: content.length },
    })
    if (announced.status >= 300) refuse(stage, 'announce', announced.body)
    else {
      await sendFile(stage, headers, announced.body.id, content)
      stage.promised.uploads.push({ versionId: announced.body.id, sha256: createHash('sha256').update(content).digest('hex') })
    }
    await sleep(4000 + 4000 * stage.random())
  }
}

/** A box of ISO 14496-12 that means nothing. */
function freeBox(text: string) {
  const box = Buffer.alloc(8 + text.length)
  box.writeUInt32BE(box.length, 0)
  box.write(`free${text}`, 4)
  return box
}

/** With the client of the page: it goes on where the line broke. */
async function sendFile(stage: Stage, headers: Headers, filmVersionId: string, content: Buffer): Promise<void> {
  let isResumed = false
  for (;;) {
    const isSent = await new Promise<boolean>((done) => {
      const address = `${stage.line.address()}/api/v1/uploads`
      const upload = new Upload(content, {
        ...(isResumed ? { uploadUrl: `${address}/${filmVersionId}` } : { endpoint: address }),
        chunkSize: 32 * 1024,
        metadata: { filmVersionId, filename: 'film.mp4', filetype: 'video/mp4' },
        headers,
        retryDelays: [100, 300, 1000, 2000],
        onProgress: () => (isResumed = true),
        onSuccess: () => done(true),
        onError: () => done(false),
      })
      upload.start()
    })
    if (isSent) return
    await sleep(500)
  }
}
