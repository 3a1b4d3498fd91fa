import { execFile } from 'node:child_process'
import { appendFile, chmod, cp, mkdir, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Tools } from '#media/index.ts'
import { checkFilm } from '#media/package/check-film.ts'
import { aFolder, clips, encode, H264, PICTURE, TONE, tools } from '../support/films.ts'

/** An encode ends whole or not at all, and says why. */
const folder = aFolder()
const clip = clips(folder)
const film = () => clip('film.mp4', ...PICTURE(9), ...TONE(9), ...H264)

/** An ffmpeg that answers questions about itself, but does something else when there is work. */
async function ffmpegThat(name: string, does: string): Promise<Tools> {
  const real = await tools()
  const file = join(folder, `${name}.sh`)
  const answers = '*" -encoders"*|*" -formats"*|*" -codecs"*|*" -filters"*|*" -version"*'
  await writeFile(file, `#!/bin/sh\ncase " $*" in ${answers}) exec '${real.ffmpeg}' "$@";; esac\n${does}\n`)
  await chmod(file, 0o755)
  return { ...real, ffmpeg: file }
}

const leftBeside = async (target: string) =>
  (await readdir(folder)).filter((name) => join(folder, name).startsWith(target) && !name.endsWith('.work'))

describe('what ends an encode', () => {
  test.each([
    ['stalled', 'sleep 1000'],
    ['tool-failed', 'echo "Conversion failed!" >&2; exit 1'],
    ['disk-full', 'echo "av_interleaved_write_frame(): No space left on device" >&2; exit 1'],
  ])('%s', async (kind, does) => {
    const target = join(folder, `ended-${kind}`)
    const options = { target, tools: await ffmpegThat(kind, does), stallS: 1 }
    await expect(encode(await film(), options)).rejects.toMatchObject({ name: 'Error', kind })
    expect(await leftBeside(target)).toEqual([])
    const { stdout } = await promisify(execFile)('ps', ['-eo', 'args'])
    expect(stdout).not.toContain(`${kind}.sh`)
  })

  test('an ffmpeg that goes on about the same moment for ever', async () => {
    const does = 'while :; do echo "frame=  10 fps=1 time=00:00:00.40 bitrate=N/A speed=0x" >&2; sleep 0.2; done'
    const encoding = encode(await film(), { tools: await ffmpegThat('looping', does), stallS: 1 })
    await expect(encoding).rejects.toMatchObject({ kind: 'stalled' })
  })

  test('cancelling, at once and before the start', async () => {
    const stop = new AbortController()
    const target = join(folder, 'cancelled')
    const encoding = encode(await film(), { target, signal: stop.signal, onProgress: ({ share }) => share > 0.1 && stop.abort() })
    await expect(encoding).rejects.toMatchObject({ kind: 'cancelled' })
    expect(await leftBeside(target)).toEqual([])
    await expect(encode(await film(), { signal: AbortSignal.abort() })).rejects.toMatchObject({ kind: 'cancelled' })
  })

  test('an ffmpeg that makes more frames than it should', async () => {
    const real = await tools()
    const more = 'printf %s "$word" | sed s/trim=start_frame=0:end_frame=225/fps=50/'
    const does = `for word; do shift; set -- "$@" "$(${more})"; done; exec '${real.ffmpeg}' "$@"`
    const encoding = encode(await film(), { tools: await ffmpegThat('generous', does) })
    await expect(encoding).rejects.toMatchObject({ kind: 'check-failed' })
  })

  test('a picture that cannot be decoded is the film’s fault', async () => {
    const source = join(folder, 'noise.mp4')
    const content = await readFile(await film())
    const data = content.indexOf('mdat') + 4
    content.fill(0x55, data, content.length - 20_000)
    await writeFile(source, content)
    await expect(encode(source)).rejects.toMatchObject({
      kind: expect.stringMatching(/^(damaged|damaged-sound|unreadable|no-picture)$/),
    })
  })

  test('a film that breaks off at half is refused', async () => {
    const source = join(folder, 'half.mkv')
    await cp(await clip('whole.mkv', ...PICTURE(9), ...H264), source)
    await truncate(source, Math.floor((await readFile(source)).length / 2))
    await expect(encode(source)).rejects.toMatchObject({ kind: 'truncated', facts: { declaredS: 9 } })
    const unfinished = join(folder, 'unfinished.mp4')
    await cp(await film(), unfinished)
    await truncate(unfinished, Math.floor((await readFile(unfinished)).length / 2))
    await expect(encode(unfinished)).rejects.toMatchObject({ kind: 'truncated' })
  })

  test('a folder that is not ours is left alone', async () => {
    const target = join(folder, 'occupied')
    await mkdir(target)
    await writeFile(join(target, 'letter.txt'), 'keep me')
    await expect(encode(await film(), { target })).rejects.toMatchObject({ kind: 'target-exists' })
    expect(await readdir(target)).toEqual(['letter.txt'])
  })
})

describe('the check before publishing sees', () => {
  let whole = ''
  beforeAll(async () => {
    whole = (await encode(await film())).target
  })

  const edit = async (file: string, change: (text: string) => string) => writeFile(file, change(await readFile(file, 'utf8')))
  const faults: [string, (copy: string) => Promise<void>][] = [
    ['a missing segment', (copy) => rm(join(copy, '180p/00001.m4s'))],
    [
      'segments in the wrong order',
      async (copy) => {
        await rename(join(copy, '180p/00000.m4s'), join(copy, 'kept'))
        await rename(join(copy, '180p/00001.m4s'), join(copy, '180p/00000.m4s'))
        await rename(join(copy, 'kept'), join(copy, '180p/00001.m4s'))
      },
    ],
    ['a segment cut short', (copy) => truncate(join(copy, '180p/00001.m4s'), 2000)],
    ['a byte too many', (copy) => appendFile(join(copy, 'sound/00000.m4s'), 'x')],
    ['a playlist without an end', (copy) => edit(join(copy, '180p/index.m3u8'), (text) => text.replace('#EXT-X-ENDLIST', ''))],
    [
      'a discontinuity',
      (copy) => edit(join(copy, '180p/index.m3u8'), (text) => text.replace('#EXTINF', '#EXT-X-DISCONTINUITY\n#EXTINF')),
    ],
    ['a wrong duration', (copy) => edit(join(copy, '180p/index.m3u8'), (text) => text.replace('EXTINF:4.000', 'EXTINF:3.500'))],
    [
      'a bandwidth out of the air',
      (copy) => edit(join(copy, 'master.m3u8'), (text) => text.replace(/AVERAGE-BANDWIDTH=\d+/g, 'AVERAGE-BANDWIDTH=1')),
    ],
    ['another codec', (copy) => edit(join(copy, 'master.m3u8'), (text) => text.replaceAll('avc1.', 'avc3.'))],
    [
      'segments not declared independent',
      (copy) => edit(join(copy, 'master.m3u8'), (text) => text.replace('#EXT-X-INDEPENDENT-SEGMENTS', '')),
    ],
    [
      'a picture that does not begin with a key frame',
      async (copy) => {
        const file = join(copy, '180p/00001.m4s')
        const content = await readFile(file)
        content.writeUInt8(0x41, content.indexOf('mdat') + 8)
        await writeFile(file, content)
      },
    ],
    [
      'a turned picture',
      async (copy) => {
        const file = join(copy, '180p/init.mp4')
        const content = await readFile(file)
        content.writeInt32BE(-65536, content.indexOf('tkhd') + 4 + 40)
        await writeFile(file, content)
      },
    ],
  ]
  test.each(faults)('%s', async (name, plant) => {
    const copy = join(folder, `fault ${name}`)
    await cp(whole, copy, { recursive: true })
    await checkFilm(copy, 9)
    await plant(copy)
    await expect(checkFilm(copy, 9)).rejects.toMatchObject({ kind: 'check-failed' })
  })
  test('a length that is not the source’s', async () => {
    await expect(checkFilm(whole, 9.2)).rejects.toMatchObject({ kind: 'check-failed' })
  })
})

describe('npm run encode', () => {
  const cli = join(import.meta.dirname, '../../media-pipeline/cli.ts')
  const run = async (...args: string[]) => {
    const { ffmpeg, ffprobe } = await tools()
    const env = { ...process.env, FFMPEG_PATH: ffmpeg, FFPROBE_PATH: ffprobe }
    return promisify(execFile)(process.execPath, [cli, ...args], { env }).then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    )
  }

  test('misused, it says how it is used', async () => {
    for (const args of [[], ['film.mp4'], ['film.mp4', 'out', 'more'], ['film.mp4', 'out', '--unknown', 'x']]) {
      const { code, stderr } = await run(...args)
      expect([code, stderr.split('\n')[0]]).toEqual([64, 'npm run encode -- FILE OUT [--work FOLDER] [--cores N]'])
    }
  })

  test('prints progress and what was made', async () => {
    const target = join(folder, 'by-hand')
    const { code, stdout, stderr } = await run(await film(), target, '--cores', '2')
    expect([code, stdout]).toEqual([0, expect.stringMatching(/180p\s+320×180\s+avc1\.\w+\s+average \d+ kbit\/s/)])
    expect(stderr).toMatch(/encode\s+\d+ %/)
    expect(await readdir(target)).toContain('master.m3u8')
    expect((await readdir(folder)).filter((name) => name.startsWith('by-hand'))).toEqual(['by-hand'])
  })
  test('says why a file is refused, and ends with 2', async () => {
    const letter = join(folder, 'letter.mp4')
    await writeFile(letter, 'Dear editor')
    expect(await run(letter, join(folder, 'nothing'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('unknown-container'),
    })
  })
  test('explains itself when misused, and ends with 64', async () => {
    expect(await run()).toMatchObject({ code: 64, stderr: expect.stringContaining('npm run encode -- FILE OUT') })
  })
})
