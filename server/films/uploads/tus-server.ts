import { EVENTS, Server } from '@tus/server'
import type { Deps } from '../../http/deps.ts'
import { storageOf } from '../storage/storage.ts'
import { moveVersion } from '../versions/version-queries.ts'
import { finishUpload } from './finish-upload.ts'
import { tusError } from './tus-error.ts'
import { uploadLocker } from './upload-locker.ts'

const NOTE_EVERY_MS = 2000

/** tus 1.0.0 over the storage of films. Whether somebody may is asked before anything comes here. */
export function createTusServer(deps: Deps, path: string): Server {
  const { uploads } = storageOf(deps)
  const server = new Server({
    path,
    datastore: uploads,
    locker: uploadLocker(deps.db),
    relativeLocation: true,
    allowedOrigins: [], // our own pages only: no header that invites others
    postReceiveInterval: NOTE_EVERY_MS,
    maxSize: deps.config.FILM_MAX_GB * 1e9,
    disableTerminationForFinishedUploads: true,
    namingFunction: (_request, metadata) => {
      const id = metadata?.['filmVersionId']
      if (!id) throw tusError('INVALID_METADATA')
      return id
    },
    async onUploadFinish(_request, { id }) {
      await finishUpload(deps, id)
      return {}
    },
  })
  server.on(EVENTS.POST_RECEIVE, (_request: unknown, { id, offset }: { id: string; offset: number }) => {
    // A number for the page; the storage knows the truth.
    void noteArrived(deps, id, offset).catch(() => undefined)
  })
  return server
}

export const noteArrived = (deps: Deps, versionId: string, uploadedBytes: number) =>
  moveVersion(deps.db, versionId, ['uploading'], { uploadedBytes, lastByteAt: deps.now() })
