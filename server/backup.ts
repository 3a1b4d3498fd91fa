/**
 * `npm run backup -- [--to FILE or FOLDER] [--key-file FILE] [--keep COUNT]`: database, keys and media in one encrypted file, while
 * everybody goes on working. Without --to into LUNXUN_DATA/backups; --to names a file if it ends in .age, else a folder, in which each
 * backup gets a name of its own and the latest are kept.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createDb, createPool } from '#db/connect.ts'
import { startEmbedded } from '#db/embedded.ts'
import { progressOn, readPassphrase, refuse, sizeText } from './backup/command.ts'
import { BackupProblem } from './backup/problem.ts'
import { takeBackup } from './backup/take-backup.ts'
import { BACKUP_TEXTS, fill } from './backup/texts.ts'
import { readConfig, type Config } from './config.ts'
import { readSecret } from './keys.ts'
import { recordAudit } from './orgs/index.ts'
import { releasePidFile, takePidFile } from './pid-file.ts'
import { terminalLanguage } from './terminal.ts'

const NAME = /^lunxun-\d{8}-\d{6}\.tar\.age$/
const BY_BACKUP = { accountId: null, name: '(backup)', ip: null, userAgent: null }
const language = terminalLanguage(process.env)
const texts = BACKUP_TEXTS[language]

await main().catch(refuse(language))

async function main() {
  const { values } = parseArgs({ options: { to: { type: 'string' }, 'key-file': { type: 'string' }, keep: { type: 'string' } } })
  const config = readConfig(process.env)
  const passphrase = readPassphrase(process.env, values['key-file'])
  const to = resolve(values.to ?? join(config.LUNXUN_DATA, 'backups'))
  const isFolder = existsSync(to) ? statSync(to).isDirectory() : !to.endsWith('.age')
  mkdirSync(isFolder ? to : dirname(to), { recursive: true, mode: 0o700 })
  const lock = join(config.LUNXUN_DATA, 'backup.pid')
  if (!takePidFile(lock)) throw new BackupProblem('at-work')
  try {
    if (isFolder) clear(to)
    await back(config, isFolder ? join(to, nameAt(new Date())) : to, passphrase)
    if (isFolder && Number(values.keep) > 0) keepLatest(to, Number(values.keep))
  } finally {
    releasePidFile(lock)
  }
}

function nameAt(at: Date) {
  const [day, time] = at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').split('T')
  return `lunxun-${day}-${time}.tar.age`
}

/** What a killed backup has left. */
function clear(folder: string) {
  for (const name of readdirSync(folder)) if (/^lunxun-.*\.part$/.test(name)) rmSync(join(folder, name))
}

async function back(config: Config, file: string, passphrase: string) {
  const secretHex = readSecret(config.DATA_KEY, config.LUNXUN_DATA)
  const { url, stop } = config.DATABASE_URL
    ? { url: config.DATABASE_URL, stop: () => Promise.resolve() }
    : await startEmbedded({ folder: join(config.LUNXUN_DATA, 'postgres') })
  const { note, end } = progressOn(process.stderr, language)
  try {
    await noteIn(url)
    const { sizeBytes, rows, mediaFiles } = await takeBackup({ url, config, secretHex, file, passphrase, now: new Date(), note })
    end()
    console.log(fill(texts.taken, { file, size: sizeText(sizeBytes), rows, files: mediaFiles }))
  } finally {
    await stop()
  }
}

/** A backup takes everything out of the house: the audit log says so, in the backup too. */
async function noteIn(url: string) {
  const pool = createPool(url, { max: 1, as: 'owner' })
  try {
    const { rows } = await pool.query("select from pg_class where oid = to_regclass('public.audit_entry')")
    if (rows.length === 0) throw new BackupProblem('nothing-there')
    await recordAudit(createDb(pool), BY_BACKUP, { action: 'backup.take' })
  } finally {
    await pool.end()
  }
}

function keepLatest(folder: string, count: number) {
  const names = readdirSync(folder).filter((name) => NAME.test(name))
  for (const name of names.sort().slice(0, -count)) {
    rmSync(join(folder, name))
    console.log(fill(texts.removed, { file: join(folder, name) }))
  }
}
