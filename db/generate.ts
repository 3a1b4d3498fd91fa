/**
 * Writes what is made from the migrations: types.ts (kysely-codegen) and schema.sql (for reading a migration as a diff).
 * With --check it writes nothing and fails if one of them is stale, or if a migration that had been recorded was changed.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { dumpSchema } from './dump-schema.ts'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'

const here = import.meta.dirname
const isCheck = process.argv.includes('--check')

function checksums(): string {
  const names = readdirSync(join(here, 'migrations'))
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return names
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(here, 'migrations', name)))
          .digest('hex')}  ${name}\n`,
    )
    .join('')
}

async function generateTypes(url: string, folder: string): Promise<string> {
  const out = join(folder, 'types.ts')
  execFileSync(
    join(here, '../node_modules/.bin/kysely-codegen'),
    [
      '--url',
      url,
      '--camel-case',
      '--out-file',
      out,
      '--numeric-parser',
      'number',
      '--date-parser',
      'string',
      '--default-schema',
      'public',
      '--include-pattern',
      'public.*',
      '--exclude-pattern',
      'public.kysely_*',
      '--overrides',
      JSON.stringify({ columns: {} }),
      '--log-level',
      'error',
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  )
  // pg gives bigint as a number here (connect.ts); the generator does not know.
  return readFileSync(out, 'utf8').replace(
    /export type Int8 = .*;/,
    'export type Int8 = ColumnType<number, number | string, number | string>;',
  )
}

async function produce(): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'lunxun-schema-'))
  const server = await startEmbedded({ folder, durable: false })
  try {
    await migrate(server.url)
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    const schema = await dumpSchema(client)
    await client.end()
    return { 'types.ts': await generateTypes(server.url, folder), 'schema.sql': schema, 'migrations/SHA256SUMS': checksums() }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
    if (server.folder !== folder) rmSync(server.folder, { recursive: true, force: true })
  }
}

const read = (name: string) => {
  try {
    return readFileSync(join(here, name), 'utf8')
  } catch {
    return ''
  }
}
const produced = await produce()
const stale = Object.keys(produced).filter((name) => read(name) !== produced[name])
if (!isCheck) for (const name of stale) writeFileSync(join(here, name), produced[name]!)
const verb = isCheck ? 'Stale (run "npm run generate", and never edit a recorded migration)' : 'Written'
if (stale.length > 0) console.log(`${verb}: ${stale.map((name) => `db/${name}`).join(', ')}`)
if (isCheck && stale.length > 0) process.exitCode = 1
