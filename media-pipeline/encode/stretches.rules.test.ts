import { describe, expect, test } from 'vitest'
import type { Plan } from '../plan/plan.rules.ts'
import { openingFrame, splitGaps } from './stretches.rules.ts'

const plan = { frameRate: { num: 25, den: 1 }, segmentFrames: 100, frames: 4950, pictureFrames: 4950 } as Plan

describe('where the source is opened', () => {
  const keyframesS = [0, 10, 20, 30]
  test('a little before the key frame before', () => {
    expect(openingFrame({ container: 'mov', keyframesS }, plan, 700)).toBe(493) // 28 s → 20 s − 0.25 s
  })
  test('not at a key frame that is too close', () => {
    expect(openingFrame({ container: 'mov', keyframesS }, plan, 503)).toBe(243)
  })
  test('at the start, where jumping cannot be trusted', () => {
    expect(openingFrame({ container: 'mpegts', keyframesS }, plan, 700)).toBe(0)
    expect(openingFrame({ container: 'mov', keyframesS: [] }, plan, 700)).toBe(0)
  })
})

describe('how gaps become runs', () => {
  test('a whole film is one run', () => {
    expect(splitGaps(plan, [{ from: 0, to: 50 }], 1)).toEqual([{ from: 0, to: 4950 }])
  })
  test('more lanes cut the longest gap', () => {
    expect(splitGaps(plan, [{ from: 0, to: 50 }], 2)).toEqual([
      { from: 0, to: 2500 },
      { from: 2500, to: 4950 },
    ])
  })
  test('a short gap is not worth a second process', () => {
    expect(splitGaps(plan, [{ from: 31, to: 50 }], 4)).toHaveLength(1)
  })
  test('the held end is a run of its own', () => {
    expect(splitGaps({ ...plan, pictureFrames: 4210 }, [{ from: 10, to: 50 }], 1)).toEqual([
      { from: 1000, to: 4200 },
      { from: 4200, to: 4950 },
    ])
  })
})
