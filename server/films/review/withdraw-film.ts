import type { Deps } from '../../http/deps.ts'
import { notFound } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import { inTheWay, stale, type Asked } from '../../http/asked.ts'
import { lockFilm, updateFilm } from '../film-queries.ts'

interface Withdrawal {
  version: number
  reason: string
}

/** Takes a film off the air, with a reason. What members have watched stays credited. A review under way ends. */
export async function withdrawFilm(deps: Deps, { actor, scope }: Asked, id: string, { version, reason }: Withdrawal) {
  await deps.db.transaction().execute(async (trx) => {
    const film = await lockFilm(trx, scope, id)
    if (!film) throw notFound()
    if (film.version !== version) throw stale(film.version)
    if (film.currentVersionId === null) throw inTheWay('wrong-stage', 'The film is not on the air')
    const now = deps.now()
    const offAir = { currentVersionId: null, reviewVersionId: null, withdrawnReason: reason.trim(), withdrawnAt: now }
    await updateFilm(trx, id, { state: 'withdrawn', ...offAir }, now)
    await recordAudit(trx, actor, {
      action: 'film.withdraw',
      object: { kind: 'film', id },
      orgPath: film.path,
      detail: { title: film.title, reason, versionId: film.currentVersionId },
    })
  })
}

/** A withdrawn film becomes a draft again; it comes back to the air only by a new review. */
export async function redraftFilm(deps: Deps, { actor, scope }: Asked, id: string, version: number) {
  await deps.db.transaction().execute(async (trx) => {
    const film = await lockFilm(trx, scope, id)
    if (!film) throw notFound()
    if (film.version !== version) throw stale(film.version)
    if (film.state !== 'withdrawn') throw inTheWay('wrong-stage', `The film is in ${film.state}`)
    await updateFilm(trx, id, { state: 'draft' }, deps.now())
    await recordAudit(trx, actor, { action: 'film.redraft', object: { kind: 'film', id }, orgPath: film.path })
  })
}
