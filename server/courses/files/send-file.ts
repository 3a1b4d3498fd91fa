import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Viewer } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound } from '../../http/problem.ts'
import { disposition } from '../../http/send-download.ts'
import { covers, scopeOf } from '../../orgs/index.ts'
import { findStudied } from '../catalogue/studied.ts'
import { rangeOf } from './file.rules.ts'
import { findFile, listPlaces, readBytes, type FileRow } from './file-queries.ts'

/** A file of a course for whoever may see it, in parts if asked. Never rendered as a page of ours, whatever is in it. */
export async function sendFile(deps: Deps, request: FastifyRequest, reply: FastifyReply, id: string) {
  const file = await findFile(deps.db, id)
  if (!file || !(await maySee(deps, request.viewer, file))) throw notFound()
  const { sizeBytes } = file
  const etag = `"${file.sha256.toString('base64url')}"`
  reply
    .header('etag', etag)
    .header('accept-ranges', 'bytes')
    .header('cache-control', 'private, max-age=600')
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('content-disposition', disposition(file.filename, isShown(file) ? 'inline' : 'attachment'))
    .type(file.mediaType)
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  const range = rangeOf(isFresh(request, etag) ? request.headers.range : undefined, sizeBytes)
  if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${sizeBytes}`).send()
  const { start, end } = range ?? { start: 0, end: sizeBytes }
  if (range) reply.code(206).header('content-range', `bytes ${start}-${end - 1}/${sizeBytes}`)
  return reply.header('content-length', end - start).send(Readable.from(readBytes(deps.db, file.blobId, start, end)))
}

const isFresh = ({ headers }: FastifyRequest, etag: string) => headers['if-range'] === undefined || headers['if-range'] === etag

/** Pictures and PDFs are shown by our own pages; everything else is a download. */
const isShown = ({ kind }: Pick<FileRow, 'kind'>) => kind === 'picture' || kind === 'pdf'

/** Staff where the course lies; members what stands in the version they study, in lessons that are not locked. */
async function maySee(deps: Deps, viewer: Viewer, file: { id: string; courseId: string; path: string }): Promise<boolean> {
  if (covers(scopeOf(viewer, 'courses.read'), file.path)) return true
  const places = await listPlaces(deps.db, file.id)
  if (places.length === 0) return false
  const studied = await findStudied(deps, viewer, file.courseId)
  if (!studied) return false
  return places.some(
    ({ courseVersionId, lessonId }) =>
      (courseVersionId === studied.version.id || (lessonId === null && courseVersionId === studied.currentVersionId)) &&
      (lessonId === null || studied.isOpen(lessonId)),
  )
}
