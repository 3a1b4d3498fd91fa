import { beforeAll, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { aCounty } from '../support/county.ts'
import { aMember, aReleasedFilm, aReport, watching } from '../support/watching.ts'

const TOKEN = 'a-token-of-the-county'
const open = useApp({ env: { METRICS_TOKEN: TOKEN } })
const closed = useApp()

type Context = typeof open
const read = (context: Context, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
  context.app.inject({ method: 'GET', url: '/metrics', headers, remoteAddress })
const authorization = `Bearer ${TOKEN}`

/** Values by name and labels, as Prometheus would read them. */
async function figures() {
  const { body } = await read(open, { authorization })
  const lines = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]))
}

beforeAll(async () => {
  const { db } = open.deps
  const county = await aCounty(db)
  const film = await aReleasedFilm(db, county.county, { durationS: 600 })
  const member = await aMember(db, county.e1)
  const { open: begin, report, wait } = watching(open, new Date())
  const { body } = await begin(member.headers, film.id)
  wait(5)
  await report(member.headers, body.sessionId, aReport(0, 400))
})

test('what an operator needs is there', async () => {
  const found = await figures()
  expect(found.get('lunxun_database_up')).toBe(1)
  expect(found.get('lunxun_queue_jobs{queue="encode-film",state="waiting"}')).toBe(0)
  expect(found.get('lunxun_queue_oldest_seconds{queue="encode-film"}')).toBe(0)
  expect(found.get('lunxun_stale_people')).toBeGreaterThan(0)
  expect(found.get('lunxun_sessions{state="open"}')).toBeGreaterThan(0)
  expect(found.get('lunxun_film_versions{state="ready"}')).toBe(1)
  expect(found.get('lunxun_disk_free_bytes')).toBeGreaterThan(0)
  expect(found.get('lunxun_database_connections{state="waiting"}')).toBe(0)
  expect(found.has('lunxun_backup_age_seconds')).toBe(false)
  const refused = [...found].filter(([name]) => name.startsWith('lunxun_watch_reports_refused_total'))
  expect(refused.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(0)
})

test('requests are counted by the route and not by the address asked for', async () => {
  for (const id of ['1', '2', '3']) await open.app.inject(`/api/v1/films/00000000-0000-7000-8000-00000000000${id}`)
  for (const path of ['/a', '/b', '/c']) await open.app.inject(path)
  const names = [...(await figures()).keys()].filter((name) => name.startsWith('lunxun_request_duration_seconds_count'))
  expect(names.filter((name) => name.includes('/api/v1/films/:id"'))).toHaveLength(1)
  expect(names.some((name) => /00000000|"\/a"|"\/b"/.test(name))).toBe(false)
})

test('a token is asked for wherever one is set', async () => {
  expect((await read(open)).statusCode).toBe(404)
  expect((await read(open, { authorization: 'Bearer wrong' })).statusCode).toBe(404)
  expect((await read(open, { authorization }, '192.0.2.1')).statusCode).toBe(200)
})

test('without a token only this machine reads, and nobody through a proxy', async () => {
  expect((await read(closed)).statusCode).toBe(200)
  expect((await read(closed, {}, '192.0.2.1')).statusCode).toBe(404)
  expect((await read(closed, { 'x-forwarded-for': '192.0.2.1' })).statusCode).toBe(404)
})
