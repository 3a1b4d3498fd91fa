import { v7 as uuid } from 'uuid'
import { TEXT } from '../../film-desk.ts'
import { aFinishedVersion } from '../../released-film.ts'
import { aReleasedFilm } from '../../watching.ts'
import { signedIn } from '../../county.ts'
import type { Here } from '../here.ts'
import { narrowed, placeless, type AskHere, type Sample, type Samples } from '../sample.ts'

/** A draft that lacks nothing, made by somebody who does not ask here, and its finished version. */
async function draftOf(here: Here) {
  const { db } = here.deps
  const id = uuid()
  const { accountId } = await signedIn(db, { at: here.branch })
  const crew = JSON.stringify([])
  const text = { ...TEXT, genre: 'documentary' as const, creditCategory: 'revolutionary_tradition' as const, crew }
  await db
    .insertInto('film')
    .values({
      ...text,
      id,
      orgId: here.branch.id,
      audienceOrgId: here.township.id,
      title: here.name('影片'),
      createdBy: accountId,
    })
    .execute()
  return { id, accountId, versionId: await aFinishedVersion(db, id) }
}

async function filmIn(here: Here, state: 'first_review' | 'approved') {
  const film = await draftOf(here)
  const reviewed = { state, reviewVersionId: film.versionId, reviewRound: 1 }
  await here.deps.db.updateTable('film').set(reviewed).where('id', '=', film.id).execute()
  return film
}

async function approvedFilm(here: Here) {
  const film = await filmIn(here, 'approved')
  for (const stage of ['first_review', 'second_review', 'final_review'] as const) {
    const { accountId } = await signedIn(here.deps.db, { at: here.branch })
    const review = { id: uuid(), filmId: film.id, filmVersionId: film.versionId, round: 1, stage, accountId }
    await here.deps.db
      .insertInto('filmReview')
      .values({ ...review, decision: 'pass' })
      .execute()
  }
  return film
}

async function onAir(here: Here) {
  const film = await aReleasedFilm(here.deps.db, here.branch, { changes: { audienceOrgId: here.township.id } })
  const { version } = await here.deps.db.selectFrom('film').select('version').where('id', '=', film.id).executeTakeFirstOrThrow()
  return { ...film, version }
}

/** A second version of a draft, in this state. */
async function versionIn(here: Here, state: 'uploading' | 'cancelled') {
  const { id: filmId, accountId: createdBy } = await draftOf(here)
  const id = uuid()
  const file = { filename: 'a.mp4', sizeBytes: 10, uploadedBytes: state === 'cancelled' ? 10 : 0 }
  await here.deps.db
    .insertInto('filmVersion')
    .values({ id, filmId, number: 2, state, createdBy, ...file })
    .execute()
  return id
}

async function captionOf(here: Here) {
  const { versionId: filmVersionId } = await draftOf(here)
  const id = uuid()
  const cues = JSON.stringify([{ startMs: 0, endMs: 1000, text: '字幕' }])
  await here.deps.db
    .insertInto('caption')
    .values({ id, filmVersionId, language: 'zh-CN', label: '中文', kind: 'uploaded', cues })
    .execute()
  return id
}

const film =
  (body?: object): AskHere =>
  async (here) => ({ params: { id: (await draftOf(here)).id }, ...(body ? { body } : {}) })
const version: AskHere = async (here) => ({ params: { id: (await draftOf(here)).versionId } })
const upload = async (here: Here) => ({ params: { id: await versionIn(here, 'uploading') } })
const sealed: Sample = {
  ask: () => ({ params: { token: 'w0', versionId: uuid(), track: '360p', file: '00000.m4s', '*': 'master.m3u8' } }),
  refusedToAll: 'the address itself is the right: tests/attacks/films-playback.test.ts',
}
const speaksTus = (ask: AskHere): Sample => ({ ask, refusedToAll: 'speaks tus: tests/api/films-upload.test.ts' })

export const filmSamples: Samples = {
  'GET /films': narrowed('org', { limit: '200' }),
  'POST /films': (here) => ({ body: { orgId: here.branch.id, title: here.name('影片') } }),
  'GET /films/:id': film(),
  'PATCH /films/:id': film({ version: 1, title: '片名' }),
  'DELETE /films/:id': film(),
  'GET /films/:id/versions': film(),
  'POST /films/:id/versions': film({ filename: 'a.mp4', sizeBytes: 1000 }),
  'GET /films/:id/events': film(),
  'POST /films/:id/submission': film({ version: 1 }),
  'POST /films/:id/reviews': async (here) => ({
    params: { id: (await filmIn(here, 'first_review')).id },
    body: { version: 1, stage: 'first_review', decision: 'pass' },
  }),
  'POST /films/:id/release': async (here) => ({ params: { id: (await approvedFilm(here)).id }, body: { version: 1 } }),
  'POST /films/:id/withdraw': async (here) => {
    const { id, version: read } = await onAir(here)
    return { params: { id }, body: { version: read, reason: '内容有误' } }
  },
  'POST /films/:id/redraft': async (here) => {
    const { id } = await draftOf(here)
    const withdrawn = { state: 'withdrawn', withdrawnReason: '内容有误' } as const
    await here.deps.db.updateTable('film').set(withdrawn).where('id', '=', id).execute()
    return { params: { id }, body: { version: 1 } }
  },
  'GET /film-reviews': placeless('only what the asker may review', () => ({ query: { limit: '200' } })),
  'GET /film-versions/:id': version,
  'GET /film-versions/:id/preview': version,
  'POST /film-versions/:id/retry': async (here) => ({ params: { id: await versionIn(here, 'cancelled') } }),
  'POST /film-versions/:id/cancel': upload,
  'POST /film-versions/:id/captions': async (here) => ({
    params: { id: (await draftOf(here)).versionId },
    query: { filename: 'a.srt' },
    bytes: Buffer.from('00:00:01,000 --> 00:00:02,000\n字幕'),
  }),
  'GET /captions/:id': async (here) => ({ params: { id: await captionOf(here) } }),
  'PUT /captions/:id': async (here) => ({ params: { id: await captionOf(here) }, body: { version: 1, cues: [] } }),
  'DELETE /captions/:id': async (here) => ({ params: { id: await captionOf(here) } }),
  'OPTIONS /uploads': placeless('what the protocol can do'),
  'POST /uploads': speaksTus(() => ({})),
  'PATCH /uploads/:id': speaksTus(upload),
  'DELETE /uploads/:id': upload,
  'GET /library': placeless('films for the asker', () => ({ query: { limit: '200' } })),
  'GET /library/facets': placeless('films for the asker'),
  'GET /library/:filmId': async (here) => ({ params: { filmId: (await onAir(here)).id } }),
  'GET /media/:token/:versionId/:track/:file(^\\d{5}\\.m4s$)': sealed,
  'GET /media/:token/:versionId/*': sealed,
}
