import { v7 as uuid } from 'uuid'
import { aReleasedFilm } from '../../watching.ts'
import type { Here, Who } from '../here.ts'
import { narrowed, ownersOnly, placeless, type Samples } from '../sample.ts'

/** A film for the people of the township. */
const filmHere = (here: Here) => aReleasedFilm(here.deps.db, here.branch, { changes: { audienceOrgId: here.township.id } })

async function sittingOf(here: Here, who: Who) {
  const { db } = here.deps
  const { id: filmId, versionId } = await aReleasedFilm(db, here.branch)
  const [id, askId, at] = [uuid(), uuid(), new Date()]
  await db
    .insertInto('watchClock')
    .values({ personId: who.personId, offlineLeftMs: 0 })
    .onConflict((one) => one.doNothing())
    .execute()
  await db
    .insertInto('watchSession')
    .values({
      ...{ id, filmId, filmVersionId: versionId, personId: who.personId, accountId: who.accountId, clientId: uuid() },
      ...{ openedAt: at, lastMadeAt: at, playingSince: at, askId, askedAt: at },
    })
    .execute()
  return { id, askId }
}

async function objectionOf(here: Here, who: Who) {
  const { id: filmId, versionId } = await aReleasedFilm(here.deps.db, here.branch)
  const id = uuid()
  await here.deps.db
    .insertInto('watchObjection')
    .values({
      ...{ id, filmId, filmVersionId: versionId, personId: who.personId, raisedBy: who.accountId },
      ...{ raisedAt: new Date(), text: '看完了' },
    })
    .execute()
  return id
}

const own = 'own watching'
const report = () => ({ reportId: uuid(), ranges: [{ fromS: 0, toS: 1 }], playingAtS: 1, rate: 1, isPlaying: true, heldForS: 0 })

export const watchingSamples: Samples = {
  'POST /films/:id/watch-sessions': async (here) => ({
    params: { id: (await filmHere(here)).id },
    body: { clientId: uuid() },
  }),
  'POST /watch-sessions/:id/renewal': ownersOnly(own, async (here) => ({
    params: { id: (await sittingOf(here, here.owner)).id },
  })),
  'POST /watch-sessions/:id/ranges': ownersOnly(own, async (here) => ({
    params: { id: (await sittingOf(here, here.owner)).id },
    body: { reports: [report()] },
  })),
  'POST /watch-sessions/:id/presence': ownersOnly(own, async (here) => {
    const { id, askId } = await sittingOf(here, here.owner)
    return { params: { id }, body: { askId } }
  }),
  'GET /me/watching': placeless(own),
  'GET /library/:filmId/watching': async (here) => ({ params: { filmId: (await filmHere(here)).id } }),
  'POST /films/:id/objections': async (here) => ({ params: { id: (await filmHere(here)).id }, body: { text: '看完了' } }),
  'GET /me/objections': placeless(own),
  'GET /objections': narrowed('org', { limit: '200' }),
  'POST /objections/:id/decision': async (here) => ({
    params: { id: await objectionOf(here, await here.member()) },
    body: { decision: 'refuse', reason: '没有凭据' },
  }),
  'GET /films/:id/evidence': async (here) => ({
    params: { id: (await aReleasedFilm(here.deps.db, here.branch)).id },
    query: { person: await here.person() },
  }),
}
