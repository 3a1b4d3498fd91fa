import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { FilmReport } from '#media/index.ts'
import { readMaster, readMedia } from '#media/package/playlist-read.rules.ts'
import { aFolder, clips, describeStream, encode, H264, joinTrack, packetsOf, PICTURE, TONE } from '../support/films.ts'

/**
 * One ordinary film, ten seconds at 29.97 frames with sound, seen through ffprobe and the playlists as a player
 * would see it. The pipeline checks itself too (`check-film.ts`); here others check it.
 */
const folder = aFolder()
const clip = clips(folder)
let film: FilmReport & { target: string }

beforeAll(async () => {
  const rate = '30000/1001'
  const tags = [
    '-metadata',
    'location=+34.3416+108.9398/',
    '-metadata',
    'title=Old Wang’s phone',
    '-metadata',
    'make=Apple',
    '-metadata:s:a',
    'language=eng',
  ]
  const source = await clip(
    'film.mov',
    ...PICTURE(10, { size: '640x360', rate }),
    ...TONE(10),
    ...H264,
    ...tags,
    '-movflags',
    'use_metadata_tags',
  )
  film = await encode(source)
})

const read = (name: string) => readFile(join(film.target, name), 'utf8')

test('the report says what was made', () => {
  expect(film).toMatchObject({
    durationS: expect.closeTo(10.01, 2),
    frameRate: 30000 / 1001,
    rungs: [
      { name: '360p', width: 640, height: 360, codec: expect.stringMatching(/^avc1\.6400/) },
      { name: '240p', width: 426, height: 240 },
    ],
    sound: { codec: 'mp4a.40.2', language: 'en' },
    captions: [],
    warnings: [],
    source: { container: 'mov', codec: 'h264', soundCodec: 'aac', width: 640, height: 360 },
  })
})

test('nothing of the work is left, and nothing half-made beside the film', async () => {
  const names = await readdir(folder)
  expect(names.filter((name) => name.includes('.part'))).toEqual([])
  expect(await readdir(`${film.target}.work`)).toEqual([])
})

describe('every rung', () => {
  test.each(['360p', '240p'])('%s: all frames, evenly, from zero', async (rung) => {
    const packets = await packetsOf(await joinTrack(film.target, rung))
    expect(packets).toHaveLength(300)
    packets.forEach(({ timeS }, i) => expect(timeS).toBeCloseTo((i * 1001) / 30000, 4))
  })

  test('key frames are where segments begin, the same in all', async () => {
    const keys = async (rung: string) =>
      (await packetsOf(`${film.target}-${rung}.mp4`)).filter(({ isKey }) => isKey).map(({ timeS }) => timeS)
    const { segments } = readMedia(await read('360p/index.m3u8'))
    const starts = segments.map((_, i) => segments.slice(0, i).reduce((sum, { durationS }) => sum + durationS, 0))
    expect(segments.map(({ durationS }) => durationS)).toEqual([4.004, 4.004, 2.002])
    for (const rung of ['360p', '240p']) (await keys(rung)).forEach((timeS, i) => expect(timeS).toBeCloseTo(starts[i] ?? -1, 4))
  })

  test('says its true size, colours and codec', async () => {
    const stream = await describeStream(`${film.target}-360p.mp4`, 'width,height,pix_fmt,color_space,sample_aspect_ratio,profile')
    expect(stream).toEqual({
      width: '640',
      height: '360',
      pix_fmt: 'yuv420p',
      color_space: 'bt709',
      sample_aspect_ratio: '1:1',
      profile: 'High',
    })
  })
})

test('the sound begins with the picture and is as long', async () => {
  const packets = await packetsOf(await joinTrack(film.target, 'sound'))
  expect(packets[0]?.timeS).toBe(0)
  expect((packets.at(-1)?.timeS ?? 0) + 1024 / 48000).toBeCloseTo(10.01, 1)
  const { segments } = readMedia(await read('sound/index.m3u8'))
  expect(segments).toHaveLength(3)
  expect(Math.abs((segments[0]?.durationS ?? 0) - 4.004)).toBeLessThan(1024 / 48000)
})

describe('the master playlist', () => {
  test('offers the rungs, smallest first, and sound alone', async () => {
    const { variants, isIndependent, soundUri } = readMaster(await read('master.m3u8'))
    expect(variants.map(({ uri, resolution }) => [uri, resolution])).toEqual([
      ['240p/index.m3u8', '426x240'],
      ['360p/index.m3u8', '640x360'],
      ['sound/index.m3u8', null],
    ])
    expect([isIndependent, soundUri]).toEqual([true, 'sound/index.m3u8'])
  })

  test('its bandwidths are those of the files, within a tenth', async () => {
    const { variants } = readMaster(await read('master.m3u8'))
    const measured = async (track: string) => {
      const { segments } = readMedia(await read(`${track}/index.m3u8`))
      const rates = await Promise.all(
        segments.map(async ({ uri, durationS }) => ({ bits: (await stat(join(film.target, track, uri))).size * 8, durationS })),
      )
      const average = rates.reduce((sum, { bits }) => sum + bits, 0) / rates.reduce((sum, { durationS }) => sum + durationS, 0)
      return { average, peak: Math.max(...rates.map(({ bits, durationS }) => bits / durationS)) }
    }
    const sound = await measured('sound')
    for (const { uri, bandwidth, averageBandwidth, resolution } of variants) {
      const own = await measured(uri.split('/')[0] ?? '')
      const [peak, average] = resolution ? [own.peak + sound.peak, own.average + sound.average] : [own.peak, own.average]
      expect(bandwidth / peak).toBeCloseTo(1, 1)
      expect(averageBandwidth / average).toBeCloseTo(1, 1)
    }
  })

  test('has key frames for seeking: each byte range is one whole picture', async () => {
    const lines = (await read('240p/keyframes.m3u8')).split('\n')
    const ranges = lines.flatMap((line) => /^#EXT-X-BYTERANGE:(\d+)@0$/.exec(line)?.[1] ?? [])
    expect(ranges).toHaveLength(3)
    const start = await readFile(join(film.target, '240p/00001.m4s'))
    const units = start.subarray(start.indexOf('mdat') + 4, Number(ranges[1]))
    let at = 0
    while (at < units.length) at += 4 + units.readUInt32BE(at)
    expect(at).toBe(units.length)
  })
})

test('a poster and a storyboard', async () => {
  expect(await describeStream(join(film.target, 'poster.jpg'), 'width,height')).toEqual({ width: '640', height: '360' })
  expect(await describeStream(join(film.target, 'storyboard-1.jpg'), 'width,height')).toEqual({ width: '480', height: '90' })
  expect(await read('storyboard.vtt')).toContain('00:00:04.004 --> 00:00:08.008\nstoryboard-1.jpg#xywh=160,0,160,90')
})

test('where it was filmed, with what and by whom stays with the source', async () => {
  for (const file of await readdir(film.target, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue
    const content = (await readFile(join(file.parentPath, file.name))).toString('latin1')
    expect(content).not.toMatch(/108\.9398|Wang|Apple/)
  }
})

test('asked for again, it is there at once; another film in its place is refused', async () => {
  const before = await stat(join(film.target, 'master.m3u8'))
  const again = await encode(await clip('film.mov'), { target: film.target })
  expect(again.key).toBe(film.key)
  expect((await stat(join(film.target, 'master.m3u8'))).mtimeMs).toBe(before.mtimeMs)
  const other = await clip('other.mp4', ...PICTURE(1), ...H264)
  await expect(encode(other, { target: film.target })).rejects.toMatchObject({ kind: 'target-exists' })
  expect(await read('master.m3u8')).toContain('360p/index.m3u8')
})
