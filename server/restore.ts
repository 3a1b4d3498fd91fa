/**
 * `npm run restore -- FILE [--key-file FILE] [--replace]`: puts a backup where the configuration says. With --rehearse into a place of
 * its own that is taken away again: says yes or no, exit code 0 or 1, and touches nothing that works.
 */
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { progressOn, readPassphrase, refuse } from './backup/command.ts'
import { BackupProblem } from './backup/problem.ts'
import { rehearse, type Rehearsed } from './backup/rehearse.ts'
import { restoreBackup } from './backup/restore-backup.ts'
import { BACKUP_TEXTS, fill } from './backup/texts.ts'
import { readConfig } from './config.ts'
import { terminalLanguage } from './terminal.ts'

const language = terminalLanguage(process.env)
const texts = BACKUP_TEXTS[language]

await main().catch(refuse(language))

async function main() {
  const { values, positionals } = parseArgs({
    options: { 'key-file': { type: 'string' }, replace: { type: 'boolean' }, rehearse: { type: 'boolean' } },
    allowPositionals: true,
  })
  const [file] = positionals
  if (!file || positionals.length > 1) throw new BackupProblem('what-file')
  const config = readConfig(process.env)
  mkdirSync(config.LUNXUN_DATA, { recursive: true })
  const { note, end } = progressOn(process.stderr, language)
  const wanted = { config, file, passphrase: readPassphrase(process.env, values['key-file']), now: new Date(), note }
  if (values.rehearse) {
    const found = await rehearse(wanted).catch((error: unknown) => {
      end()
      console.log(texts.no)
      throw error
    })
    end()
    return tell(found)
  }
  const { about, figures, mediaFiles, audit } = await restoreBackup({ ...wanted, replace: values.replace ?? false })
  end()
  const rows = Object.values(figures.rows).reduce((sum, count) => sum + count, 0)
  console.log(fill(texts.restored, { takenAt: about.takenAt, rows, files: mediaFiles, audit: audit.checked }))
  if (audit.firstBroken === null) return
  console.error(fill(texts.brokenAudit, { seq: audit.firstBroken }))
  process.exitCode = 1
}

function tell({ rows, hours, mediaFiles, audit, sealed, films, isGood }: Rehearsed) {
  console.log(fill(texts.rehearsed, { rows, hours, audit: audit.checked, opened: sealed.opened, files: mediaFiles }))
  if (audit.firstBroken !== null) console.log(fill(texts.brokenAudit, { seq: audit.firstBroken }))
  const names = [...films.played, ...films.notPlayed.map((title) => `✗ ${title}`)].join(language === 'zh' ? '、' : ', ')
  console.log(
    films.onAir === 0 ? texts.noFilms : fill(texts.films, { onAir: films.onAir, missing: films.missing, played: names }),
  )
  console.log(isGood ? texts.yes : texts.no)
  process.exitCode = isGood ? 0 : 1
}
