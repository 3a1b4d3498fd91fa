import { expect, test } from 'vitest'
import { Span } from './span.ts'

function spanOf(arrivals: { atS: number; clockS?: number; durationS?: number }[], originS = 0, nominalRate = 0) {
  const span = new Span(originS, nominalRate)
  for (const { atS, clockS = atS, durationS = 0 } of arrivals) span.add({ atS, clockS, durationS })
  return span.read()
}

test('frames out of order, as B-frames come', () => {
  const shown = [0, 0.12, 0.04, 0.08, 0.24, 0.16, 0.2]
  const { startS, endS, rate } = spanOf(shown.map((atS, i) => ({ atS, clockS: i * 0.04 - 0.08, durationS: 0.04 })))
  expect([startS, endS, rate]).toEqual([0, expect.closeTo(0.28), expect.closeTo(25)])
})

test('a clock that does not begin at zero', () => {
  expect(spanOf([{ atS: 1.4 }, { atS: 1.44, durationS: 0.04 }], 1.4).endS).toBeCloseTo(0.08)
})

test('a last frame of a millisecond lasts as long as its header promises', () => {
  expect(spanOf([{ atS: 0 }, { atS: 1 }, { atS: 2, durationS: 0.001 }], 0, 25).endS).toBeCloseTo(2.04)
})

test('the rate is that of what moves, not of minutes that stand still', () => {
  const moving = Array.from({ length: 60 }, (_, i) => ({ atS: i / 30 }))
  expect(spanOf([...moving, { atS: 60 }, { atS: 120 }]).rate).toBeCloseTo(30, 0)
})

test('nothing at all', () => {
  expect(spanOf([])).toEqual({ packets: 0, startS: 0, endS: 0, rate: 0 })
})
