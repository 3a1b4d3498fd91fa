import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { appendFile, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { arrivedBytes } from '#server/films/uploads/finish-upload.ts'
import { tidyFilms } from '#server/films/index.ts'
import { useApp } from '../support/app.ts'
import { aCounty, signedIn } from '../support/county.ts'
import { filmDesk, listening, send } from '../support/film-desk.ts'
import { aFolder } from '../support/films.ts'
import { usePrograms } from '../support/process.ts'

const context = useApp({ env: { FILM_QUOTA_GB: '0.02', FILM_RESERVE_GB: '0', UPLOAD_KEEP_DAYS: '7' } })
const startProgram = usePrograms()
const folder = aFolder()
let county: Awaited<ReturnType<typeof aCounty>>

beforeAll(async () => {
  county = await aCounty(context.deps.db)
  await writeFile(join(folder, 'film.bin'), randomBytes(3_000_000))
})
const file = join(folder, 'film.bin')

async function announced(sizeBytes = 3_000_000) {
  const desk = filmDesk(context)
  const { editor } = await desk.staff(county.west)
  const film = await desk.draft(editor, county.west.id)
  const { body: version, status } = await desk.announce(editor, film.id, sizeBytes)
  return { desk, editor, film, version, status }
}

/** One request of the protocol, as it is written. */
const tus = async (method: string, path: string, headers: Record<string, string>, body?: BodyInit) =>
  fetch(`${await listening(context.app)}/api/v1/uploads${path}`, {
    method,
    headers: { 'tus-resumable': '1.0.0', ...headers },
    ...(body ? { body } : {}),
  })
const metadata = (versionId: string) => `filmVersionId ${Buffer.from(versionId).toString('base64')}`
const CHUNK = { 'content-type': 'application/offset+octet-stream' }

const jobsOf = async (versionId: string) => {
  const { rows } = await context.pool.query(
    "select state from pgboss.job where name = 'encode-film' and data->>'versionId' = $1",
    [versionId],
  )
  return rows.length
}

test('a file that was sent lies in the storage byte for byte, and one job waits for it', async () => {
  const { editor, version, desk } = await announced()
  await send({ address: await listening(context.app), headers: editor, versionId: version.id, file })
  const kept = await readFile(join(context.dataFolder, 'media/uploads', version.id))
  expect(kept.equals(await readFile(file))).toBe(true)
  expect(await desk.versionOf(editor, version.id)).toMatchObject({ state: 'queued', uploadedBytes: 3_000_000, uploadId: null })
  expect(await jobsOf(version.id)).toBe(1)
})

test('an upload goes on where it was, on another device too, and the same beginning twice loses nothing', async () => {
  const { editor, version } = await announced()
  const create = { ...editor, 'upload-length': '3000000', 'upload-metadata': metadata(version.id) }
  const bytes = await readFile(file)
  const created = await tus('POST', '', create)
  expect([created.status, created.headers.get('location')]).toEqual([201, `/api/v1/uploads/${version.id}`])
  await tus('PATCH', `/${version.id}`, { ...editor, ...CHUNK, 'upload-offset': '0' }, bytes.subarray(0, 1_000_000))
  expect((await tus('POST', '', create)).status).toBe(201)
  const head = await tus('HEAD', `/${version.id}`, editor)
  expect(head.headers.get('upload-offset')).toBe('1000000')
  const wrong = await tus('PATCH', `/${version.id}`, { ...editor, ...CHUNK, 'upload-offset': '5' }, 'x')
  expect(wrong.status).toBe(409)
  await send({ address: await listening(context.app), headers: editor, versionId: version.id, file, isResumed: true })
  expect(await jobsOf(version.id)).toBe(1)
})

test('the server is killed at half and started again: the upload finishes', { timeout: 90_000 }, async () => {
  const { editor, version } = await announced()
  const env = {
    ...{ DATABASE_URL: context.url, DATA_KEY: '0123456789abcdef'.repeat(4), LUNXUN_ROLE: 'web', LOG_LEVEL: 'silent' },
    ...{ LUNXUN_DATA: context.dataFolder, FILM_RESERVE_GB: '0' },
  }
  const first = startProgram('server/main.ts', { ...env, PORT: '0' })
  const address = await first.says(/serves on (\S+)/)
  let hasKilled = false
  const sending = send({
    ...{ address, headers: editor, versionId: version.id, file, chunkSize: 100_000 },
    onProgress(sent) {
      if (sent < 1_500_000 || hasKilled) return
      hasKilled = true
      first.signal('SIGKILL')
    },
  })
  await first.ended
  const arrived = await arrivedBytes(context.deps, version.id)
  expect(arrived).toBeGreaterThanOrEqual(1_400_000)
  expect(arrived).toBeLessThan(3_000_000)
  await startProgram('server/main.ts', { ...env, PORT: new URL(address).port }).says(/serves on/)
  await sending
  const kept = await readFile(join(context.dataFolder, 'media/uploads', version.id))
  expect(kept.equals(await readFile(file))).toBe(true)
  expect(await jobsOf(version.id)).toBe(1)
})

test('an upload whose server died after the last byte is found and queued, once', async () => {
  const { editor, version, desk } = await announced()
  await tus('POST', '', { ...editor, 'upload-length': '3000000', 'upload-metadata': metadata(version.id) })
  await appendFile(join(context.dataFolder, 'media/uploads', version.id), await readFile(file))
  context.setNow(new Date(Date.now() + 120_000))
  await Promise.all([1, 2].map(() => tidyFilms(context.deps, new AbortController().signal)))
  context.setNow(null)
  expect((await desk.versionOf(editor, version.id)).state).toBe('queued')
  expect(await jobsOf(version.id)).toBe(1)
})

test('a page that only asks how far it came finishes such an upload too', async () => {
  const { editor, version, desk } = await announced()
  await tus('POST', '', { ...editor, 'upload-length': '3000000', 'upload-metadata': metadata(version.id) })
  await appendFile(join(context.dataFolder, 'media/uploads', version.id), await readFile(file))
  expect((await tus('HEAD', `/${version.id}`, editor)).headers.get('upload-offset')).toBe('3000000')
  expect((await desk.versionOf(editor, version.id)).state).toBe('queued')
})

test('one film, one upload; a cancelled one makes room and leaves no bytes', async () => {
  const { editor, version, film, desk } = await announced()
  await tus('POST', '', { ...editor, 'upload-length': '3000000', 'upload-metadata': metadata(version.id) })
  expect((await desk.announce(editor, film.id, 10)).body.reason).toBe('upload-under-way')
  expect((await tus('DELETE', `/${version.id}`, editor)).status).toBe(204)
  expect((await desk.versionOf(editor, version.id)).state).toBe('cancelled')
  await expect(stat(join(context.dataFolder, 'media/uploads', version.id))).rejects.toThrow('ENOENT')
  expect((await tus('PATCH', `/${version.id}`, { ...editor, ...CHUNK, 'upload-offset': '0' }, 'x')).status).toBe(404)
  expect((await desk.announce(editor, film.id, 10)).status).toBe(201)
})

test('an upload that has not moved for a week is removed, and the page says why', async () => {
  const { editor, version, desk } = await announced()
  await tus('POST', '', { ...editor, 'upload-length': '3000000', 'upload-metadata': metadata(version.id) })
  context.setNow(new Date(Date.now() + 8 * 86_400_000))
  await tidyFilms(context.deps, new AbortController().signal)
  context.setNow(null)
  expect(await desk.versionOf(editor, version.id)).toMatchObject({
    state: 'failed',
    failure: { kind: 'upload-expired' },
    canRetry: false,
  })
  await expect(stat(join(context.dataFolder, 'media/uploads', version.id))).rejects.toThrow('ENOENT')
})

test('what does not fit is refused before its first byte', async () => {
  const desk = filmDesk(context)
  const { editor } = await desk.staff(county.east)
  const film = await desk.draft(editor, county.east.id)
  const quota = await desk.announce(editor, film.id, 21_000_000)
  expect([quota.status, quota.body.reason]).toEqual([409, 'quota-used'])
  expect((await desk.announce(editor, film.id, 20_000_000_001)).status).toBe(413)
  const { editor: other } = await desk.staff(county.county)
  const roomy = await desk.draft(other, county.county.id)
  expect((await desk.announce(other, roomy.id, 19_000_000)).status).toBe(201)
  const second = await desk.draft(other, county.county.id)
  expect((await desk.announce(other, second.id, 2_000_000)).body.reason).toBe('quota-used')
})

test('a deleted draft takes its files along', async () => {
  const { editor, version, film, desk } = await announced()
  await send({ address: await listening(context.app), headers: editor, versionId: version.id, file })
  expect((await desk.ask(editor, 'DELETE', `/films/${film.id}`)).status).toBe(204)
  expect((await desk.ask(editor, 'GET', `/films/${film.id}`)).status).toBe(404)
  await expect(stat(join(context.dataFolder, 'media/uploads', version.id))).rejects.toThrow('ENOENT')
})

test('files nobody has ordered to be removed stay, even when no row speaks of them', async () => {
  const stranger = '01990000-0000-7000-8000-000000000001'
  const path = join(context.dataFolder, 'media/uploads', stranger)
  await announced(10) // so that the folder is there
  await writeFile(path, 'bytes')
  await tidyFilms(context.deps, new AbortController().signal)
  expect(await readFile(path, 'utf8')).toBe('bytes')
  rmSync(path)
})

test('who signs in elsewhere with the same right goes on with it; who has none sees nothing', async () => {
  const { editor, version } = await announced()
  await tus('POST', '', { ...editor, 'upload-length': '3000000', 'upload-metadata': metadata(version.id) })
  const colleague = await signedIn(context.deps.db, { role: 'editor', at: county.west })
  const foreigner = await signedIn(context.deps.db, { role: 'editor', at: county.east })
  expect((await tus('HEAD', `/${version.id}`, colleague.headers)).status).toBe(200)
  for (const method of ['HEAD', 'PATCH', 'DELETE'])
    expect((await tus(method, `/${version.id}`, { ...foreigner.headers, ...CHUNK, 'upload-offset': '0' })).status).toBe(404)
})
