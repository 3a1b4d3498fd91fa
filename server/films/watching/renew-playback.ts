import type { Viewer } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound } from '../../http/problem.ts'
import { addressesFor, findWatchable } from './open-session.ts'
import type { Playback } from './schemas.ts'
import { findOwnSession } from './session-queries.ts'

/** New addresses for a sitting whose old ones are about to expire, as long as the film may be watched. */
export async function renewPlayback(deps: Deps, viewer: Viewer, sessionId: string): Promise<Playback> {
  const session = viewer.personId ? await findOwnSession(deps.db, sessionId, viewer.personId) : undefined
  if (!session) throw notFound()
  await findWatchable(deps, viewer, session.filmId)
  const { captionUrl: _, ...playback } = addressesFor(deps, viewer, session.filmVersionId)
  return playback
}
