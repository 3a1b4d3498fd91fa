import type { Deps } from '../../http/deps.ts'
import { storageOf } from '../storage/storage.ts'
import { queueVersion } from '../versions/restart-version.ts'
import { lockVersion, moveVersion } from '../versions/version-queries.ts'

/** Bytes of an upload that lie in the storage; 0: nothing has come. */
export const arrivedBytes = (deps: Deps, versionId: string): Promise<number> =>
  storageOf(deps)
    .uploads.getUpload(versionId)
    .then(
      ({ offset }) => offset,
      () => 0,
    )

/**
 * Hands an upload that is whole to the queue: the version and its job in one transaction. Harmless when done already; called again
 * by whoever finds an upload whose server was killed between the last byte and this.
 */
export async function finishUpload(deps: Deps, versionId: string): Promise<boolean> {
  const arrived = await arrivedBytes(deps, versionId)
  return deps.db.transaction().execute(async (trx) => {
    const version = await lockVersion(trx, versionId)
    if (version?.state !== 'uploading' || arrived !== version.sizeBytes) return false
    await moveVersion(trx, versionId, ['uploading'], { uploadedBytes: arrived, lastByteAt: deps.now() })
    return queueVersion(trx, deps, versionId, ['uploading'])
  })
}
