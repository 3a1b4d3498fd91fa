import { describe, expect, test } from 'vitest'
import {
  aFolder,
  clips,
  describeStream,
  encode,
  greyFrames,
  H264,
  joinTrack,
  PICTURE,
  samplesOf,
  TONE,
} from '../support/films.ts'

const folder = aFolder()
const clip = clips(folder)

/** A flash of one frame and a beep, together, once a second. */
const FLASH = (seconds: number) => [
  '-f',
  'lavfi',
  '-i',
  `color=black:s=160x90:r=25:d=${seconds},drawbox=color=white:t=fill:enable='eq(mod(n,25),10)'`,
]
const BEEP = (seconds: number) => [
  '-f',
  'lavfi',
  '-i',
  `aevalsrc='if(between(mod(t,1),0.4,0.44),sin(2*PI*1000*t),0)':s=48000:d=${seconds}`,
]

async function heard(source: string) {
  const film = await encode(source)
  return { film, samples: await samplesOf(await joinTrack(film.target, 'sound')) }
}

/** Loudness of a stretch as a mean square, in decibels. */
const levelOf = (samples: Float32Array) =>
  10 * Math.log10(samples.reduce((sum, value) => sum + value * value, 0) / samples.length)

describe('sound in step', () => {
  test.each([
    ['mp4', 'aac'],
    ['mkv', 'libvorbis'],
    ['ts', 'mp2'],
  ])('flash and beep stay together: %s with %s', async (container, codec) => {
    const source = await clip(`flash.${container}`, ...FLASH(9), ...BEEP(9), ...H264, '-c:a', codec)
    const { film, samples } = await heard(source)
    const frames = await greyFrames(await joinTrack(film.target, film.rungs[0]?.name ?? ''), 8, 8)
    const flashes = frames.flatMap((frame, i) => ((frame[27] ?? 0) > 128 ? [i / film.frameRate] : []))
    expect(flashes).toHaveLength(9)
    for (const flashS of flashes) {
      const around = samples.subarray(Math.max(0, Math.round((flashS - 0.2) * 48_000)), Math.round((flashS + 0.3) * 48_000))
      const beepS = flashS - 0.2 + around.findIndex((value) => Math.abs(value) > 0.02) / 48_000
      expect(Math.abs(beepS - flashS)).toBeLessThan(0.03)
    }
  })

  test('sound that begins late is silent until then', async () => {
    const source = await clip('late-sound.mkv', ...PICTURE(4), '-itsoffset', '1.5', ...TONE(2), ...H264)
    const { samples, film } = await heard(source)
    expect(samples.findIndex((value) => Math.abs(value) > 0.02) / 48_000).toBeCloseTo(1.5, 1)
    expect(samples.length / 48_000).toBeCloseTo(film.durationS, 1)
  })

  test('a gap in the sound stays where it was', async () => {
    const source = await clip('gap.mkv', ...PICTURE(5), ...TONE(5), '-af', "aselect='not(between(t,2,3))'", ...H264)
    const { samples } = await heard(source)
    const level = (fromS: number, toS: number) => levelOf(samples.subarray(fromS * 48_000, toS * 48_000))
    expect(level(2.2, 2.8)).toBeLessThan(-50)
    expect(level(4, 4.8)).toBeGreaterThan(-30)
  })
})

describe('loudness', () => {
  // The quietest is raised by 18 dB only: beyond, the noise of the room would be heard.
  test.each([-45, -30, -6])('a tone at %i dB comes out as loud as any other', async (decibels) => {
    const source = await clip(`tone${decibels}.mp4`, ...PICTURE(4), ...TONE(4), '-af', `volume=${decibels + 18}dB`, ...H264)
    const { samples, film } = await heard(source)
    const middle = levelOf(samples.subarray(48_000, 3 * 48_000))
    expect(middle).toBeGreaterThan(decibels === -45 ? -32 : -20)
    expect(middle).toBeLessThan(-12)
    expect(film.warnings).toEqual([])
    expect(samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0)).toBeLessThan(0.95)
  })

  test('silence stays silent, and is mentioned', async () => {
    const source = await clip(
      'silent.mp4',
      ...PICTURE(2),
      '-f',
      'lavfi',
      '-i',
      'anullsrc=r=44100:cl=stereo',
      '-shortest',
      ...H264,
    )
    const { film, samples } = await heard(source)
    expect(film.warnings).toEqual(['sound-silent'])
    expect(levelOf(samples)).toBeLessThan(-80)
  })
})

test('six channels become two, the voice of the centre in both', async () => {
  const centre = ['-f', 'lavfi', '-i', "aevalsrc='0|0|0.3*sin(2*PI*440*t)|0|0|0':c=5.1:s=48000:d=2"]
  const { film, samples } = await heard(await clip('surround.mp4', ...PICTURE(2), ...centre, ...H264))
  expect(await describeStream(`${film.target}-sound.mp4`, 'channels,sample_rate')).toEqual({
    channels: '2',
    sample_rate: '48000',
  })
  expect(levelOf(samples.subarray(24_000, 72_000))).toBeGreaterThan(-25)
})

test('one channel is heard on both sides', async () => {
  const source = await clip('mono.mp4', ...PICTURE(2), ...TONE(2), '-ac', '1', ...H264)
  const { film } = await heard(source)
  expect(film.sound).toMatchObject({ codec: 'mp4a.40.2' })
})

test('a film without sound has no sound group', async () => {
  const film = await encode(await clip('mute.mp4', ...PICTURE(1), ...H264))
  expect([film.sound, film.warnings]).toEqual([null, ['sound-missing']])
})
