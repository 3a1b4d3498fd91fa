import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EMPTY_TRACE, follow, gaps, lengthS, nextGap, union, type Tick } from './ranges.rules.ts'

/** A tick from film second, clock second, and what the player does from then on. */
const tick = (playingAtS: number, clockS: number, isPlaying = true, rate = 1): Tick => ({
  playingAtS,
  atMs: clockS * 1000,
  isPlaying,
  rate,
})
const traceOf = (...ticks: Tick[]) => ticks.reduce(follow, EMPTY_TRACE).ranges

describe('what was played', () => {
  test.each([
    ['a minute in quarters', [tick(0, 0), tick(15, 15), tick(30, 30), tick(60, 60)], [[0, 60]]],
    ['up to the pause, not through it', [tick(0, 0), tick(10, 10, false), tick(10, 70), tick(15, 75)], [[0, 15]]],
    ['nothing while paused, though the place moves', [tick(0, 0, false), tick(40, 1, false), tick(40, 2)], []],
    [
      'both sides of a jump ahead, not the jump',
      [tick(0, 0), tick(5, 5), tick(100, 5.1), tick(105, 10.1)],
      [
        [0, 5],
        [100, 105],
      ],
    ],
    [
      'both sides of a jump back',
      [tick(50, 0), tick(55, 5), tick(10, 5.2), tick(15, 10.2)],
      [
        [50, 55],
        [10, 15],
      ],
    ],
    ['twice the film time at double speed', [tick(0, 0, true, 2), tick(20, 10)], [[0, 20]]],
    ['nothing when the place runs ahead of the speed', [tick(0, 0), tick(20, 10)], []],
    [
      'a stretch played twice as often as it was',
      [tick(0, 0), tick(10, 10), tick(0, 10.1), tick(10, 20.1)],
      [
        [0, 10],
        [0, 10],
      ],
    ],
    ['a background page that reports seldom', [tick(0, 0), tick(58, 58), tick(118, 118)], [[0, 118]]],
  ])('%s', (_, ticks, ranges) => {
    expect(traceOf(...ticks)).toEqual(ranges.map(([fromS, toS]) => ({ fromS, toS })))
  })

  test('never more than the clock and the speed allow', () => {
    const moves = fc.array(
      fc.record({ stepS: fc.double({ min: 0, max: 30, noNaN: true }), atS: fc.nat(500), isPlaying: fc.boolean() }),
    )
    fc.assert(
      fc.property(moves, (list) => {
        let clockS = 0
        const ticks = list.map(({ stepS, atS, isPlaying }) => tick(atS, (clockS += stepS), isPlaying))
        expect(lengthS(traceOf(...ticks))).toBeLessThanOrEqual(clockS + 0.5 * ticks.length + 0.01)
      }),
    )
  })
})

test.each([
  [
    [
      [5, 8],
      [0, 5],
    ],
    [[0, 8]],
  ],
  [
    [
      [0, 4],
      [2, 3],
    ],
    [[0, 4]],
  ],
  [
    [
      [3, 3],
      [9, 7],
    ],
    [],
  ],
])('the union of %j is %j', (ranges, joined) => {
  const from = (list: number[][]) => list.map(([fromS, toS]) => ({ fromS: fromS!, toS: toS! }))
  expect(union(from(ranges))).toEqual(from(joined))
})

describe('what is missing', () => {
  const watched = [
    { fromS: 0, toS: 60 },
    { fromS: 100, toS: 200 },
  ]
  test('the gaps, without crumbs at the end', () => {
    expect(gaps(watched, 201)).toEqual([{ fromS: 60, toS: 100 }])
    expect(gaps(watched, 300)).toEqual([
      { fromS: 60, toS: 100 },
      { fromS: 200, toS: 300 },
    ])
    expect(gaps([], 10)).toEqual([{ fromS: 0, toS: 10 }])
  })

  test.each([
    [10, 60],
    [70, 60],
    [150, 200],
    [299, 60],
  ])('from second %i on the next is at %i', (fromS, gapS) => {
    expect(nextGap(watched, 300, fromS)?.fromS).toBe(gapS)
  })

  test('of a film watched to the end nothing', () => {
    expect(nextGap([{ fromS: 0, toS: 299 }], 300, 0)).toBeUndefined()
  })
})
