import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { earnedParts, type HeldItem } from './earned-parts.ts'

const RULES = {
  ...{ fullDay: 8, halfDay: 4, minutesPerHour: 60, maxPerHalfDay: 4, roundTo: null },
  ...{ onlineSteps: null, quizPass: null, teachingMultiplier: null },
}
const item = (minutes: number, changes: Partial<HeldItem> = {}): HeldItem => ({
  ...{ category: 'political_theory', deliveryMode: 'collective_study', filmId: null, minutes, countableMinutes: minutes },
  ...changes,
})
const film = (minutes: number, played = minutes) =>
  item(minutes, { deliveryMode: 'screening', filmId: 'film-1', countableMinutes: played })
const held = (items: HeldItem[], startsAt = '2026-05-12T01:00:00Z') => ({
  ...{ zone: 'Asia/Shanghai', startsAt: new Date(startsAt), items },
})
const WHOLE = { lateMinutes: 0, earlyMinutes: 0 }
const earned = (...args: Parameters<typeof held>) => earnedParts(held(...args), WHOLE, () => RULES)
const sum = (parts: readonly { hours: number }[]) => Math.round(parts.reduce((all, { hours }) => all + hours, 0) * 100) / 100

describe('credit of a gathering', () => {
  test('is by the clock, one part per kind and one per film', () => {
    expect(earned([item(30), film(60), item(30)])).toEqual([
      { on: '2026-05-12', category: 'political_theory', deliveryMode: 'collective_study', filmId: null, minutes: 60, hours: 1 },
      { on: '2026-05-12', category: 'political_theory', deliveryMode: 'screening', filmId: 'film-1', minutes: 60, hours: 1 },
    ])
  })

  test('late and early cost what was missed, item by item', () => {
    const parts = earnedParts(held([film(60), item(60)]), { lateMinutes: 15, earlyMinutes: 30 }, () => RULES)
    expect(parts.map(({ minutes, hours }) => [minutes, hours])).toEqual([
      [45, 0.75],
      [30, 0.5],
    ])
  })

  test('a film counts as far as it was really played', () => {
    expect(earned([film(60, 30)])).toMatchObject([{ minutes: 30, hours: 0.5 }])
    expect(earned([film(60, 0)])).toEqual([])
  })

  test('at most four hours a half-day, over all parts', () => {
    expect(sum(earned([item(180), film(120)], '2026-05-12T06:00:00Z'))).toBe(4)
    expect(sum(earned([item(150), film(240)], '2026-05-12T01:00:00Z'))).toBe(6.5)
  })

  test('over New Year each part falls into its own year', () => {
    const parts = earned([item(30), item(60)], '2026-12-31T15:30:00Z')
    expect(parts.map(({ on, hours }) => [on, hours])).toEqual([
      ['2026-12-31', 0.5],
      ['2027-01-01', 1],
    ])
  })

  test('whoever is late beyond the end earns nothing', () => {
    expect(earnedParts(held([item(60)]), { lateMinutes: 90, earlyMinutes: 0 }, () => RULES)).toEqual([])
  })

  test('an item without a category earns nothing, and takes its time', () => {
    const parts = earnedParts(held([item(30, { category: null }), item(60)]), { lateMinutes: 30, earlyMinutes: 0 }, () => RULES)
    expect(parts).toMatchObject([{ minutes: 60, hours: 1 }])
  })

  const items = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 8 })
  test('parts never make more than the minutes attended, and being there longer never earns less', () => {
    fc.assert(
      fc.property(items, fc.nat(300), fc.nat(300), (minutes, late, early) => {
        const agenda = held(minutes.map((one, at) => item(one, { category: `c${at % 3}` })))
        const total = (lateMinutes: number) => sum(earnedParts(agenda, { lateMinutes, earlyMinutes: early }, () => RULES))
        const attended = Math.max(0, minutes.reduce((all, one) => all + one, 0) - late - early)
        return total(late) <= attended / 60 + 0.005 && total(late) <= total(Math.max(0, late - 7)) + 1e-9
      }),
    )
  })
})
