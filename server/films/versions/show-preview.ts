import type { Scope, Viewer } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound } from '../../http/problem.ts'
import { playbackEnd, signPlayback } from '../playback/sign-playback.ts'
import { describeVersion } from './describe-version.ts'
import { findVersion } from './version-queries.ts'

/** What staff needs to look at a finished version before its release. */
export async function showPreview(deps: Deps, { accountId }: Viewer, scope: Scope, id: string) {
  const row = await findVersion(deps.db, scope, id)
  if (row?.state !== 'ready') throw notFound()
  const expiresAt = playbackEnd(deps.now())
  const play = signPlayback(deps, { versionId: id, viewerId: accountId, expiresAt, kind: 'preview' })
  const { captions, rungs, audioBandwidth } = describeVersion(deps, accountId, row)
  const { hlsUrl, posterUrl, storyboardUrl } = play
  const addresses = { hlsUrl, posterUrl, storyboardUrl, hlsExpiresAt: expiresAt.toISOString() }
  return { ...addresses, durationS: row.durationS!, captions, rungs, audioBandwidth }
}
