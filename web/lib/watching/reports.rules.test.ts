import { expect, test } from 'vitest'
import { batchesOf, heldForS, isTooOld, type KeptReport } from './reports.rules.ts'

const report = (reportId: string, sessionId: string, madeAtMs: number): KeptReport => ({
  reportId,
  sessionId,
  accountId: 'a',
  madeAtMs,
  ranges: [],
  playingAtS: 0,
  rate: 1,
  isPlaying: true,
})

test('batches are of one session, oldest first', () => {
  const batches = batchesOf([report('3', 'x', 30), report('1', 'x', 10), report('2', 'y', 20)])
  expect(batches.map(({ sessionId, reports }) => [sessionId, ...reports.map(({ reportId }) => reportId)])).toEqual([
    ['x', '1', '3'],
    ['y', '2'],
  ])
})

test('at most fifty go together', () => {
  const many = Array.from({ length: 120 }, (_, i) => report(String(i), 'x', i))
  expect(batchesOf(many).map(({ reports }) => reports.length)).toEqual([50, 50, 20])
})

test.each([
  [1_000, 61_000, 60],
  [1_000, 1_250, 0.3],
  [5_000, 1_000, 0],
])('made at %i, sent at %i: held for %d s', (madeAtMs, nowMs, seconds) => {
  expect(heldForS({ madeAtMs }, nowMs)).toBe(seconds)
})

test('after a week the device gives it up', () => {
  const week = 7 * 24 * 3_600_000
  expect(isTooOld({ madeAtMs: 0 }, week)).toBe(false)
  expect(isTooOld({ madeAtMs: 0 }, week + 1000)).toBe(true)
})
