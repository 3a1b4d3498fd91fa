import type { Deps } from '../../http/deps.ts'
import { playbackEnd, signPlayback } from '../playback/sign-playback.ts'
import type { VersionRecord } from './version-queries.ts'
import type { FilmVersion } from './version-schemas.ts'

/** A version as staff sees it, with addresses signed for the viewer. */
export function describeVersion(deps: Deps, viewerId: string, row: VersionRecord): FilmVersion {
  const isReady = row.state === 'ready'
  const play = signPlayback(deps, { versionId: row.id, viewerId, expiresAt: playbackEnd(deps.now()), kind: 'preview' })
  return {
    ...{ id: row.id, filmId: row.filmId, number: row.number, state: row.state, filename: row.filename },
    ...{ sizeBytes: row.sizeBytes, uploadedBytes: row.uploadedBytes, fingerprint: row.fingerprint, progress: row.progress },
    ...{ warnings: row.warnings, durationS: row.durationS, width: row.width, height: row.height, rungs: row.rungs.map(rungOf) },
    audioBandwidth: row.audioBandwidth,
    createdAt: row.createdAt.toISOString(),
    uploadId: row.state === 'uploading' ? row.id : null,
    step: row.state === 'encoding' ? (row.step as FilmVersion['step']) : null,
    failure: row.failureKind === null ? null : { kind: row.failureKind, detail: row.failureDetail, facts: row.failureFacts },
    canRetry: (row.state === 'failed' || row.state === 'cancelled') && row.sourceKept && row.uploadedBytes === row.sizeBytes,
    captions: row.captions.map(({ id, language, label, kind }) => {
      return { id, language, label, kind, url: isReady ? play.captionUrl(id) : null }
    }),
    posterUrl: isReady ? play.posterUrl : null,
    isCurrent: row.id === row.currentVersionId,
  }
}

const rungOf = ({ name, width, height, bandwidth, averageBandwidth }: FilmVersion['rungs'][number]) => {
  return { name, width, height, bandwidth, averageBandwidth }
}
