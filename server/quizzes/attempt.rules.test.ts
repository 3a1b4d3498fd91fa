import { describe, expect, test } from 'vitest'
import * as rules from './attempt.rules.ts'

const at = (time: string) => new Date(`2026-03-10T${time}Z`)
const settings = (changes: Partial<rules.QuizSettings> = {}): rules.QuizSettings => ({
  ...{ opensAt: null, closesAt: null, timeLimitS: 600, graceS: 120, maxAttempts: 2, delayBetweenS: 3600, passShare: 0.6 },
  ...{ counts: 'highest', reveals: 'on_submission', paging: 'all', shufflesQuestions: false, shufflesOptions: false },
  creditPeriod: 'once',
  ...changes,
})
const past = (...times: string[]) => times.map((time) => ({ submittedAt: at(time) }))

test.each<[string, Partial<rules.QuizSettings>, rules.PastAttempt[], rules.StartRefusal | null]>([
  ['first', {}, [], null],
  ['before it opens', { opensAt: '2026-03-10T12:00:01Z' }, [], 'not-open-yet'],
  ['at its opening', { opensAt: '2026-03-10T12:00:00Z' }, [], null],
  ['at its closing', { closesAt: '2026-03-10T12:00:00Z' }, [], 'closed'],
  ['one time too many', {}, past('08:00:00', '10:00:00'), 'attempts-used'],
  ['as often as one likes', { maxAttempts: null, delayBetweenS: 0 }, past('08:00:00', '12:00:00'), null],
  ['before the delay is over', {}, past('11:00:01'), 'too-early'],
  ['when the delay is over', {}, past('11:00:00'), null],
])('starting at noon, %s', (_, changes, attempts, refusal) => {
  expect(rules.startRefusal(settings(changes), attempts, at('12:00:00'))).toBe(refusal)
})

test.each<[Partial<rules.QuizSettings>, string | null]>([
  [{}, '12:10:00'],
  [{ closesAt: '2026-03-10T12:04:00Z' }, '12:04:00'],
  [{ timeLimitS: null, closesAt: '2026-03-10T18:00:00Z' }, '18:00:00'],
  [{ timeLimitS: null }, null],
])('begun at noon under %j it ends at %s', (changes, end) => {
  expect(rules.deadlineOf(settings(changes), at('12:00:00'))).toEqual(end && at(end))
})

describe('ten minutes from noon, two of grace', () => {
  const deadlineAt = at('12:10:00')
  const timing = {
    startedAt: at('12:00:00'),
    deadlineAt,
    lastArrivalAt: rules.lastArrival(deadlineAt, settings({ graceS: 120 })),
  }
  test.each<[string, number, string | null]>([
    ['12:05:00', 0, '12:05:00'],
    ['12:05:00', 60, '12:04:00'],
    ['12:05:00', 3600, '12:00:00'],
    ['12:05:00', -99, '12:05:00'],
    ['12:10:00', 0, '12:10:00'],
    ['12:11:00', 0, null],
    ['12:11:00', 60, '12:10:00'],
    ['12:12:00', 300, '12:07:00'],
    ['12:12:01', 600, null],
  ])('an answer that arrives at %s, held for %d s, was given at %s', (now, held, given) => {
    expect(rules.givenAt(timing, held, at(now))).toEqual(given && at(given))
  })
  test('without a deadline nothing is late', () => {
    expect(rules.givenAt({ ...timing, deadlineAt: null, lastArrivalAt: null }, 0, at('23:00:00'))).toEqual(at('23:00:00'))
  })
})

test('one device is followed by number, two by time', () => {
  const current = { deviceId: 'a', seq: 5, givenAt: at('12:05:00') }
  expect(rules.supersedes({ deviceId: 'a', seq: 6, givenAt: at('12:04:00') }, current)).toBe(true)
  expect(rules.supersedes({ deviceId: 'a', seq: 4, givenAt: at('12:06:00') }, current)).toBe(false)
  expect(rules.supersedes({ deviceId: 'b', seq: 1, givenAt: at('12:06:00') }, current)).toBe(true)
  expect(rules.supersedes({ deviceId: 'b', seq: 9, givenAt: at('12:04:59') }, current)).toBe(false)
  expect(rules.supersedes({ deviceId: 'b', seq: 1, givenAt: at('12:00:00') }, null)).toBe(true)
})

test.each<[rules.QuizSettings['counts'], (number | null)[], number | null]>([
  ['highest', [0.4, 0.9, null], 0.9],
  ['average', [0.4, 0.8], 0.6000000000000001],
  ['first', [0.4, 0.9], 0.4],
  ['last', [0.9, 0.4], 0.4],
  ['last', [0.9, null], null],
  ['highest', [null], null],
  ['highest', [], null],
])('%s of %j counts as %s', (counts, shares, share) => expect(rules.countedShare(counts, shares)).toBe(share))

test('six of ten points are sixty percent', () => {
  expect(rules.isPass(0.1 + 0.2 + 0.3, 0.6)).toBe(true)
  expect(rules.isPass(0.3 / 0.5, 0.6)).toBe(true)
  expect(rules.isPass(0.59, 0.6)).toBe(false)
})

test.each<[rules.QuizSettings['reveals'], string | null, string, boolean]>([
  ['on_submission', '11:00:00', '11:00:00', true],
  ['on_submission', null, '11:00:00', false],
  ['after_closing', '11:00:00', '12:02:00', false],
  ['after_closing', '11:00:00', '12:02:01', true],
  ['after_closing', null, '13:00:00', false],
  ['never', '11:00:00', '23:00:00', false],
])('%s, submitted %s, seen at %s: %s', (reveals, submitted, now, may) => {
  const closing = settings({ reveals, closesAt: '2026-03-10T12:00:00Z' })
  expect(rules.mayReveal(closing, submitted ? at(submitted) : null, at(now))).toBe(may)
})

test('settings that contradict themselves are named', () => {
  const kinds = (changes: Partial<rules.QuizSettings>) => rules.settingFaults(settings(changes)).map(({ kind }) => kind)
  expect(kinds({})).toEqual([])
  expect(kinds({ opensAt: '2026-01-02T00:00:00Z', closesAt: '2026-01-01T00:00:00Z' })).toEqual(['closes-before-opening'])
  expect(kinds({ reveals: 'after_closing' })).toEqual(['closing-missing'])
})
