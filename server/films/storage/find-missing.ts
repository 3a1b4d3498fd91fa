import type { Db } from '#db/connect.ts'
import { readMaster, readMedia } from '#media/package/playlist-read.rules.ts'
import type { Config } from '../../config.ts'
import { listOnAir } from '../playback/playable-queries.ts'
import { storageOf } from './storage.ts'

export interface OnAir {
  filmId: string
  versionId: string
  title: string
}

export interface MissingFile extends OnAir {
  /** The first file that is not there. */
  path: string
}

/** Films on the air of which a file is not in the storage: everything their playlists name is looked for, nothing is read whole. */
export async function findMissingFiles(db: Db, config: Config): Promise<{ checked: number; missing: MissingFile[] }> {
  const films = await listOnAir(db)
  const missing: MissingFile[] = []
  for (const film of films) {
    const path = await firstMissing(config, film.versionId)
    if (path !== null) missing.push({ ...film, path })
  }
  return { checked: films.length, missing }
}

async function firstMissing(config: Config, versionId: string): Promise<string | null> {
  const storage = storageOf({ config })
  const there = await storage.names(versionId)
  const text = async (path: string) => (there.has(path) ? ((await storage.read(versionId, path))?.toString() ?? '') : '')
  const master = readMaster(await text('master.m3u8'))
  const lists = master.uris.filter((uri) => uri.endsWith('.m3u8') && !uri.startsWith('captions/'))
  if (lists.length === 0) return 'master.m3u8'
  const named = ['film.json', 'poster.jpg']
  for (const list of lists) {
    const { map, segments } = readMedia(await text(list))
    const folder = list.slice(0, list.lastIndexOf('/') + 1)
    named.push(list, ...(map === null ? [] : [folder + map]), ...segments.map(({ uri }) => folder + uri))
  }
  return named.find((path) => !there.has(path)) ?? null
}
