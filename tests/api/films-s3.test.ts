import { randomBytes } from 'node:crypto'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { storageOf } from '#server/films/storage/storage.ts'
import { useApp } from '../support/app.ts'
import { aBucketServer } from '../support/bucket.ts'
import { aCounty } from '../support/county.ts'
import { aClip, filmDesk, listening, send } from '../support/film-desk.ts'
import { aFolder } from '../support/films.ts'

const env: Record<string, string> = {}
const directory = aFolder()
let server: Awaited<ReturnType<typeof aBucketServer>>

beforeAll(async () => {
  server = await aBucketServer(directory)
  Object.assign(env, server.env)
})
afterAll(() => server.close())

const context = useApp({ env, withWorkers: true })
const clip = aClip()

async function uploading(sizeBytes: number) {
  const desk = filmDesk(context)
  const county = await context.deps.db
    .selectFrom('org')
    .select(['id', 'path', 'name'])
    .where('parentId', 'is', null)
    .executeTakeFirst()
  const place = county ?? (await aCounty(context.deps.db)).county
  const { editor } = await desk.staff(place)
  const film = await desk.draft(editor, place.id)
  const { body: version } = await desk.announce(editor, film.id, sizeBytes)
  return { desk, editor, film, version }
}

test('from a bucket to a bucket: sent in, encoded, played, and nothing left on the disk', { timeout: 120_000 }, async () => {
  const file = await clip()
  const { desk, editor, version } = await uploading((await stat(file)).size)
  await send({ address: await listening(context.app), headers: editor, versionId: version.id, file })
  expect(await desk.settled(editor, version.id)).toMatchObject({ state: 'ready', failure: null })
  const { body: preview } = await desk.ask(editor, 'GET', `/film-versions/${version.id}/preview`)
  const master = await desk.media(preview.hlsUrl)
  expect(master.body).toContain('sound/index.m3u8')
  const segment = await desk.media(preview.hlsUrl.replace('master.m3u8', 'sound/00000.m4s'))
  expect(segment.rawPayload.length).toBeGreaterThan(1000)
  expect(await readdir(join(context.dataFolder, 'media')).catch(() => [])).not.toContain('films')
  await expect.poll(() => readdir(join(context.dataFolder, 'media/work')).catch(() => [])).toEqual([])
})

test('an upload in parts goes on after it was broken off, and comes back byte for byte', { timeout: 60_000 }, async () => {
  const file = join(directory, 'film.bin')
  await writeFile(file, randomBytes(14_000_000))
  const { editor, version } = await uploading(14_000_000)
  const address = await listening(context.app)
  const sending = send({
    ...{ address, headers: editor, versionId: version.id, file, chunkSize: 6_000_000 },
    onProgress: (bytes, upload) => void (bytes >= 7_000_000 && upload.abort().then(() => breakOff(new Error('broken off')))),
  })
  let breakOff: (error: Error) => void
  const broken = new Promise<never>((_, fail) => (breakOff = fail))
  await expect(Promise.race([sending, broken])).rejects.toThrow('broken off')
  await send({ address, headers: editor, versionId: version.id, file, chunkSize: 6_000_000, isResumed: true })
  const work = aFolder()
  const path = await storageOf(context.deps).fetchSource(version.id, work, new AbortController().signal)
  expect((await readFile(path!)).equals(await readFile(file))).toBe(true)
})

test('what is removed is gone from the bucket', { timeout: 60_000 }, async () => {
  const file = await clip()
  const { desk, editor, film, version } = await uploading((await stat(file)).size)
  await send({ address: await listening(context.app), headers: editor, versionId: version.id, file })
  await desk.settled(editor, version.id)
  const names = async () =>
    (await readdir(join(directory, 'films'), { recursive: true })).filter((name) => name.includes(version.id))
  expect((await names()).length).toBeGreaterThan(5)
  expect((await desk.ask(editor, 'DELETE', `/films/${film.id}`)).status).toBe(204)
  expect((await names()).filter((name) => name.includes('_object'))).toEqual([])
  expect(await storageOf(context.deps).read(version.id, 'master.m3u8')).toBeNull()
})
