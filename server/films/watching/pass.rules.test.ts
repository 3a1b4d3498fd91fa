import { expect, test } from 'vitest'
import { addTo, coveredShare, isComplete, passOn, resumeAt, yearsOf, type Pass } from './pass.rules.ts'

const pass = (changes: Partial<Pass> = {}): Pass => ({
  ...{ pass: 1, watched: [], positionMs: 0, lastWatchedAt: 0, completedAt: null, creditedOn: null },
  ...changes,
})
const span = (from: number, to: number) => ({ from, to })

test('watching a part again adds nothing', () => {
  const { pass: after, freshMs } = addTo(pass({ watched: [span(0, 100)] }), {
    accepted: [span(50, 120)],
    madeAt: 1,
    positionMs: 120,
  })
  expect([after.watched, freshMs]).toEqual([[span(0, 120)], 20])
})

test('a shorter visit takes nothing back, an older report does not move the place', () => {
  const before = pass({ watched: [span(0, 900)], positionMs: 900, lastWatchedAt: 50 })
  const { pass: after } = addTo(before, { accepted: [span(0, 10)], madeAt: 40, positionMs: 10 })
  expect(after).toEqual(before)
})

test.each([
  ['never watched', null, 1, []],
  ['the same year', pass({ watched: [span(0, 9)], creditedOn: '2026-03-01' }), 1, [span(0, 9)]],
  ['credited in an earlier year: anew', pass({ watched: [span(0, 9)], creditedOn: '2025-12-31' }), 2, []],
  ['begun in an earlier year, not finished', pass({ watched: [span(0, 9)] }), 1, [span(0, 9)]],
] as const)('the pass that goes on: %s', (_, latest, number, watched) => {
  expect(passOn('2026-06-01', latest)).toMatchObject({ pass: number, watched })
})

test.each([
  [949, false],
  [950, true],
])('%d of 1000 at 95 percent: %s', (to, isDone) => expect(isComplete([span(0, to)], 1000, 0.95)).toBe(isDone))

test('a share is rounded down', () => expect(coveredShare([span(0, 99_999)], 100_000)).toBe(0.9999))

test.each([
  [30_000, 30_000],
  [96_000, 0],
  [100_000, 0],
])('left at %d of 100 s, going on at %d', (positionMs, at) => expect(resumeAt({ positionMs }, 100_000)).toBe(at))

test.each([
  ['one day', '2026-05-01', { '2026-05-01': 900 }, [{ on: '2026-05-01', share: 1 }]],
  ['two days of a year', '2026-05-02', { '2026-05-01': 400, '2026-05-02': 500 }, [{ on: '2026-05-02', share: 1 }]],
  [
    'across New Year',
    '2027-01-01',
    { '2026-12-31': 250, '2027-01-01': 750 },
    [
      { on: '2026-12-31', share: 0.25 },
      { on: '2027-01-01', share: 0.75 },
    ],
  ],
  ['all of it before, the last word after', '2027-01-01', { '2026-12-31': 1000 }, [{ on: '2026-12-31', share: 1 }]],
  ['earlier sittings count on the day of completion', '2027-01-01', { '2027-01-01': 10 }, [{ on: '2027-01-01', share: 1 }]],
])('the years of the hours: %s', (_, on, gained, years) => expect(yearsOf(on, gained, 1000)).toEqual(years))
