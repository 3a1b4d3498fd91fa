import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { DataStore } from '@tus/server'
import type { Config } from '../../config.ts'

/** Where films lie: uploads as they came, and the folders made of them. Everything goes by the id of a film version. */
export interface FilmStorage {
  /** Receives uploads; the id of an upload is the id of its version. */
  uploads: DataStore
  /** Free bytes where uploads go; null: nobody knows. */
  freeBytes: () => Promise<number | null>
  /** The uploaded file on this machine's disk; brought to `folder` when it lies elsewhere. Null: it is gone. */
  fetchSource: (versionId: string, folder: string, signal: AbortSignal) => Promise<string | null>
  removeSource: (versionId: string) => Promise<void>
  /** Where the pipeline writes the finished folder. */
  targetOf: (versionId: string) => string
  /** Brings the finished folder to where it is served from. May run twice. */
  store: (versionId: string, signal: AbortSignal) => Promise<void>
  /** A file of a finished folder, by its path there; null: no such file. They are small: segments, pictures, lists. */
  read: (versionId: string, path: string) => Promise<Buffer | null>
  /** Paths of all files of a finished folder; none: there is no such folder. */
  names: (versionId: string) => Promise<ReadonlySet<string>>
  /** Everything of a version: upload and folder. */
  removeAll: (versionId: string) => Promise<void>
}

/** On this machine: unfinished work always, films when no other storage is configured. */
export const mediaFolder = (config: Pick<Config, 'LUNXUN_DATA'>) => join(resolve(config.LUNXUN_DATA), 'media')

export const workFolderOf = (config: Pick<Config, 'LUNXUN_DATA'>, versionId: string) =>
  join(mediaFolder(config), 'work', versionId)

/** Versions that have left unfinished work on this machine. */
export async function listWork(config: Pick<Config, 'LUNXUN_DATA'>): Promise<string[]> {
  const names = await readdir(join(mediaFolder(config), 'work')).catch(() => [])
  return names.filter((name) => VERSION_ID.test(name))
}

const VERSION_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
