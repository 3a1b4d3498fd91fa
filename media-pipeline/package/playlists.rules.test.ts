import { describe, expect, test } from 'vitest'
import { readMaster, readMedia } from './playlist-read.rules.ts'
import { keyframePlaylist, masterPlaylist, measureBandwidth, mediaPlaylist, targetDuration } from './playlists.rules.ts'

const segments = [
  { durationS: 4.004, bytes: 500_500, keyframeBytes: 30_000 },
  { durationS: 4.004, bytes: 250_250, keyframeBytes: 20_000 },
  { durationS: 1.5, bytes: 375_000, keyframeBytes: 25_000 },
]

describe('bandwidth is what was measured', () => {
  test('the busiest stretch of half a target or more, and the mean', () => {
    expect(measureBandwidth(segments, 4)).toEqual({ peak: 1_000_000, average: Math.ceil((1_125_750 * 8) / 9.508) })
  })
  test('a last scrap counts together with the segment before it', () => {
    const scrap = [
      { durationS: 4, bytes: 100_000 },
      { durationS: 1, bytes: 900_000 },
    ]
    expect(measureBandwidth(scrap, 4).peak).toBe(1_600_000)
  })
  test('a film shorter than half a segment has its mean', () => {
    expect(measureBandwidth([{ durationS: 1, bytes: 1000 }], 4)).toEqual({ peak: 8000, average: 8000 })
  })
})

test('a media playlist is whole and keeps its target', () => {
  const target = targetDuration(segments)
  expect(target).toBe(4)
  expect(readMedia(mediaPlaylist(segments, target))).toEqual({
    segments: [
      { uri: '00000.m4s', durationS: 4.004 },
      { uri: '00001.m4s', durationS: 4.004 },
      { uri: '00002.m4s', durationS: 1.5 },
    ],
    map: 'init.mp4',
    targetS: 4,
    hasEnd: true,
    hasDiscontinuity: false,
  })
})

test('key frames are the first bytes of each segment', () => {
  expect(keyframePlaylist(segments, 4)).toContain('#EXT-X-I-FRAMES-ONLY')
  expect(keyframePlaylist(segments, 4)).toContain('#EXT-X-BYTERANGE:20000@0\n00001.m4s')
})

describe('the master playlist', () => {
  const bandwidth = (peak: number) => ({ peak, average: peak / 2 })
  const variants = [
    { name: '720p', width: 1280, height: 720, frameRate: 30000 / 1001, codec: 'avc1.64001f', bandwidth: bandwidth(2_000_000) },
    { name: '360p', width: 640, height: 360, frameRate: 30000 / 1001, codec: 'avc1.64001e', bandwidth: bandwidth(600_000) },
  ]
  const sound = { codec: 'mp4a.40.2', bandwidth: bandwidth(100_000), language: 'zh' }
  const caption = { id: '0', name: '中文 "简"', language: 'zh' }

  test('smallest first, sound last, the sound counted into every variant', () => {
    const text = masterPlaylist({ variants, sound, captions: [caption], keyframes: bandwidth(90_000) })
    const { variants: read, soundUri, isIndependent, uris } = readMaster(text)
    expect(read.map(({ uri, bandwidth: peak, codecs }) => [uri, peak, codecs])).toEqual([
      ['360p/index.m3u8', 700_000, 'avc1.64001e,mp4a.40.2'],
      ['720p/index.m3u8', 2_100_000, 'avc1.64001f,mp4a.40.2'],
      ['sound/index.m3u8', 100_000, 'mp4a.40.2'],
    ])
    expect([soundUri, isIndependent]).toEqual(['sound/index.m3u8', true])
    expect(uris).toEqual(expect.arrayContaining(['captions/0.m3u8', '360p/keyframes.m3u8']))
    expect(text).toContain('RESOLUTION=1280x720,FRAME-RATE=29.970,AUDIO="sound",SUBTITLES="captions",CLOSED-CAPTIONS=NONE')
    expect(text).toContain('NAME="中文  简 "')
  })
  test('without sound there is no audio group and no variant of sound alone', () => {
    const text = masterPlaylist({ variants, sound: null, captions: [], keyframes: bandwidth(90_000) })
    expect(text).not.toMatch(/AUDIO|mp4a|SUBTITLES/)
    expect(readMaster(text).variants).toHaveLength(2)
  })
})
