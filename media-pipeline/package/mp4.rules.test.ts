import { describe, expect, test } from 'vitest'
import { boxes, findBox, readFragment } from './mp4-read.rules.ts'
import { keyframeEnd, writeSegment } from './mp4-write.rules.ts'

const samples = [
  { sizeBytes: 5, shownAfter: 2000 },
  { sizeBytes: 3, shownAfter: 4000 },
  { sizeBytes: 2, shownAfter: 0 },
]
const data = Buffer.from('0123456789')

describe('a segment', () => {
  const segment = writeSegment({ sequence: 7, decodedAt: 2 ** 33, duration: 1000, samples, data, isPicture: true })

  test('reads back as it was written, times beyond 32 bits too', () => {
    expect(readFragment(segment)).toEqual({ decodedAt: 2 ** 33, duration: 1000, samples })
  })
  test('is styp, moof, mdat, and the first sample begins where the header says', () => {
    expect([...boxes(segment)].map(({ type }) => type)).toEqual(['styp', 'moof', 'mdat'])
    const moof = findBox(segment, 'moof')
    const run = findBox(segment, 'moof/traf/trun')
    const dataOffset = segment.readUInt32BE(run.start + 8)
    expect(segment.toString('latin1', moof.start - 8 + dataOffset, moof.start - 8 + dataOffset + 10)).toBe('0123456789')
  })
  test('can be cut after its first picture', () => {
    expect(segment.subarray(0, keyframeEnd(segment, 5)).toString('latin1')).toMatch(/01234$/)
  })
  test('of sound has no times of showing', () => {
    const sound = writeSegment({
      sequence: 1,
      decodedAt: 0,
      duration: 1024,
      samples: [{ sizeBytes: 10, shownAfter: 0 }],
      data,
      isPicture: false,
    })
    expect(readFragment(sound).samples).toEqual([{ sizeBytes: 10, shownAfter: 0 }])
  })
})

test('boxes that lie about their size end the reading, not the process', () => {
  expect(() => [...boxes(Buffer.from('0000ffff6d6f6f76', 'hex'))]).toThrow(RangeError)
  expect(() => [...boxes(Buffer.from('000000006d6f6f76', 'hex'))]).toThrow(RangeError)
  expect(() => findBox(Buffer.alloc(0), 'moov/trak')).toThrow(RangeError)
})
