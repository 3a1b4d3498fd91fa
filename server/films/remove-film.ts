import type { Deps } from '../http/deps.ts'
import { notFound } from '../http/problem.ts'
import { recordAudit } from '../orgs/index.ts'
import { inTheWay, type Asked } from '../http/asked.ts'
import { factsOf, rightsOf } from './describe-film.ts'
import { deleteFilm, lockFilm } from './film-queries.ts'
import { mayDo } from './film.rules.ts'
import { removeFiles } from './encode/tidy-films.ts'

/** Takes away a draft that was never reviewed, with its files. */
export async function removeFilm(deps: Deps, { viewer, actor, scope }: Asked, id: string) {
  const versionIds = await deps.db.transaction().execute(async (trx) => {
    const film = await lockFilm(trx, scope, id)
    if (!film) throw notFound()
    const facts = await factsOf(trx, film)
    const can = mayDo(
      { ...film, ...facts, reviewCount: facts.reviews.length },
      rightsOf(viewer, film, facts.versions, facts.reviews),
    )
    if (!can.remove) throw inTheWay('not-deletable', 'Only a draft that nobody has reviewed can be deleted; withdraw it instead')
    await deleteFilm(trx, id)
    await recordAudit(trx, actor, {
      action: 'film.remove',
      object: { kind: 'film', id },
      orgPath: film.path,
      detail: { title: film.title },
    })
    return facts.versions.map((version) => version.id)
  })
  // What a kill leaves behind here is removed later: the order stands in the database.
  for (const versionId of versionIds) await removeFiles(deps, versionId)
}
