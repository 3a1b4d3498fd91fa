import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Viewer } from '../http/access.ts'
import type { Deps } from '../http/deps.ts'
import { Problem } from '../http/problem.ts'
import { mediaTypeOf } from './evidence.rules.ts'
import { countUploadsSince, insertEvidence } from './evidence-queries.ts'

export const MAX_EVIDENCE_BYTES = 5 * 1024 * 1024
const MOST_A_DAY = 60

/** Keeps a PDF or picture that shows outside learning. What it is is read from its bytes. */
export async function storeEvidence(deps: Deps, viewer: Viewer, filename: string, bytes: Buffer) {
  const mediaType = mediaTypeOf(bytes)
  if (!mediaType) throw new Problem('not-acceptable-file', 'Only PDF, JPEG, PNG and WebP files', { reason: 'not-a-document' })
  const dayAgo = new Date(deps.now().getTime() - 86_400_000)
  if ((await countUploadsSince(deps.db, viewer.accountId, dayAgo)) >= MOST_A_DAY)
    throw new Problem('too-many-tries', `No more than ${MOST_A_DAY} files a day`, { retryAfterS: 3600 })
  const file = { id: uuid(), filename: cleaned(filename), mediaType }
  const sha256 = createHash('sha256').update(bytes).digest()
  await insertEvidence(deps.db, { ...file, bytes, sha256, uploadedBy: viewer.accountId, uploadedAt: deps.now() })
  return file
}

/** The last part of a path, without control characters. */
const cleaned = (filename: string) =>
  filename
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\p{Cc}/gu, '')
    .trim() || 'evidence'
