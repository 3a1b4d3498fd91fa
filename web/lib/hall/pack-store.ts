import { findPackKey, type Pack, type PackKey } from './api.ts'
import {
  headOf,
  isExpired,
  PackRefused,
  placeOf,
  readHead,
  sizeOf,
  type PackContents,
  type PackFile,
  type Sealed,
} from './pack.rules.ts'
import { drop, get, getAll, ofPack, put, type KeptPack } from './store.ts'

/** Films of packs; the service worker plays from here. Named the same there. */
const CACHE = 'lunxun-packs'
const AT_ONCE = 3

export const contentsOf = ({ payload }: Sealed) => JSON.parse(payload) as PackContents

/** The server's key: asked for while there is a line, and kept for when there is none. */
async function packKey(fresh?: PackKey): Promise<PackKey> {
  const kept = (await get('keys', 'server'))?.key
  const key = fresh ?? kept ?? (await findPackKey().catch(() => undefined))
  if (!key) throw new PackRefused('no-key')
  if (key !== kept) await put('keys', { name: 'server', key })
  return key
}
/** For packs that come later by USB stick: fetched while there is a line. */
export const fetchPackKey = async () => void (await packKey(await findPackKey()))

const bytesOf = (base64url: string) =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

/** Throws wrong-seal or expired. */
export async function checkPack(sealed: Sealed, fresh?: PackKey): Promise<PackContents> {
  const { kty, crv, x, y } = await packKey(fresh)
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, algorithm, false, ['verify'])
  const text = new TextEncoder().encode(sealed.payload)
  if (!(await crypto.subtle.verify(algorithm, key, bytesOf(sealed.seal), text))) throw new PackRefused('wrong-seal')
  const contents = contentsOf(sealed)
  if (isExpired(contents, Date.now())) throw new PackRefused('expired')
  return contents
}

const hex = (bytes: ArrayBuffer) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
export const sha256 = async (bytes: BufferSource) => hex(await crypto.subtle.digest('SHA-256', bytes))

/** How much more the browser may keep here. */
export async function roomLeft(): Promise<number | null> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {}
  return quota === undefined ? null : Math.max(0, quota - (usage ?? 0))
}

interface Filling {
  packId: string
  /** Bytes of one file, from wherever they come. */
  read: (versionId: string, file: PackFile) => Promise<ArrayBuffer>
  onprogress: (bytes: number) => void
  signal?: AbortSignal
}

/** Puts the files in their places, each checked before it is kept; what is there already stays. Goes on where it stopped. */
async function fill(contents: PackContents, { packId, read, onprogress, signal }: Filling) {
  const cache = await caches.open(CACHE)
  const waiting = contents.films.flatMap((film) => film.files.map((file) => ({ versionId: film.filmVersionId, file })))
  let bytes = 0
  async function work() {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      signal?.throwIfAborted()
      const { versionId, file } = next
      const place = placeOf(packId, versionId, file.path)
      if (!(await cache.match(place))) await keepFile(cache, place, file, await read(versionId, file))
      onprogress((bytes += file.sizeBytes))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  for (const { filmVersionId, master } of contents.films)
    await cache.put(
      placeOf(packId, filmVersionId, 'master.m3u8'),
      new Response(master, { headers: { 'content-type': typeOf('.m3u8') } }),
    )
}

async function keepFile(cache: Cache, place: string, { path, sha256: expected }: PackFile, bytes: ArrayBuffer) {
  if ((await sha256(bytes)) !== expected) throw new PackRefused('wrong-file')
  try {
    await cache.put(place, new Response(bytes, { headers: { 'content-type': typeOf(path) } }))
  } catch {
    throw new PackRefused('no-room')
  }
}
const typeOf = (path: string) => (path.endsWith('.m3u8') ? 'application/vnd.apple.mpegurl' : 'video/mp4')

interface Keeping {
  onprogress: (bytes: number) => void
  signal?: AbortSignal
}

/** Fetches a pack over the line. Called again after a break it goes on. */
export async function fetchPack(pack: Pack, keeping: Keeping): Promise<void> {
  const contents = await checkPack(pack, pack.publicKey)
  await begin(pack, contents)
  const baseOf = new Map(pack.media.map(({ filmVersionId, base }) => [filmVersionId, base]))
  await fill(contents, {
    ...{ ...keeping, packId: pack.packId },
    read: async (versionId, { path }) => {
      const answer = await fetch(`${baseOf.get(versionId)}/${path}`, keeping.signal ? { signal: keeping.signal } : {})
      if (!answer.ok) throw new TypeError(`${path} answered ${answer.status}`)
      return answer.arrayBuffer()
    },
  })
  await finish(pack, contents)
}

/** Takes a pack from a file, of a USB stick say. Throws PackRefused; nothing of a refused one stays. */
export async function takeFile(file: Blob, keeping: Keeping): Promise<string> {
  const { sealed, bodyAt } = await readHead(file)
  const contents = await checkPack(sealed)
  const places = new Map<string, number>()
  let at = bodyAt
  for (const { filmVersionId, files } of contents.films)
    for (const { path, sizeBytes } of files) {
      places.set(`${filmVersionId} ${path}`, at)
      at += sizeBytes
    }
  if (at !== file.size) throw new PackRefused('wrong-file')
  const { packId } = contents
  await begin(sealed, contents)
  try {
    const read = (versionId: string, { path, sizeBytes }: PackFile) => {
      const from = places.get(`${versionId} ${path}`)!
      return file.slice(from, from + sizeBytes).arrayBuffer()
    }
    await fill(contents, { ...keeping, packId, read })
  } catch (error) {
    await removePack(packId)
    throw error
  }
  await finish(sealed, contents)
  return packId
}

async function begin(sealed: Sealed, contents: PackContents) {
  const room = await roomLeft()
  if (room !== null && room < sizeOf(contents) * 1.05) throw new PackRefused('no-room')
  await navigator.storage?.persist?.().catch(() => false)
  const { packId } = contents
  if (!(await get('packs', packId))) await put('packs', { ...plain(sealed), packId, isWhole: false, returned: null })
}
const plain = ({ payload, seal }: Sealed): Sealed => ({ payload, seal })

async function finish(sealed: Sealed, { packId }: PackContents) {
  const kept = await get('packs', packId)
  await put('packs', { ...plain(sealed), packId, returned: kept?.returned ?? null, isWhole: true })
  await keepPages()
}

/** The pages that hold a gathering without a line, and all they load. */
async function keepPages() {
  const worker = (await navigator.serviceWorker?.getRegistration())?.active
  if (!worker) return
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve()
    worker.postMessage('keep-all', [port2])
    setTimeout(resolve, 60_000)
  })
}

/** The pack as one file to carry away. */
export async function asFile({ packId, payload, seal }: KeptPack): Promise<Blob> {
  const cache = await caches.open(CACHE)
  const parts: BlobPart[] = [headOf({ payload, seal })]
  for (const { filmVersionId, files } of contentsOf({ payload, seal }).films)
    for (const { path } of files) {
      const kept = await cache.match(placeOf(packId, filmVersionId, path))
      if (!kept) throw new PackRefused('wrong-file')
      parts.push(await kept.blob())
    }
  return new Blob(parts, { type: 'application/octet-stream' })
}

export const listKept = () => getAll('packs')

/** The pack, its films and all that was noted with it. */
export async function removePack(packId: string): Promise<void> {
  const cache = await caches.open(CACHE)
  for (const request of await cache.keys())
    if (new URL(request.url).pathname.startsWith(placeOf(packId, '', '').slice(0, -1))) await cache.delete(request)
  const { plays, reports, marks, entries } = await ofPack(packId)
  await drop(
    'plays',
    plays.map(({ playId }) => playId),
  )
  await drop(
    'reports',
    reports.map(({ reportId }) => reportId),
  )
  await drop(
    'marks',
    marks.map(({ key }) => key),
  )
  await drop(
    'entries',
    entries.map(({ id }) => id),
  )
  await drop('packs', [packId])
}
