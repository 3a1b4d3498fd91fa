import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lengthOf, subtract, union, type Span } from './spans.rules.ts'
import {
  judgeReport,
  newClock,
  newCourse,
  WATCH_POLICY,
  type PersonClock,
  type SessionCourse,
  type Verdict,
  type WatchClaim,
  type WatchTerms,
} from './watch-judge.rules.ts'

const S = 1000
const terms = (changes: Partial<WatchTerms> = {}): WatchTerms => ({
  ...{ durationMs: 2700 * S, maxRate: 1, openedAt: 0, endedAt: null, endedBy: null, blockedBy: null },
  ...changes,
})
const claim = (atS: number, fromS: number, toS: number, changes: Partial<WatchClaim> = {}): WatchClaim => ({
  ...{ ranges: [{ fromS, toS }], rate: 1, isPlaying: true, heldMs: 0, receivedAt: atS * S },
  ...changes,
})
const judge = (one: WatchClaim, given: Partial<WatchTerms> = {}, course?: SessionCourse, clock: PersonClock = newClock()) => {
  const held = terms(given)
  return judgeReport(one, { terms: held, course: course ?? newCourse(held.openedAt), clock })
}
const acceptedS = ({ accepted }: Pick<Verdict, 'accepted'>) => lengthOf(accepted) / S
const reasons = ({ refused }: Verdict) => [...new Set(refused.map(({ reason }) => reason))]

describe('one report', () => {
  test('as much as time has passed since the film was opened', () => {
    expect(judge(claim(15, 0, 15)).accepted).toEqual([{ from: 0, to: 15 * S }])
    expect(reasons(judge(claim(15, 0, 15)))).toEqual([])
  })

  test('more is cut off and named, the rest is not lost', () => {
    const verdict = judge(claim(10, 0, 2700))
    expect(verdict.accepted).toEqual([{ from: 0, to: 10 * S }])
    expect(verdict.refused).toEqual([{ from: 10 * S, to: 2700 * S, reason: 'more-than-elapsed' }])
  })

  test('a faster film takes less time, as far as the policy allows', () => {
    expect(acceptedS(judge(claim(10, 0, 15, { rate: 1.5 }), { maxRate: 1.5 }))).toBe(15)
    expect(acceptedS(judge(claim(10, 0, 20, { rate: 1.5 }), { maxRate: 1.5 }))).toBe(15)
  })

  test('a rate above policy is refused whole, and costs nothing', () => {
    const verdict = judge(claim(10, 0, 20, { rate: 2 }), { maxRate: 1.5 })
    expect([acceptedS(verdict), reasons(verdict), verdict.clock]).toEqual([0, ['rate-too-high'], newClock()])
  })

  test('parts beyond the end and empty ones are refused, whatever else is there', () => {
    const ranges = [
      { fromS: 95, toS: 300 },
      { fromS: 50, toS: 50 },
      { fromS: 30, toS: 20 },
      { fromS: 10, toS: 20 },
    ]
    const verdict = judge(claim(60, 0, 0, { ranges }), { durationMs: 100 * S })
    expect(verdict.accepted).toEqual([
      { from: 10 * S, to: 20 * S },
      { from: 95 * S, to: 100 * S },
    ])
    expect(verdict.refused.map(({ reason }) => reason)).toEqual(['beyond-the-end', 'empty-range', 'empty-range'])
  })

  test('a part named twice in one report takes its time once', () => {
    const ranges = [
      { fromS: 0, toS: 10 },
      { fromS: 5, toS: 15 },
    ]
    expect(acceptedS(judge(claim(15, 0, 0, { ranges })))).toBe(15)
  })

  test('made before the session, or when it was opened', () => {
    expect(reasons(judge(claim(0, 0, 5)))).toEqual(['before-session'])
    expect(reasons(judge(claim(10, 0, 5, { heldMs: 30 * S })))).toEqual(['before-session'])
  })

  test.each([
    ['superseded', 20, 15],
    ['signed-out', 25, 15],
  ] as const)('after the end of the session (%s) only what was played before it', (endedBy, atS, playedS) => {
    const verdict = judge(claim(atS, 0, atS), { endedAt: 15 * S, endedBy })
    expect([acceptedS(verdict), reasons(verdict)]).toEqual([playedS, [endedBy]])
    expect(acceptedS(judge(claim(300, 0, 15), { endedAt: 15 * S, endedBy }))).toBe(0)
  })

  test.each(['presence', 'not-available'] as const)('nothing counts while %s stands in the way', (blockedBy) => {
    expect(reasons(judge(claim(15, 0, 15), { blockedBy }))).toEqual([blockedBy])
  })

  test('held for longer than the limit', () => {
    const late = claim(0, 0, 15, { receivedAt: WATCH_POLICY.holdLimitMs + 60 * S, heldMs: WATCH_POLICY.holdLimitMs + 1 })
    expect(reasons(judge(late))).toEqual(['held-too-long'])
  })
})

describe('one after another', () => {
  test('the first report comes late over a slow line: it counts whole, and so do those behind it', () => {
    const viewer = aViewer()
    expect(acceptedS(viewer.report(claim(100, 0, 98)))).toBe(98)
    expect(acceptedS(viewer.report(claim(115, 98, 113)))).toBe(15)
  })

  test('an hour of waiting is worth no more than one report can stand for', () => {
    const viewer = aViewer()
    viewer.report(claim(15, 0, 15))
    expect(acceptedS(viewer.report(claim(3615, 15, 2700)))).toBe(120)
    expect(acceptedS(viewer.report(claim(3616, 400, 2700)))).toBe(1)
  })

  test('after a pause little more than what was played since, less still when the device says when it went on', () => {
    const paused = aViewer()
    paused.report(claim(15, 0, 15, { isPlaying: false }))
    expect(acceptedS(paused.report(claim(300, 15, 200)))).toBe(30)
    const exact = aViewer()
    exact.report(claim(15, 0, 15, { isPlaying: false }))
    exact.report(claim(290, 0, 0, { ranges: [] }))
    expect(acceptedS(exact.report(claim(300, 15, 200)))).toBe(20)
  })

  test('two devices share one clock', () => {
    const clock = aClock()
    const [phone, tablet] = [aViewer(clock), aViewer(clock)]
    let seconds = 0
    for (let at = 15; at <= 600; at += 15)
      seconds += acceptedS(phone.report(claim(at, at - 15, at))) + acceptedS(tablet.report(claim(at, 1000 + at, 1015 + at)))
    expect(seconds).toBe(600)
  })

  test('held reports count within the offline limit, in any order, and again after watching under our eyes', () => {
    const viewer = aViewer()
    const backS = 3600
    const held = Array.from({ length: 80 }, (_, n) => claim(backS, n * 15, n * 15 + 15, { heldMs: (backS - (n + 1) * 15) * S }))
    const verdicts = held.toReversed().map(viewer.report)
    expect(verdicts.reduce((sum, one) => sum + acceptedS(one), 0) * S).toBe(WATCH_POLICY.offlineLimitMs)
    expect(new Set(verdicts.flatMap(reasons))).toEqual(new Set(['offline-limit']))
    for (let at = backS + 15; at <= backS + 150; at += 15) viewer.report(claim(at, 0, 15))
    expect(viewer.clock().offlineLeftMs).toBe(150 * S)
  })

  test('the same time is not spent again by reports that pretend to be older', () => {
    const viewer = aViewer()
    for (let at = 15; at <= 300; at += 15) viewer.report(claim(at, at - 15, at))
    expect(acceptedS(viewer.report(claim(301, 1000, 1100, { heldMs: 100 * S })))).toBe(0)
  })
})

function aClock() {
  let clock = newClock()
  return { get: () => clock, set: (next: PersonClock) => void (clock = next) }
}

function aViewer(clock = aClock(), given: Partial<WatchTerms> = {}) {
  const held = terms(given)
  let course = newCourse(held.openedAt)
  const report = (one: WatchClaim) => {
    const verdict = judgeReport(one, { terms: held, course, clock: clock.get() })
    clock.set(verdict.clock)
    course = verdict.course
    return verdict
  }
  return { report, clock: clock.get }
}

const RATES = [1, 1.25, 1.5, 2]
const anyReport = fc.record({
  session: fc.nat(3),
  afterMs: fc.oneof(fc.nat(30 * S), fc.nat(4000 * S)),
  ranges: fc.array(
    fc.record({ fromS: fc.double({ min: 0, max: 3000, noNaN: true }), toS: fc.double({ min: 0, max: 3000, noNaN: true }) }),
    { maxLength: 5 },
  ),
  rate: fc.double({ min: 0.1, max: 3, noNaN: true }),
  isPlaying: fc.boolean(),
  heldMs: fc.oneof(fc.constant(0), fc.nat(10_000 * S)),
})

describe('whatever devices say', () => {
  test('media ≤ time × rate, over every stretch of life, for all sessions together', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 60 }), fc.constantFrom(...RATES), (reports, maxRate) => {
        const clock = aClock()
        const sessions = Array.from({ length: 4 }, (_, n) =>
          aViewer(clock, { maxRate, openedAt: n * 20 * S, durationMs: 2000 * S }),
        )
        let at = 100 * S
        let mediaMs = 0
        for (const { session, afterMs, ...one } of reports) {
          at += afterMs
          const before = clock.get().spent
          const verdict = sessions[session]!.report({ ...one, receivedAt: at })
          mediaMs += lengthOf(verdict.accepted)
          checkVerdict({ ...one, receivedAt: at }, verdict, 2000 * S)
          const spentNow = subtract(clock.get().spent, before)
          const horizon = at - WATCH_POLICY.holdLimitMs
          for (const { from, to } of spentNow) {
            expect(to).toBeLessThanOrEqual(verdict.madeAt)
            expect(from).toBeGreaterThanOrEqual(Math.max(0, verdict.madeAt - WATCH_POLICY.reportSpanMs))
          }
          if (horizon < 0) expect(lengthOf(verdict.accepted)).toBeLessThanOrEqual(lengthOf(spentNow) * maxRate + 1)
        }
        expect(mediaMs).toBeLessThanOrEqual(at * maxRate)
      }),
      { numRuns: 300 },
    )
  })

  test('nothing of a claim disappears: it is accepted or refused, within the film', () => {
    fc.assert(
      fc.property(anyReport, fc.integer({ min: 1, max: 3000 }), (report, durationS) => {
        const one = { ...report, receivedAt: 500 * S }
        checkVerdict(one, judge(one, { durationMs: durationS * S }), durationS * S)
      }),
    )
  })

  test('the same report after the same course is judged the same', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { maxLength: 20 }), (reports) => {
        const run = () => {
          const viewer = aViewer()
          let at = 0
          return reports.map(({ afterMs, ...one }) => viewer.report({ ...one, receivedAt: (at += afterMs) }))
        }
        expect(run()).toEqual(run())
      }),
    )
  })

  test('after any wait, reports that were never seen live are worth no more than the limits', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(80_000 * S), { maxLength: 300 }), (ages) => {
        const viewer = aViewer()
        const seconds = ages.map((heldMs) => acceptedS(viewer.report(claim(90_000, 0, 2700, { heldMs }))))
        const most = WATCH_POLICY.offlineLimitMs + WATCH_POLICY.reportSpanMs + WATCH_POLICY.liveWithinMs
        expect(seconds.reduce((sum, one) => sum + one, 0) * S).toBeLessThanOrEqual(2 * most)
      }),
      { numRuns: 50 },
    )
  })
})

function checkVerdict(one: WatchClaim, verdict: Verdict, durationMs: number) {
  const inFilm = { from: 0, to: durationMs }
  expect(subtract(verdict.accepted, [inFilm])).toEqual([])
  const claimed: Span[] = one.ranges.map(({ fromS, toS }) => ({ from: Math.round(fromS * S), to: Math.round(toS * S) }))
  expect(union(verdict.accepted, verdict.refused)).toEqual(union(claimed))
  expect(union(verdict.accepted)).toEqual(verdict.accepted)
}

describe('an honest viewer', () => {
  const anySitting = fc.record({
    maxRate: fc.constantFrom(...RATES),
    startsAfterMs: fc.integer({ min: 200, max: 5000 }),
    steps: fc.array(
      fc.record({ playMs: fc.integer({ min: 500, max: 60_000 }), pauseMs: fc.oneof(fc.constant(0), fc.nat(600_000)) }),
      { minLength: 1, maxLength: 20 },
    ),
    lags: fc.array(fc.nat(8000), { minLength: 5, maxLength: 5 }),
  })

  test('gets every second, with pauses, at any allowed rate, over a line that is slow by seconds', () => {
    fc.assert(
      fc.property(anySitting, ({ maxRate, startsAfterMs, steps, lags }) => {
        let sent = 0
        const lagMs = () => lags[sent++ % lags.length]!
        const viewer = aViewer(aClock(), { maxRate, durationMs: 10_000_000 })
        let at = startsAfterMs
        let position = 0
        for (const { playMs, pauseMs } of steps) {
          for (let left = playMs; left > 0; left -= WATCH_POLICY.reportEveryMs) {
            const ms = Math.min(left, WATCH_POLICY.reportEveryMs)
            at += ms
            const mediaMs = Math.floor(ms * maxRate)
            const ranges = [{ fromS: position / S, toS: (position + mediaMs) / S }]
            const isPlaying = left > WATCH_POLICY.reportEveryMs || pauseMs === 0
            const verdict = viewer.report({ ranges, rate: maxRate, isPlaying, heldMs: 0, receivedAt: at + lagMs() })
            expect(verdict.refused).toEqual([])
            position += mediaMs
          }
          at += pauseMs
          if (pauseMs > 0) viewer.report({ ranges: [], rate: maxRate, isPlaying: true, heldMs: 0, receivedAt: at + lagMs() })
        }
      }),
    )
  })
})
