import { describe, expect, test } from 'vitest'
import type { FilmRefused } from '../problem.ts'
import { judgeHeader, judgeScan } from './judge.rules.ts'
import { LIMITS } from './limits.ts'
import { chooseStreams, type ProbeAnswer, type ProbedStream } from './read-streams.rules.ts'

const picture: ProbedStream = { index: 0, codec_type: 'video', codec_name: 'h264', pix_fmt: 'yuv420p', width: 640, height: 360 }

function kindOf(work: () => unknown): string | undefined {
  try {
    work()
  } catch (error) {
    return (error as FilmRefused).kind
  }
  return undefined
}

const header = (answer: ProbeAnswer) => kindOf(() => judgeHeader(answer, chooseStreams(answer.streams ?? []), LIMITS))

describe('the headers', () => {
  test.each([
    ['nothing in it', [], 'no-picture'],
    ['sound only', [{ index: 0, codec_type: 'audio', codec_name: 'aac', channels: 2 }], 'no-picture'],
    ['an unknown codec', [{ ...picture, codec_name: 'interplayvideo' }], 'unknown-codec'],
    ['unknown sound', [picture, { index: 1, codec_type: 'audio', codec_name: 'qoa' }], 'unknown-codec'],
    ['Dolby Vision without a base', [{ ...picture, side_data_list: [{ dv_profile: 5 }] }], 'unknown-codec'],
    ['a picture of one pixel', [{ ...picture, width: 1, height: 1 }], 'too-small'],
    ['a picture without a size', [{ ...picture, width: 0 }], 'unreadable'],
    ['a picture of a gigapixel', [{ ...picture, width: 65_535, height: 16_384 }], 'too-large'],
    ['65 streams', Array.from({ length: 65 }, (_, index) => ({ ...picture, index })), 'too-many-streams'],
    ['a film', [picture], undefined],
  ] as [string, ProbedStream[], string | undefined][])('%s', (_, streams, kind) => {
    expect(header({ streams })).toBe(kind)
  })

  test('a claim of a thousand hours is refused before a packet is read', () => {
    expect(header({ streams: [picture], format: { duration: '3600000' } })).toBe('too-long')
  })
})

describe('the packets', () => {
  const span = (endS: number, packets = 100) => ({ packets, startS: 0, endS, rate: 25 })
  const verdict = (endS: number, declaredS: number, fields: Partial<Parameters<typeof judgeScan>[0]> = {}) => {
    const scan = { picture: span(endS), sound: null, keyframesS: [0] }
    return { scan, container: 'mov' as const, sizeBytes: 1e6, declaredS, limits: LIMITS, ...fields }
  }
  test('the length is that of the packets; a header may add up to a second', () => {
    expect(judgeScan(verdict(10, 9))).toBe(10)
    expect(judgeScan(verdict(10, 10.6))).toBe(10.6)
    expect(judgeScan(verdict(100, 101.5))).toBe(100)
  })
  test('the longer of picture and sound counts', () => {
    expect(judgeScan(verdict(10, 0, { scan: { picture: span(10), sound: span(12), keyframesS: [0] } }))).toBe(12)
  })
  test.each([
    ['half a film', verdict(1800, 3600), 'truncated'],
    ['a live recording whose header guessed', verdict(1800, 3600, { container: 'flv' }), undefined],
    ['a blink', verdict(0.4, 0), 'too-short'],
    ['seven hours', verdict(7 * 3600, 0), 'too-long'],
    ['an hour in a thousand bytes', verdict(3600, 0, { sizeBytes: 1000 }), 'hollow'],
    ['an empty track', verdict(10, 10, { scan: { picture: span(0, 0), sound: null, keyframesS: [] } }), 'no-picture'],
  ])('%s', (_, input, kind) => {
    expect(kindOf(() => judgeScan(input))).toBe(kind)
  })
})
