import { createHash } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { notFound } from '../../http/problem.ts'
import { listCues } from '../captions/caption-queries.ts'
import { writeVtt } from '../captions/captions.rules.ts'
import { storageOf } from '../storage/storage.ts'
import { createHotFiles, type HotFile, type HotFiles } from './hot-files.ts'
import { captionList, withCaptions } from './master.rules.ts'
import { mediaType, partOf } from './media-path.rules.ts'
import { findPlayable } from './playable-queries.ts'
import { readToken, type Ticket } from './ticket.rules.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const CAPTION = /^captions\/([0-9a-f-]{36})\.(vtt|m3u8)$/
const PLAYLIST = 'application/vnd.apple.mpegurl'
/** What is made of one version never changes. */
const FOREVER = 'private, max-age=31536000, immutable'
/** Captions are corrected, films are withdrawn. */
const ASK_AGAIN = 'private, no-cache'

const route = { config: { access: 'public', isAnonymous: true }, schema: { hide: true } } as const
interface Params {
  token: string
  versionId: string
}

/**
 * Films for players: no cookie, the address itself is the right. It names the version and the viewer, is sealed, and ends. Lists are
 * asked of the database, so that a withdrawn film stops; segments come from memory without a single query.
 */
export const mediaRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { deps } = app
  const files = createHotFiles(deps.config.MEDIA_CACHE_MB * 1_000_000, (key) => {
    const [versionId, path] = [key.slice(0, 36), key.slice(37)]
    return storageOf(deps).read(versionId, path)
  })

  const sendFile = async (request: Asked, reply: FastifyReply, path: string, keep = FOREVER) =>
    send(request, reply, await fileOf(files, request, path), keep)

  app.get<{ Params: Params & { track: string; file: string } }>(
    '/media/:token/:versionId/:track/:file(^\\d{5}\\.m4s$)',
    { ...route, compress: false },
    (request, reply) => {
      admit(request)
      return sendFile(request, reply, `${request.params.track}/${request.params.file}`)
    },
  )

  app.get<{ Params: Params & { '*': string } }>('/media/:token/:versionId/*', route, async (request, reply) => {
    const ticket = admit(request)
    const path = request.params['*']
    const caption = CAPTION.exec(path)
    if (!caption && !path.endsWith('.m3u8')) return sendFile(request, reply, path)
    const durationS = await playableLength(request, ticket)
    if (caption) return sendCaption(request, reply, { id: caption[1]!, isList: caption[2] === 'm3u8', durationS })
    return path === 'master.m3u8' ? sendMaster(files, request, reply) : sendFile(request, reply, path, ASK_AGAIN)
  })
}

type Asked = FastifyRequest<{ Params: Params }>

function admit({ server: { deps }, params: { token, versionId } }: Asked): Ticket {
  const terms = { nowS: deps.now().getTime() / 1000, sign: deps.keys.sign }
  const ticket = UUID.test(versionId) ? readToken(token, versionId, terms) : null
  if (!ticket) throw notFound()
  return ticket
}

async function playableLength({ server: { deps }, params: { versionId } }: Asked, { kind }: Ticket): Promise<number> {
  const playable = await findPlayable(deps.db, versionId)
  if (!playable?.durationS || (kind === 'watch' && playable.currentVersionId === null)) throw notFound()
  return playable.durationS
}

async function fileOf(files: HotFiles, { params: { versionId } }: Asked, path: string): Promise<HotFile & { type: string }> {
  const type = mediaType(path)
  const found = type && files.get(`${versionId}/${path}`)
  const file = found instanceof Promise ? await found : found
  if (!file || !type) throw notFound()
  return { ...file, type }
}

async function sendMaster(files: HotFiles, request: Asked, reply: FastifyReply) {
  const { bytes, type } = await fileOf(files, request, 'master.m3u8')
  const tracks = await listCues(request.server.deps.db, request.params.versionId)
  return sendText(request, reply, withCaptions(bytes.toString(), tracks), type)
}

interface CaptionAsked {
  id: string
  isList: boolean
  durationS: number
}

async function sendCaption(request: Asked, reply: FastifyReply, { id, isList, durationS }: CaptionAsked) {
  const track = (await listCues(request.server.deps.db, request.params.versionId)).find((one) => one.id === id)
  if (!track) throw notFound()
  if (isList) return sendText(request, reply, captionList(id, durationS), PLAYLIST)
  return sendText(request, reply, writeVtt(track.cues), 'text/vtt; charset=utf-8')
}

function sendText(request: FastifyRequest, reply: FastifyReply, text: string, type: string) {
  const bytes = Buffer.from(text)
  const etag = `"${createHash('sha1').update(bytes).digest('base64url').slice(0, 20)}"`
  return send(request, reply, { bytes, etag, type }, ASK_AGAIN)
}

/** The file, the part of it that was asked for, or the word that the asker has it already. */
function send(request: FastifyRequest, reply: FastifyReply, { bytes, etag, type }: HotFile & { type: string }, keep: string) {
  const { 'if-none-match': known, range, 'if-range': same } = request.headers
  void reply.headers({ 'cache-control': keep, etag, 'accept-ranges': 'bytes', 'x-content-type-options': 'nosniff' })
  if (known?.split(/\s*,\s*/).some((one) => one === etag || one === `W/${etag}`)) return reply.code(304).send()
  const part = same && same !== etag ? 'whole' : partOf(range, bytes.length)
  if (part === 'whole') return reply.type(type).send(bytes)
  if (part === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${bytes.length}`).send()
  const { from, to } = part
  return reply
    .code(206)
    .type(type)
    .header('content-range', `bytes ${from}-${to}/${bytes.length}`)
    .send(bytes.subarray(from, to + 1))
}
