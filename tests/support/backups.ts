import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { takeBackup } from '#server/backup/take-backup.ts'
import { sealNationalId } from '#server/orgs/seal-national-id.ts'
import type { useApp } from './app.ts'
import { aCounty, aPerson, signedIn } from './county.ts'
import { aClip, filmDesk, listening, send, STAGES } from './film-desk.ts'
import { aCredit, credited } from './credits.ts'
import { nationalIds } from './national-ids.ts'

type Context = ReturnType<typeof useApp>

export const PASSPHRASE = '青禾县组织部 2026 备份'
/** As useApp gives it. */
export const SECRET = '0123456789abcdef'.repeat(4)
export const FAST = 8

let count = 0

/** A database that holds nothing, not even a schema; gone after the test file. */
export function emptyDatabases() {
  const made: string[] = []
  const onServer = async (statement: string) => {
    const client = new pg.Client({ connectionString: inject('serverUrl') })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  afterAll(async () => {
    for (const name of made) await onServer(`drop database if exists ${name} with (force)`)
  })
  return async (): Promise<string> => {
    const name = `lunxun_restored_${process.pid}_${Date.now()}_${count++}`
    made.push(name)
    await onServer(`create database ${name}`)
    return Object.assign(new URL(inject('serverUrl')), { pathname: `/${name}` }).href
  }
}

/** Asks one statement, as the owner. */
export async function query<T extends pg.QueryResultRow>(url: string, statement: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
    .query<T>(statement)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

/** People with sealed identity numbers, hours in the ledger, and a film on the air that was encoded for it. */
export async function aLivingCounty(context: Context) {
  const { db, keys } = context.deps
  const county = await aCounty(db)
  const nextId = nationalIds()
  for (let n = 0; n < 40; n++) {
    const person = await aPerson(db, [county.e1, county.w1][n % 2]!)
    await db
      .updateTable('person')
      .set(sealNationalId(keys, person.id, nextId()))
      .where('id', '=', person.id)
      .execute()
    await credited(db, aCredit(person.id, { hours: 1.25 * (n + 1) }))
  }
  return { ...county, film: await aFilmOnAir(context, county.county) }
}

async function aFilmOnAir(context: Context, place: Awaited<ReturnType<typeof aCounty>>['county']) {
  const desk = filmDesk(context)
  const { editor, reviewers } = await desk.staff(place)
  const { id } = await desk.draft(editor, place.id)
  const file = await aClip()()
  const { body: version } = await desk.announce(editor, id, (await stat(file)).size)
  await send({ address: await listening(context.app), headers: editor, versionId: version.id, file })
  await desk.settled(editor, version.id)
  await desk.submit(editor, id)
  for (const [n, stage] of STAGES.entries()) await desk.review(reviewers[n]!, id, stage)
  const officer = (await signedIn(context.deps.db, { role: 'county_officer', at: place })).headers
  const { status } = await desk.release(officer, id)
  if (status !== 200) throw new Error(`The film was not released: ${status}`)
  return { id, versionId: version.id }
}

export async function backUp({ deps: { config }, url, dataFolder }: Context, name = 'backup.tar.age') {
  const file = join(dataFolder, name)
  const wanted = { url, config, secretHex: SECRET, file, passphrase: PASSPHRASE, workFactor: FAST }
  return { file, taken: await takeBackup({ ...wanted, now: new Date(), note: () => undefined }) }
}
