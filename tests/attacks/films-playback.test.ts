import { stat, writeFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { signPlayback } from '#server/films/playback/sign-playback.ts'
import { createKeys } from '#server/keys.ts'
import { useApp } from '../support/app.ts'
import { aCounty, aPerson, signedIn } from '../support/county.ts'
import { filmDesk } from '../support/film-desk.ts'
import { aReleasedFilm } from '../support/watching.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>

beforeAll(async () => {
  county = await aCounty(context.deps.db)
})

const SEGMENT = Buffer.from('0123456789'.repeat(100))
const VIEWER = '01990000-0000-7000-8000-00000000000a'

/** A film on the air whose folder holds a little of everything, and something that must never be served. */
async function onAir() {
  const film = await aReleasedFilm(context.deps.db, county.e1)
  const folder = join(context.dataFolder, 'media/films', film.versionId)
  await mkdir(join(folder, '360p'), { recursive: true })
  const master = '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1,CLOSED-CAPTIONS=NONE\n360p/index.m3u8\n'
  await writeFile(join(folder, 'master.m3u8'), master)
  await writeFile(join(folder, '360p/index.m3u8'), '#EXTM3U\n00000.m4s\n')
  await writeFile(join(folder, '360p/00000.m4s'), SEGMENT)
  await writeFile(join(folder, 'film.json'), '{"key":"inside"}')
  return film
}

const addressOf = (versionId: string, expiresAt = new Date(Date.now() + 3_600_000), kind: 'watch' | 'preview' = 'watch') =>
  signPlayback(context.deps, { versionId, viewerId: VIEWER, expiresAt, kind }).base
const get = (url: string, headers: Record<string, string> = {}) => context.app.inject({ method: 'GET', url, headers })

test('a segment is there for its address, which no browser shares and every cache of the viewer may keep', async () => {
  const { versionId } = await onAir()
  const reply = await get(`${addressOf(versionId)}/360p/00000.m4s`)
  expect(reply.statusCode).toBe(200)
  expect(reply.rawPayload.equals(SEGMENT)).toBe(true)
  expect(reply.headers).toMatchObject({ 'content-type': 'video/mp4', 'accept-ranges': 'bytes' })
  expect(reply.headers['cache-control']).toMatch(/^private.*immutable/)
  const again = await get(`${addressOf(versionId)}/360p/00000.m4s`, { 'if-none-match': String(reply.headers['etag']) })
  expect(again.statusCode).toBe(304)
})

test('an address ends at its time', async () => {
  const { versionId } = await onAir()
  const url = addressOf(versionId, new Date('2026-06-01T12:00:00Z'))
  for (const [now, status] of [
    ['2026-06-01T11:59:59Z', 200],
    ['2026-06-01T12:00:00Z', 404],
  ] as const) {
    context.setNow(new Date(now))
    expect((await get(`${url}/360p/00000.m4s`)).statusCode, now).toBe(status)
    expect((await get(`${url}/master.m3u8`)).statusCode, now).toBe(status)
  }
  context.setNow(null)
})

test('an address opens no other film, and none can be made or changed without the key', async () => {
  const [one, other] = [await onAir(), await onAir()]
  const base = addressOf(one.versionId)
  expect((await get(`${base.replace(one.versionId, other.versionId)}/360p/00000.m4s`)).statusCode).toBe(404)
  const token = base.split('/')[2]!
  const [head, viewer, seal] = token.split('.') as [string, string, string]
  const later = `w${(Number.parseInt(head.slice(1), 36) + 3600).toString(36)}`
  const forged = [
    `${later}.${viewer}.${seal}`,
    `p${head.slice(1)}.${viewer}.${seal}`,
    `${head}.${'0'.repeat(32)}.${seal}`,
    `${head}.${viewer}.${'A'.repeat(24)}`,
    `${head}.${viewer}`,
    '',
    'x'.repeat(5000),
  ]
  for (const wrong of forged)
    expect((await get(`/media/${wrong}/${one.versionId}/360p/00000.m4s`)).statusCode, wrong).not.toBe(200)
  const keys = createKeys('ab'.repeat(32))
  const foreign = signPlayback({ keys }, { versionId: one.versionId, viewerId: VIEWER, expiresAt: new Date(Date.now() + 1e7) })
  expect((await get(foreign.hlsUrl)).statusCode).toBe(404)
})

test('only what a player needs is served, and nothing outside the folder', async () => {
  const { versionId } = await onAir()
  const base = addressOf(versionId)
  const paths = [
    ...['film.json', '360p/film.json', '../../uploads/x', '..%2f..%2fkeys%2fdata.key', '360p/..%2ffilm.json', '%2e%2e/film.json'],
    ...['360p/', '', '360p/99999.m4s', 'captions/00000000-0000-0000-0000-000000000000.vtt', 'poster.jpg%00.m4s'],
  ]
  for (const path of paths) expect((await get(`${base}/${path}`)).statusCode, path).toBeGreaterThanOrEqual(400)
  expect((await stat(join(context.dataFolder, 'media/films', versionId, 'film.json'))).isFile()).toBe(true)
})

test('a withdrawn film starts for nobody any more; staff may still look', async () => {
  const { id, versionId } = await onAir()
  const [member, staff] = [addressOf(versionId), addressOf(versionId, undefined, 'preview')]
  expect((await get(`${member}/master.m3u8`)).statusCode).toBe(200)
  const off = { state: 'withdrawn', withdrawnReason: '画面有误', currentVersionId: null } as const
  await context.deps.db.updateTable('film').set(off).where('id', '=', id).execute()
  expect((await get(`${member}/master.m3u8`)).statusCode).toBe(404)
  expect((await get(`${member}/360p/index.m3u8`)).statusCode).toBe(404)
  expect((await get(`${staff}/master.m3u8`)).statusCode).toBe(200)
})

test.each([
  ['bytes=0-9', 206, '0123456789', 'bytes 0-9/1000'],
  ['bytes=995-', 206, '56789', 'bytes 995-999/1000'],
  ['bytes=-3', 206, '789', 'bytes 997-999/1000'],
  ['bytes=990-99999999999999999999', 206, '0123456789', 'bytes 990-999/1000'],
  ['bytes=1000-', 416, '', 'bytes */1000'],
  ['bytes=5-1', 416, '', 'bytes */1000'],
])('the range %s', async (range, status, text, said) => {
  const { versionId } = await onAir()
  const reply = await get(`${addressOf(versionId)}/360p/00000.m4s`, { range })
  expect([reply.statusCode, reply.body, reply.headers['content-range']]).toEqual([status, text, said])
})

test.each(['bytes=0-1,3-4', 'bytes=-', 'lines=1-2', 'bytes=a-b'])('the range %s is answered with the whole', async (range) => {
  const { versionId } = await onAir()
  const reply = await get(`${addressOf(versionId)}/360p/00000.m4s`, { range })
  expect([reply.statusCode, reply.rawPayload.length]).toEqual([200, 1000])
})

test('members find the films of their audience, while they are available, and no others', async () => {
  const desk = filmDesk(context)
  const { db } = context.deps
  const of = (changes: object) => aReleasedFilm(db, county.county, { changes })
  const mine = await of({ audienceOrgId: county.east.id })
  const foreign = await of({ audienceOrgId: county.west.id })
  const early = await of({ availableFrom: '2999-01-01' })
  const late = await of({ availableUntil: '2020-01-01' })
  const person = await aPerson(db, county.e1)
  const { headers } = await signedIn(db, { at: county.e1, personId: person.id })
  const seen = (await desk.ask(headers, 'GET', '/library?limit=200')).body.items.map(({ id }) => id)
  expect(seen).toContain(mine.id)
  for (const { id } of [foreign, early, late]) {
    expect(seen).not.toContain(id)
    expect((await desk.ask(headers, 'GET', `/library/${id}`)).status).toBe(404)
  }
  expect((await desk.ask(headers, 'GET', `/films/${mine.id}`)).status).toBe(404)
})

test('the addresses in an answer carry who asked', async () => {
  const { id } = await onAir()
  const desk = filmDesk(context)
  const person = await aPerson(context.deps.db, county.e1)
  const { headers, accountId } = await signedIn(context.deps.db, { at: county.e1, personId: person.id })
  const { body } = await desk.ask(headers, 'GET', `/library/${id}`)
  expect(body.posterUrl).toContain(accountId.replaceAll('-', ''))
})
