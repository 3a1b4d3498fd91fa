import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { findTakeaway, playbackEnd, signPlayback } from '../../films/index.ts'
import { Problem } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import { lockedGathering, type Asker } from '../asker.ts'
import { listAttendance, syncExpected } from '../attendance-queries.ts'
import { dayOf } from '../asker.ts'
import { listAgenda } from '../gathering-queries.ts'
import { insertPack } from './pack-queries.ts'
import type { Pack } from './pack-schemas.ts'

/** A pack comes back within a fortnight after the gathering; what was done is fresh in everybody's mind until then. */
const GOOD_FOR_MS = 14 * 86_400_000

/**
 * Films and roster of a gathering, to be taken where there is no line. Signed: the computer that holds it can tell a changed one, and
 * so can we when it comes back. The list of those expected is brought up to date first.
 */
export async function makePack(asker: Asker, gatheringId: string, maxHeight: number): Promise<Pack> {
  const { deps, viewer, scope, actor } = asker
  const films = await takeFilms(asker, gatheringId, maxHeight)
  return deps.db.transaction().execute(async (trx) => {
    const gathering = await lockedGathering(trx, scope, gatheringId, ['planned', 'open'])
    if (gathering.state === 'planned') await syncExpected(trx, gatheringId, dayOf(deps, gathering.startsAt))
    const now = deps.now()
    const expiresAt = new Date(Math.max(now.getTime(), gathering.startsAt.getTime()) + GOOD_FOR_MS)
    const { id, title, startsAt, place } = gathering
    const packId = uuid()
    const payload = JSON.stringify({
      ...{ format: 'lunxun-pack/1', packId, madeAt: now.toISOString(), expiresAt: expiresAt.toISOString() },
      gathering: { id, title, startsAt: startsAt.toISOString(), place },
      films,
      roster: (await listAttendance(trx, gatheringId)).map(rosterRow),
    })
    await insertPack(trx, {
      ...{ id: packId, gatheringId, madeBy: viewer.accountId, madeAt: now, expiresAt },
      payloadHash: createHash('sha256').update(payload).digest(),
      films: JSON.stringify(films.map(({ itemId, filmId, filmVersionId }) => ({ itemId, filmId, filmVersionId }))),
    })
    await recordAudit(trx, actor, {
      action: 'gathering.pack',
      object: { kind: 'gathering', id },
      orgPath: gathering.path,
      detail: { title, packId },
    })
    const signed = (versionId: string) =>
      signPlayback(deps, { versionId, viewerId: viewer.accountId, expiresAt: playbackEnd(now) }).base
    return {
      ...{ packId, payload, seal: deps.keys.seal(payload).toString('base64url'), publicKey: deps.keys.publicKey },
      media: films.map(({ filmVersionId }) => ({ filmVersionId, base: signed(filmVersionId) })),
    }
  })
}

/** Before the gathering is locked: the first pack of a film reads all of it. */
async function takeFilms({ deps, viewer, scope }: Asker, gatheringId: string, maxHeight: number) {
  const agenda = await deps.db.transaction().execute(async (trx) => {
    await lockedGathering(trx, scope, gatheringId, ['planned', 'open'])
    return listAgenda(trx, gatheringId)
  })
  const items = agenda.flatMap(({ id, filmId }) => (filmId === null ? [] : { itemId: id, filmId }))
  if (items.length === 0) throw new Problem('conflict', 'No film on the agenda', { reason: 'no-film' })
  const films = []
  for (const { itemId, filmId } of items) films.push({ itemId, ...(await findTakeaway(deps, viewer, filmId, maxHeight)) })
  return films
}

type Row = Awaited<ReturnType<typeof listAttendance>>[number]

const rosterRow = ({ personId, name, memberNo, homeOrgName, role, status, lateMinutes, earlyMinutes, version }: Row) => ({
  ...{ personId, name, memberNo, homeOrg: homeOrgName, role, status, lateMinutes, earlyMinutes, version },
})
