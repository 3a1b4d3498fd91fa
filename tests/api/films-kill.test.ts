import { chmod, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { aCounty } from '../support/county.ts'
import { aClip, filmDesk, listening, send } from '../support/film-desk.ts'
import { aFolder, tools } from '../support/films.ts'
import { usePrograms } from '../support/process.ts'

const context = useApp()
const startProgram = usePrograms()
const clip = aClip('clip.mp4', 16)
const folder = aFolder()
let county: Awaited<ReturnType<typeof aCounty>>
let env: Record<string, string>

/** An ffmpeg that reads uploads no faster than they play, so that there is a middle to be killed in on any machine. */
beforeAll(async () => {
  county = await aCounty(context.deps.db)
  const { ffmpeg, ffprobe } = await tools()
  const slow = join(folder, 'ffmpeg.sh')
  await writeFile(slow, `#!/bin/sh\ncase "$*" in *libx264*) exec '${ffmpeg}' -re "$@";; esac\nexec '${ffmpeg}' "$@"\n`)
  await chmod(slow, 0o755)
  env = {
    ...{ DATABASE_URL: context.url, DATA_KEY: '0123456789abcdef'.repeat(4), LUNXUN_ROLE: 'worker', LOG_LEVEL: 'error' },
    ...{ LUNXUN_DATA: context.dataFolder, FFMPEG_PATH: slow, FFPROBE_PATH: ffprobe, ALLOW_BUNDLED_FFMPEG: 'yes' },
  }
})

async function sent() {
  const desk = filmDesk(context)
  const { editor } = await desk.staff(county.east)
  const film = await desk.draft(editor, county.east.id)
  const file = await clip()
  const { body: version } = await desk.announce(editor, film.id, (await stat(file)).size)
  await send({ address: await listening(context.app), headers: editor, versionId: version.id, file })
  return { desk, editor, id: version.id }
}

const rowOf = (id: string) =>
  context.deps.db
    .selectFrom('filmVersion')
    .select(['state', 'attempts', 'progress'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

async function until(id: string, holds: (row: Awaited<ReturnType<typeof rowOf>>) => boolean) {
  for (;;) {
    const row = await rowOf(id)
    if (holds(row)) return row
    await sleep(100)
  }
}

test('a worker killed in the middle: another goes on where it was, and the film is whole', { timeout: 240_000 }, async () => {
  const { desk, editor, id } = await sent()
  const first = startProgram('server/main.ts', env)
  const { progress } = await until(id, (row) => row.state === 'encoding' && row.progress > 0.4)
  first.signal('SIGKILL')
  await first.ended
  const work = join(context.dataFolder, 'media/work', id)
  expect((await readdir(work, { recursive: true })).length).toBeGreaterThan(3)
  expect((await readdir(join(context.dataFolder, 'media/films')).catch(() => [])).filter((name) => name === id)).toEqual([])
  startProgram('server/main.ts', env)
  const taken = await until(id, (row) => row.attempts === 2 && row.progress > 0.05)
  expect(taken.progress).toBeGreaterThan(progress / 2)
  const done = await desk.settled(editor, id)
  expect(done).toMatchObject({ state: 'ready', failure: null })
  expect(done.durationS).toBeCloseTo(16, 1)
})

test(
  'a worker that is asked to stop gives the film back, and the stop does not count against it',
  { timeout: 240_000 },
  async () => {
    const { desk, editor, id } = await sent()
    const first = startProgram('server/main.ts', env)
    await until(id, (row) => row.state === 'encoding' && row.progress > 0.2)
    first.signal('SIGTERM')
    await first.ended
    expect(await rowOf(id)).toMatchObject({ state: 'encoding', attempts: 0 })
    startProgram('server/main.ts', env)
    expect((await desk.settled(editor, id)).state).toBe('ready')
  },
)

test('a film that takes its worker down again and again is given up with a reason', { timeout: 60_000 }, async () => {
  const { desk, editor, id } = await sent()
  await context.deps.db.updateTable('filmVersion').set({ state: 'encoding', attempts: 5 }).where('id', '=', id).execute()
  startProgram('server/main.ts', env)
  expect(await desk.settled(editor, id)).toMatchObject({ state: 'failed', failure: { kind: 'worker-lost' }, canRetry: true })
})

test('strangers\u2019 films do not meet the bundled ffmpeg unless somebody has said so', { timeout: 60_000 }, async () => {
  const { desk, editor, id } = await sent()
  const { ffmpeg, ffprobe } = {
    ffmpeg: (await import('@ffmpeg-installer/ffmpeg')).default.path,
    ffprobe: (await tools()).ffprobe,
  }
  startProgram('server/main.ts', { ...env, FFMPEG_PATH: ffmpeg, FFPROBE_PATH: ffprobe, ALLOW_BUNDLED_FFMPEG: 'no' })
  expect((await desk.settled(editor, id)).failure?.kind).toBe('tools-bundled')
})
