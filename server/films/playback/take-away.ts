import { createHash } from 'node:crypto'
import type { Viewer } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound } from '../../http/problem.ts'
import { findFilmOnAir } from '../library/show-library.ts'
import { storageOf } from '../storage/storage.ts'
import { onlyRung } from './master.rules.ts'
import { findTrack, insertTrack, type TrackFile } from './track-queries.ts'

/** One film as it can be taken along: one rung, its sound, and the playlist that names the two. */
interface Takeaway {
  filmId: string
  filmVersionId: string
  title: string
  durationS: number
  rung: { name: string; height: number }
  /** master.m3u8 of the copy. */
  master: string
  files: TrackFile[]
}

const SOUND = 'sound'

/** The largest rung not higher than `maxHeight`, with the checksum of every file. Throws not-found unless the viewer may watch it. */
export async function findTakeaway(deps: Deps, viewer: Viewer, filmId: string, maxHeight: number): Promise<Takeaway> {
  const film = await findFilmOnAir(deps, viewer, filmId)
  if (!film) throw notFound()
  const byHeight = film.rungs.toSorted((one, other) => one.height - other.height)
  const rung = byHeight.findLast(({ height }) => height <= maxHeight) ?? byHeight[0]
  const master = (await storageOf(deps).read(film.versionId, 'master.m3u8'))?.toString()
  if (!rung || !master) throw notFound()
  const tracks = film.audioBandwidth === null ? [rung.name] : [rung.name, SOUND]
  const files = await Promise.all(tracks.map((track) => trackFiles(deps, film.versionId, track)))
  return {
    ...{ filmId, filmVersionId: film.versionId, title: film.title, durationS: film.durationS },
    ...{ rung: { name: rung.name, height: rung.height }, master: onlyRung(master, rung.name), files: files.flat() },
  }
}

/** Reckoned once for a track: a version never changes. */
async function trackFiles(deps: Deps, versionId: string, track: string): Promise<TrackFile[]> {
  const known = await findTrack(deps.db, versionId, track)
  if (known) return known
  const list = `${track}/index.m3u8`
  const files: TrackFile[] = []
  for (const path of [list, ...namesIn(await bytesOf(deps, versionId, list)).map((name) => `${track}/${name}`)]) {
    const bytes = await bytesOf(deps, versionId, path)
    files.push({ path, sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
  }
  await insertTrack(deps.db, versionId, track, files)
  return files
}

async function bytesOf(deps: Deps, versionId: string, path: string): Promise<Buffer> {
  const bytes = await storageOf(deps).read(versionId, path)
  if (!bytes) throw new Error(`${path} of film version ${versionId} is missing from the storage`)
  return bytes
}

const namesIn = (playlist: Buffer) =>
  playlist
    .toString()
    .split('\n')
    .flatMap((line) => (line.startsWith('#') ? (/^#EXT-X-MAP:URI="([^"]+)"/.exec(line)?.[1] ?? []) : line.trim() || []))
