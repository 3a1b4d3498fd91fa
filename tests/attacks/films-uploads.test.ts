import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { aCounty, signedIn } from '../support/county.ts'
import { filmDesk, listening, TEXT } from '../support/film-desk.ts'

const context = useApp({ env: { FILM_RESERVE_GB: '0' } })
let county: Awaited<ReturnType<typeof aCounty>>

beforeAll(async () => {
  county = await aCounty(context.deps.db)
})

const tus = async (method: string, path: string, headers: Record<string, string>, body?: string) =>
  fetch(`${await listening(context.app)}/api/v1/uploads${path}`, {
    method,
    headers: { 'tus-resumable': '1.0.0', ...headers },
    ...(body === undefined ? {} : { body }),
  })
const metadata = (versionId: string) => `filmVersionId ${Buffer.from(versionId).toString('base64')}`
const CHUNK = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' }

async function announced(sizeBytes = 10) {
  const desk = filmDesk(context)
  const editor = await signedIn(context.deps.db, { role: 'editor', at: county.east })
  const film = await desk.draft(editor.headers, county.east.id)
  const { body: version } = await desk.announce(editor.headers, film.id, sizeBytes)
  const create = { ...editor.headers, 'upload-length': String(sizeBytes), 'upload-metadata': metadata(version.id) }
  return { desk, editor, film, version, create }
}

test('the right is asked for at every chunk: a grant taken away ends the upload, and so does signing out', async () => {
  const { db } = context.deps
  for (const end of [
    (accountId: string) =>
      db.updateTable('roleGrant').set({ revokedAt: new Date() }).where('accountId', '=', accountId).execute(),
    (accountId: string) => db.updateTable('session').set({ revokedAt: new Date() }).where('accountId', '=', accountId).execute(),
  ]) {
    const { editor, version, create } = await announced()
    expect((await tus('POST', '', create)).status).toBe(201)
    expect((await tus('PATCH', `/${version.id}`, { ...editor.headers, ...CHUNK }, '12345')).status).toBe(204)
    await end(editor.accountId)
    const refused = await tus('PATCH', `/${version.id}`, { ...editor.headers, ...CHUNK, 'upload-offset': '5' }, '67890')
    expect([401, 404]).toContain(refused.status)
    expect((await stat(join(context.dataFolder, 'media/uploads', version.id))).size).toBe(5)
  }
})

test('nobody sends without having announced, and nothing but what was announced', async () => {
  const { editor, create, version } = await announced()
  const names = [
    '../../../etc/passwd',
    '01990000-0000-7000-8000-0000000000ff',
    '',
    version.id.toUpperCase(),
    `${version.id}.json`,
  ]
  for (const name of names)
    expect((await tus('POST', '', { ...create, 'upload-metadata': metadata(name) })).status, name).toBeGreaterThanOrEqual(400)
  for (const length of ['11', '-1', '99999999999999', 'x'])
    expect((await tus('POST', '', { ...create, 'upload-length': length })).status, length).toBe(400)
  expect(
    (await tus('POST', '', { ...editor.headers, 'upload-defer-length': '1', 'upload-metadata': metadata(version.id) })).status,
  ).toBe(400)
  const folder = join(context.dataFolder, 'media/uploads')
  expect((await readdir(folder).catch(() => [])).filter((file) => !/^[0-9a-f-]{36}(\.json)?$/.test(file))).toEqual([])
})

test('more than was announced does not come in', async () => {
  const { editor, version, create } = await announced()
  await tus('POST', '', create)
  const more = await tus('PATCH', `/${version.id}`, { ...editor.headers, ...CHUNK }, 'x'.repeat(50))
  expect(more.status).toBe(413)
  expect((await stat(join(context.dataFolder, 'media/uploads', version.id))).size).toBeLessThanOrEqual(10)
})

test('a page of another site cannot send into an upload', async () => {
  const { version, create } = await announced()
  const headers = { ...create, origin: 'https://evil.example' }
  expect((await tus('POST', '', headers)).status).toBe(403)
  expect((await tus('DELETE', `/${version.id}`, headers)).status).toBe(403)
})

test('two lines for one upload: the later one goes on, no byte twice', { timeout: 60_000 }, async () => {
  const size = 2_000_000
  const { editor, version, create, desk } = await announced(size)
  await tus('POST', '', create)
  const address = `${await listening(context.app)}/api/v1/uploads/${version.id}`
  const headers = { 'tus-resumable': '1.0.0', ...editor.headers, 'content-type': CHUNK['content-type'] }
  const stuck = new AbortController()
  // A line that sends a little and then hangs, as a phone in a tunnel does.
  const body = new ReadableStream({ start: (sink) => sink.enqueue(new TextEncoder().encode('a'.repeat(500_000))) })
  const first = fetch(address, {
    ...{ method: 'PATCH', body, signal: stuck.signal, duplex: 'half' },
    headers: { ...headers, 'upload-offset': '0' },
  }).catch(() => undefined)
  const uploads = join(context.dataFolder, 'media/uploads', version.id)
  await expect.poll(async () => (await stat(uploads)).size, { timeout: 10_000 }).toBe(500_000)
  const head = await fetch(address, { method: 'HEAD', headers })
  const offset = Number(head.headers.get('upload-offset'))
  expect(offset).toBe(500_000)
  const rest = await fetch(address, {
    ...{ method: 'PATCH', body: 'b'.repeat(size - offset) },
    headers: { ...headers, 'upload-offset': String(offset) },
  })
  expect(rest.status).toBe(204)
  stuck.abort()
  await first
  expect((await stat(uploads)).size).toBe(size)
  expect((await desk.versionOf(editor.headers, version.id)).state).toBe('queued')
})

test('a film is made only where the editor may, and fields nobody knows are refused', async () => {
  const desk = filmDesk(context)
  const { editor } = await desk.staff(county.east)
  expect((await desk.ask(editor, 'POST', '/films', { orgId: county.west.id, ...TEXT })).status).toBe(404)
  expect((await desk.ask(editor, 'POST', '/films', { orgId: county.east.id, state: 'released' })).status).toBe(400)
  const film = await desk.draft(editor, county.east.id)
  for (const change of [{ state: 'released' }, { currentVersionId: film.id }, { orgId: county.west.id }, { createdBy: film.id }])
    expect((await desk.change(editor, film.id, change)).status).toBe(400)
})

test.each(['\u0000', "'; drop table film; --", '片'.repeat(100), "a'b\\c & !(d) | <->"])(
  'looking for %j does no harm',
  async (q) => {
    const desk = filmDesk(context)
    const { editor } = await desk.staff(county.east)
    for (const list of ['films', 'library'])
      expect((await desk.ask(editor, 'GET', `/${list}?q=${encodeURIComponent(q)}`)).status, list).toBe(200)
    expect((await desk.ask(editor, 'GET', '/films?cursor=WyJ4IiwieSJd')).status).toBe(400)
  },
)
