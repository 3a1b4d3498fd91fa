import type { Deps } from '../../http/deps.ts'
import { notFound } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import { inTheWay, stale, type Asked } from '../../http/asked.ts'
import { lockFilm, updateFilm } from '../film-queries.ts'

/** Puts the reviewed version on the air; until now members saw the one before, or nothing. */
export async function releaseFilm(deps: Deps, { viewer, actor, scope }: Asked, id: string, version: number) {
  await deps.db.transaction().execute(async (trx) => {
    const film = await lockFilm(trx, scope, id)
    if (!film) throw notFound()
    if (film.version !== version) throw stale(film.version)
    if (film.state !== 'approved') throw inTheWay('not-approved', 'Three stages of review come first')
    const now = deps.now()
    const onAir = { currentVersionId: film.reviewVersionId, reviewVersionId: null, releasedAt: now, releasedBy: viewer.accountId }
    await updateFilm(trx, id, { state: 'released', ...onAir, withdrawnReason: null, withdrawnAt: null }, now)
    await recordAudit(trx, actor, {
      action: 'film.release',
      object: { kind: 'film', id },
      orgPath: film.path,
      detail: { title: film.title, versionId: film.reviewVersionId, replacedVersionId: film.currentVersionId },
    })
  })
}
