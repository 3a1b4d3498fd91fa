import { existsSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { findTools } from '../../media-pipeline/index.ts'
import type { Config } from '../config.ts'
import { examineStorage } from '../films/index.ts'
import type { Finding } from './finding.ts'

const OLDEST_NODE = 24
const OLDEST_FFMPEG = 5
const LOW_GB = 5
const FULL_GB = 0.5

export function checkNode(version = process.versions.node): Finding {
  const isOld = Number(version.split('.')[0]) < OLDEST_NODE
  return { level: isOld ? 'fail' : 'ok', topic: 'node', says: isOld ? 'node.old' : 'node.ok', values: { version } }
}

export function checkPages(): Finding {
  const isBuilt = existsSync(join(import.meta.dirname, '../../build/index.html'))
  return isBuilt ? { level: 'ok', topic: 'pages', says: 'pages.ok' } : { level: 'fail', topic: 'pages', says: 'pages.missing' }
}

export function checkKey(config: Config): Finding {
  const topic = 'key'
  if (config.DATA_KEY) return { level: 'ok', topic, says: 'key.given' }
  const file = join(config.LUNXUN_DATA, 'keys', 'data.key')
  if (!existsSync(file)) return { level: 'ok', topic, says: 'key.none' }
  const isOpen = process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0
  return { level: isOpen ? 'fail' : 'ok', topic, says: isOpen ? 'key.open' : 'key.ok', values: { file } }
}

/** Room where the data folder is or will be. */
export async function checkDisk(config: Config): Promise<Finding> {
  let folder = resolve(config.LUNXUN_DATA)
  while (!existsSync(folder)) folder = dirname(folder)
  const { bavail, bsize } = await statfs(folder)
  const freeGb = (bavail * bsize) / 1e9
  const level = freeGb < FULL_GB ? 'fail' : freeGb < LOW_GB ? 'warn' : 'ok'
  return { level, topic: 'disk', says: level === 'ok' ? 'disk.ok' : 'disk.low', values: { folder, freeGb: freeGb.toFixed(1) } }
}

/** The folder or bucket of films. */
export async function checkFilms(config: Config): Promise<Finding> {
  const { place, fault } = await examineStorage(config)
  if (fault !== null) return { level: 'fail', topic: 'films', says: 'films.unwritable', values: { place, reason: fault } }
  return { level: 'ok', topic: 'films', says: 'films.ok', values: { place } }
}

export async function checkMedia(env: NodeJS.ProcessEnv): Promise<Finding> {
  const topic = 'media'
  try {
    const { version, major, isBundled, ffmpeg: path } = await findTools(env)
    if (isBundled) return { level: 'warn', topic, says: 'media.bundled', values: { version } }
    const isOld = major < OLDEST_FFMPEG
    return { level: isOld ? 'warn' : 'ok', topic, says: isOld ? 'media.old' : 'media.ok', values: { version, path } }
  } catch (error) {
    return { level: 'fail', topic, says: 'media.missing', values: { reason: (error as Error).message } }
  }
}
