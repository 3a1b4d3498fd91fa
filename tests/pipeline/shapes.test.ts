import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  aFolder,
  clips,
  corners,
  describeStream,
  encode,
  ffmpeg,
  greyFrames,
  H264,
  joinTrack,
  packetsOf,
  PICTURE,
  QUARTERS,
  TONE,
  turn,
} from '../support/films.ts'

/** Upright, in the right shape, at the right time, whatever the camera did. */
const folder = aFolder()
const clip = clips(folder)
const RGBW = 'red green / blue white'

async function look(source: string) {
  const film = await encode(source)
  const [rung] = film.rungs
  const file = await joinTrack(film.target, rung?.name ?? '')
  return { film, file, size: `${rung?.width}x${rung?.height}`, corners: await corners(file) }
}

describe('turned pictures', () => {
  test.each([
    ['not at all', [1, 0, 0, 1], 65536, '320x180', RGBW],
    ['a quarter clockwise', [0, 1, -1, 0], 65536, '180x320', 'blue red / white green'],
    ['a quarter back', [0, -1, 1, 0], 65536, '180x320', 'green white / red blue'],
    ['half', [-1, 0, 0, -1], 65536, '320x180', 'white blue / green red'],
    ['mirrored', [-1, 0, 0, 1], 65536, '320x180', 'green red / white blue'],
    ['by nonsense', [-1, -1, -1, -1], 2 ** 31, '320x180', RGBW],
    ['by a slant', [0.7, 0.7, -0.7, 0.7], 65536, '320x180', RGBW],
  ] as const)('%s', async (name, matrix, unit, size, expected) => {
    const plain = await clip('quarters.mp4', ...QUARTERS(1), ...H264)
    const source = join(folder, `turned-${name}.mp4`)
    await copyFile(plain, source)
    await turn(source, [...matrix], unit)
    const { size: made, corners: seen, film } = await look(source)
    expect([made, seen]).toEqual([size, expected])
    expect(await corners(join(film.target, 'poster.jpg'))).toBe(expected)
  })
})

describe('sizes', () => {
  test('odd ones become even', async () => {
    const source = await clip('odd.mkv', ...PICTURE(1, { size: '321x181' }), '-c:v', 'ffv1', '-pix_fmt', 'yuv444p')
    expect((await look(source)).size).toMatch(/^32[02]x18[02]$/)
  })
  test('pixels that are not square', async () => {
    const source = await clip('sar.mp4', ...QUARTERS(1, 360, 288), ...H264, '-aspect', '16:9')
    expect(await look(source)).toMatchObject({ size: '512x288', corners: RGBW })
  })
  test('a small film is not enlarged', async () => {
    const source = await clip('small.mp4', ...QUARTERS(1, 128, 96), ...H264)
    const { film, size } = await look(source)
    expect([size, film.rungs.length]).toEqual(['128x96', 1])
  })
  test('a film that changes its size midway keeps the first', async () => {
    const first = await clip('first.ts', ...PICTURE(1), ...H264)
    const then = await clip('then.ts', ...PICTURE(1, { size: '160x90' }), ...H264)
    const source = join(folder, 'changing.ts')
    await ffmpeg('-i', `concat:${first}|${then}`, '-c', 'copy', source)
    const { film, file, size } = await look(source)
    expect(size).toBe('320x180')
    expect(await packetsOf(file)).toHaveLength(Math.round(film.durationS * film.frameRate))
    expect(film.durationS).toBeCloseTo(film.source.durationS, 1)
  })
})

describe('frames', () => {
  test('a varying rate becomes a constant one', async () => {
    const source = await clip(
      'vfr.mkv',
      ...PICTURE(4, { rate: '30' }),
      '-vf',
      "select='not(mod(n,3))+lt(n,40)'",
      '-vsync',
      'vfr',
      ...H264,
    )
    const { film, file } = await look(source)
    const times = (await packetsOf(file)).map(({ timeS }) => timeS)
    times.forEach((timeS, i) => expect(timeS).toBeCloseTo(i / film.frameRate, 3))
    expect(film.durationS).toBeCloseTo(film.source.durationS, 1)
  })
  test('a lecture’s slides, some long, some short, become as many frames as their time has', async () => {
    const some = ['-vf', "select='eq(n,0)+gt(n,60)*not(mod(n,37))'", '-vsync', 'vfr']
    const { film, file } = await look(await clip('slides.mov', ...PICTURE(4, { rate: '120' }), ...some, ...H264, '-bf', '0'))
    const times = (await packetsOf(file)).map(({ timeS }) => timeS)
    times.forEach((timeS, i) => expect(timeS).toBeCloseTo(i / film.frameRate, 3))
    expect(times).toHaveLength(Math.round(film.durationS * film.frameRate))
  })
  test('sixty a second become thirty', async () => {
    const { film } = await look(await clip('sixty.mp4', ...PICTURE(1, { rate: '60' }), ...H264))
    expect([film.frameRate, film.warnings]).toEqual([30, ['sound-missing', 'frame-rate-reduced']])
  })
  test('interlaced ones lose their combs', async () => {
    const fields = ['-vf', 'tinterlace=interleave_top', '-flags', '+ilme+ildct', '-c:v', 'mpeg2video', '-q:v', '2', '-top', '1']
    const source = await clip('interlaced.ts', ...PICTURE(2, { rate: '50' }), ...fields)
    const { file } = await look(source)
    expect(combing(await greyFrames(file, 320, 180))).toBeLessThan(combing(await greyFrames(source, 320, 180)) / 2)
    expect(await describeStream(file, 'field_order')).toEqual({ field_order: 'progressive' })
  })
  test('where the sound goes on after the picture, the last frame stays', async () => {
    const { film, file } = await look(await clip('held.mp4', ...PICTURE(1), ...TONE(6), ...H264))
    expect(film.durationS).toBeCloseTo(6, 1)
    const frames = await greyFrames(file, 32, 18)
    expect(frames).toHaveLength(Math.round(film.durationS * film.frameRate))
    expect(difference(frames[24], frames.at(-1))).toBeLessThan(4)
  })
  test('where the picture begins after the sound, its first frame waits', async () => {
    const source = await clip('late.mkv', ...TONE(3), '-itsoffset', '1', ...PICTURE(2), ...H264)
    const { film, file } = await look(source)
    expect(film.durationS).toBeCloseTo(3, 1)
    const frames = await greyFrames(file, 32, 18)
    expect(difference(frames[0], frames[20])).toBeLessThan(4)
    expect(difference(frames[0], frames[60])).toBeGreaterThan(4)
  })
})

describe('colours', () => {
  test('HDR is brought to what ordinary screens show', async () => {
    const tags = ['-color_primaries', 'bt2020', '-color_trc', 'smpte2084', '-colorspace', 'bt2020nc']
    const tenBit = [
      '-c:v',
      'libx265',
      '-preset',
      'ultrafast',
      '-x265-params',
      'log-level=none:pools=2',
      '-pix_fmt',
      'yuv420p10le',
    ]
    const source = await clip('hdr.mp4', ...PICTURE(1), ...tenBit, ...tags)
    const { file } = await look(source)
    const about = await describeStream(file, 'color_transfer,color_primaries,color_space,pix_fmt')
    expect(about).toEqual({ color_transfer: 'bt709', color_primaries: 'bt709', color_space: 'bt709', pix_fmt: 'yuv420p' })
  })
  test('those of old television come out as they were', async () => {
    const source = await clip('bt601.mp4', ...QUARTERS(1), ...H264, '-colorspace', 'smpte170m', '-color_range', 'tv')
    expect((await look(source)).corners).toBe(RGBW)
  })
  test('those of a screen recording too', async () => {
    const source = await clip('screen.mkv', ...QUARTERS(1), '-c:v', 'libx264rgb', '-preset', 'ultrafast', '-pix_fmt', 'rgb24')
    expect((await look(source)).corners).toBe(RGBW)
  })
})

/** Mean difference of neighbouring lines beyond that of lines two apart: high where two fields do not belong together. */
function combing(frames: Buffer[]): number {
  const [width, height] = [320, 180]
  const of = (frame: Buffer) => {
    let sum = 0
    for (let y = 1; y < height - 1; y++) {
      for (let x = 0; x < width; x++) {
        const at = (line: number) => frame[line * width + x] ?? 0
        sum += Math.max(0, Math.abs(2 * at(y) - at(y - 1) - at(y + 1)) - Math.abs(at(y - 1) - at(y + 1)) - 20)
      }
    }
    return sum
  }
  return frames.reduce((sum, frame) => sum + of(frame), 0) / frames.length
}

/** Mean difference of two grey frames, 0 to 255. */
function difference(a: Buffer = Buffer.alloc(0), b: Buffer = Buffer.alloc(0)): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0) / Math.max(1, a.length)
}
