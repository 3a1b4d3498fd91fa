import { execFile, spawn } from 'node:child_process'
import { chmod, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { EncodeFailed, encodeFilm } from '#media/index.ts'
import { aFolder, clips, encode, greyFrames, H264, joinTrack, PICTURE, tools, TONE } from '../support/films.ts'

/** Work once finished is not repeated, whatever ended it, and what goes on joins what was there. */
const folder = aFolder()
const clip = clips(folder)
const cli = join(import.meta.dirname, '../../media-pipeline/cli.ts')

const LENGTH_S = 60
/** Frames large enough to keep the encoder busy for some seconds. */
const LONG = [...PICTURE(LENGTH_S, { size: '640x360' }), ...TONE(LENGTH_S), ...H264]

async function journalOf(target: string): Promise<{ index: number; line: string }[]> {
  const [encoding] = await readdir(`${target}.work`).catch(() => [])
  const text = await readFile(join(`${target}.work`, encoding ?? '', 'picture/journal.ndjson'), 'utf8').catch(() => '')
  const lines = text.split('\n').slice(0, -1)
  return lines.map((line) => ({ index: (JSON.parse(line) as { index: number }).index, line }))
}

/** Processes whose command line names this folder. */
async function processesOn(path: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid,args'])
  return stdout.split('\n').filter((line) => line.includes(path) && !line.includes('ps -eo'))
}

/** Encodes until so many segments are in the journal, then cancels. */
async function encodeUntil(source: string, target: string, segments: number): Promise<void> {
  const stop = new AbortController()
  const watch = setInterval(() => void journalOf(target).then((lines) => lines.length >= segments && stop.abort()), 50)
  const encoding = encodeFilm({
    source,
    target,
    workFolder: `${target}.work`,
    tools: await tools(),
    concurrency: 2,
    signal: stop.signal,
  })
  await expect(encoding).rejects.toMatchObject({ kind: 'cancelled' })
  clearInterval(watch)
}

describe('after kill -9 at half', () => {
  const target = join(folder, 'killed')
  let source = ''
  let done: { index: number; line: string }[] = []

  beforeAll(async () => {
    source = await clip('long.mp4', ...LONG)
    const { ffmpeg, ffprobe } = await tools()
    const env = { ...process.env, FFMPEG_PATH: ffmpeg, FFPROBE_PATH: ffprobe }
    const child = spawn(process.execPath, [cli, source, target, '--cores', '2'], { env, stdio: 'ignore' })
    while ((await journalOf(target)).length < 7) await new Promise((resolve) => setTimeout(resolve, 50))
    child.kill('SIGKILL')
    await new Promise((resolve) => child.on('exit', resolve))
    done = await journalOf(target)
  })

  test('no encoder lives on, no target is there', async () => {
    await expect.poll(() => processesOn(target), { timeout: 5000 }).toEqual([])
    expect((await readdir(folder)).filter((name) => name.startsWith('killed'))).toEqual(['killed.work'])
  })

  test('the next attempt repeats none of what is in the journal, and less than a tenth of the film in all', async () => {
    let last: { index: number; line: string }[] = []
    await encode(source, {
      target,
      onProgress: ({ step }) => {
        if (step === 'stills') void journalOf(target).then((lines) => (last = lines.length ? lines : last))
      },
    })
    expect(last.map(({ line }) => line).slice(0, done.length)).toEqual(done.map(({ line }) => line))
    expect(last.map(({ index }) => index).sort((a, b) => a - b)).toEqual(Array.from({ length: 15 }, (_, i) => i))
  })

  test('the film is whole, every frame in its place', async () => {
    await expectSameFrames(source, target, '360p')
  })
})

/** Each frame shows what the source shows at that time: the pattern moves, so a frame too early or late is seen. */
async function expectSameFrames(source: string, target: string, rung: string) {
  const made = await greyFrames(await joinTrack(target, rung), 160, 90)
  const original = await greyFrames(source, 160, 90)
  // FLV and AVI round their length up: the last frame may be held for a moment.
  expect(made.length - original.length).toBeGreaterThanOrEqual(0)
  expect(made.length - original.length).toBeLessThanOrEqual(2)
  const off = made.slice(0, original.length).flatMap((frame, i) => {
    const [before, own = 0, after] = [i - 1, i, i + 1].map((n) => (original[n] ? differenceOf(frame, original[n]) : Infinity))
    return own < Math.min(before ?? 0, after ?? 0) ? [] : [{ frame: i, before, own, after }]
  })
  expect(off).toEqual([])
}

function differenceOf(a: Buffer, b: Buffer): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0) / a.length
}

describe('going on in the middle of a film', () => {
  test.each([
    ['mp4', ['-bf', '3', '-g', '250']],
    ['mkv', []],
    ['ts', ['-g', '250']],
    ['avi', ['-an', '-c:v', 'mpeg4', '-bf', '0']],
    ['flv', ['-an']],
  ])('%s: no frame is lost or shown twice at the seam', async (container, options) => {
    const source = await clip(`seam.${container}`, ...PICTURE(24), ...TONE(24), ...H264, ...options)
    const target = join(folder, `seam-${container}`)
    await encodeUntil(source, target, 2)
    await encode(source, { target })
    await expectSameFrames(source, target, '180p')
  })

  test('a recording without an index, as browsers make them', async () => {
    const source = await clip('live.mkv', ...PICTURE(16), ...TONE(16), ...H264, '-f', 'matroska', '-live', '1')
    const target = join(folder, 'seam-live')
    await encodeUntil(source, target, 1)
    await encode(source, { target })
    await expectSameFrames(source, target, '180p')
  })
})

test('a picture that hardly moves is entered as it goes, though its segments are small', async () => {
  // As fast as it plays: otherwise it would be over before one could look.
  const real = await tools()
  const ffmpeg = join(folder, 'as-it-plays.sh')
  await writeFile(ffmpeg, `#!/bin/sh\ncase "$*" in *film-*) exec '${real.ffmpeg}' -re "$@";; esac\nexec '${real.ffmpeg}' "$@"\n`)
  await chmod(ffmpeg, 0o755)
  const source = await clip('film-still.mp4', '-f', 'lavfi', '-i', 'color=gray:s=320x180:r=25:d=16', ...H264)
  const target = join(folder, 'still')
  const stop = new AbortController()
  const onProgress = ({ share }: { share: number }) => share > 0.68 && stop.abort()
  const encoding = encode(source, { target, tools: { ...real, ffmpeg }, signal: stop.signal, onProgress })
  await expect(encoding).rejects.toMatchObject({ kind: 'cancelled' })
  expect((await journalOf(target)).map(({ index }) => index)).toEqual(expect.arrayContaining([0, 1]))
})

describe('unfinished work is not trusted blindly', () => {
  test('a changed segment is made again, a torn journal line is passed over', async () => {
    const source = await clip('short.mp4', ...PICTURE(20), ...H264)
    const target = join(folder, 'tampered')
    await encodeUntil(source, target, 2)
    const [encoding = ''] = await readdir(`${target}.work`)
    const picture = join(`${target}.work`, encoding, 'picture')
    const [run = ''] = (await readdir(picture)).filter((name) => /^[0-9a-f]{12}$/.test(name))
    const [segment = ''] = await readdir(join(picture, run))
    await truncate(join(picture, run, segment), 100)
    await writeFile(join(picture, 'journal.ndjson'), `${await readFile(join(picture, 'journal.ndjson'), 'utf8')}{"index":4,"fi`)
    await encode(source, { target })
    await expectSameFrames(source, target, '180p')
  })

  test('work on another film in the same folder is dropped', async () => {
    const first = await clip('one.mp4', ...PICTURE(20), ...H264)
    const workFolder = join(folder, 'shared.work')
    const stop = new AbortController()
    const onProgress = ({ share }: { share: number }) => share > 0.2 && stop.abort()
    const half = encode(first, { workFolder, signal: stop.signal, onProgress })
    await expect(half).rejects.toBeInstanceOf(EncodeFailed)
    const second = await encode(await clip('two.mp4', ...PICTURE(1), ...H264), { workFolder })
    expect(second.durationS).toBeCloseTo(1, 1)
    expect(await readdir(workFolder)).toEqual([])
    await rm(workFolder, { recursive: true })
  })
})
