/** Where the files of films are lost (PEERS §14, 16) or a job fails (17): said as it is, and nothing else goes down with them. */
import { existsSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { aCounty } from '../support/county.ts'
import { filmDesk, listening, send } from '../support/film-desk.ts'
import { aMember, aReleasedFilm, aReport, watching } from '../support/watching.ts'

const context = useApp({ withWorkers: true })
let county: Awaited<ReturnType<typeof aCounty>>

beforeAll(async () => {
  county = await aCounty(context.deps.db)
})

const media = () => join(context.dataFolder, 'media')

/** Something that is no film, sent in and refused. */
async function refused() {
  const desk = filmDesk(context)
  const { editor } = await desk.staff(county.east)
  const film = await desk.draft(editor, county.east.id)
  const file = import.meta.filename
  const { body: version } = await desk.announce(editor, film.id, (await stat(file)).size)
  await send({ address: await listening(context.app), headers: editor, versionId: version.id, file })
  return { desk, editor, film, version: await desk.settled(editor, version.id) }
}

test('17 an encode that fails is never done: no files, no release, and the page says why', { timeout: 60_000 }, async () => {
  const { desk, editor, film, version } = await refused()
  expect(version).toMatchObject({ state: 'failed', durationS: null, rungs: [] })
  expect(existsSync(join(media(), 'films', version.id))).toBe(false)
  expect((await desk.submit(editor, film.id)).status).toBe(409)
})

test('16 the folder of films is gone: a retry names the missing file, a new one is taken', { timeout: 60_000 }, async () => {
  const { desk, editor, film, version } = await refused()
  await rm(media(), { recursive: true })
  await desk.ask(editor, 'POST', `/film-versions/${version.id}/retry`)
  expect((await desk.settled(editor, version.id)).failure?.kind).toBe('source-missing')
  const file = import.meta.filename
  const { body: next } = await desk.announce(editor, film.id, (await stat(file)).size)
  await send({ address: await listening(context.app), headers: editor, versionId: next.id, file })
  expect((await desk.settled(editor, next.id)).failure?.kind).toBe('unknown-container')
  expect(await readdir(media())).not.toEqual([])
})

test('16 members whose film has lost its files are told so, and keep what they have watched', async () => {
  const watch = watching(context)
  const member = await aMember(context.deps.db, county.e1)
  const film = await aReleasedFilm(context.deps.db, county.county, { durationS: 30 })
  const { body } = await watch.open(member.headers, film.id)
  expect((await context.app.inject({ method: 'GET', url: body.hlsUrl })).statusCode).toBe(404)
  watch.wait(30)
  const answer = await watch.report(member.headers, body.sessionId, aReport(0, 30))
  expect(answer.body).toMatchObject({ coveredShare: 1, credited: null, creditedOn: null }) // half a minute earns nothing
})
