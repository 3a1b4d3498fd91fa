import { v7 as uuid } from 'uuid'
import type { Viewer } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { Problem } from '../../http/problem.ts'
import { findLastWatched, insertObjection } from './objection-queries.ts'
import { findWatchable } from './open-session.ts'

/** "I did watch it": about the version the person last sat before, else the one members see now. One at a time per film. */
export async function raiseObjection(
  deps: Deps,
  viewer: Viewer,
  { filmId, text }: { filmId: string; text: string },
): Promise<string> {
  const { personId, accountId } = viewer
  const watched = personId ? await findLastWatched(deps.db, filmId, personId) : undefined
  const filmVersionId = watched?.filmVersionId ?? (await findWatchable(deps, viewer, filmId)).versionId
  if (!personId) throw new Problem('conflict', 'This account belongs to nobody', { reason: 'no-person' })
  const id = uuid()
  await deps.db
    .transaction()
    .execute((trx) =>
      insertObjection(trx, { id, filmId, filmVersionId, personId, raisedBy: accountId, raisedAt: deps.now(), text: text.trim() }),
    )
  return id
}
