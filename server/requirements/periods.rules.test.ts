import { describe, expect, test } from 'vitest'
import { facts, post, preset, status } from '../../tests/support/judging.ts'
import { eventDays } from './events.rules.ts'
import { calendarPeriods, judgedOn, personalPeriods } from './periods.rules.ts'

const shown = (periods: { from: string; until: string | null; key: string }[]) =>
  periods.map(({ from, until, key }) => `${key}: ${from}–${until}`)

describe('calendar', () => {
  const kinds = (
    kind: 'calendar_year' | 'half_year' | 'calendar_quarter' | 'calendar_month',
    startsOn = '01-01',
    from = '2026-01-01',
  ) => shown(calendarPeriods({ kind, startsOn }, from, '2026-08-15'))

  test('a year, and the one that follows it', () =>
    expect(kinds('calendar_year')).toEqual(['2026: 2026-01-01–2027-01-01', '2027: 2027-01-01–2028-01-01']))
  test('half-years', () =>
    expect(kinds('half_year').slice(0, 2)).toEqual(['2026-H1: 2026-01-01–2026-07-01', '2026-H2: 2026-07-01–2027-01-01']))
  test('quarters', () => expect(kinds('calendar_quarter')[2]).toBe('2026-Q3: 2026-07-01–2026-10-01'))
  test('months', () => expect(kinds('calendar_month')).toHaveLength(9))
  test('a school year is named after the year it begins in', () =>
    expect(kinds('calendar_year', '09-01', '2025-01-01')).toEqual(['2025: 2025-09-01–2026-09-01', '2026: 2026-09-01–2027-09-01']))
  test('quarters of a school year', () =>
    expect(kinds('calendar_quarter', '09-01', '2026-01-01').slice(0, 2)).toEqual([
      '2025-Q3: 2026-03-01–2026-06-01',
      '2025-Q4: 2026-06-01–2026-09-01',
    ]))
  test('what begins before the policy applies is left out', () =>
    expect(kinds('calendar_year', '01-01', '2026-01-02')[0]).toContain('2027: '))
  test('a policy of a later year shows its first period', () =>
    expect(shown(calendarPeriods({ kind: 'calendar_year', startsOn: '01-01' }, '2028-01-01', '2026-08-15'))).toEqual([
      '2028: 2028-01-01–2029-01-01',
    ]))
})

test('a period is judged by today, or by its last day', () => {
  const period = { from: '2026-01-01', until: '2027-01-01', key: '2026' }
  expect([judgedOn(period, '2026-12-31'), judgedOn(period, '2027-01-01')]).toEqual(['2026-12-31', '2026-12-31'])
})

describe('events', () => {
  test('a row that continues another one is no event', () => {
    const who = facts({
      posts: [
        post('secretary', '2020-01-01', { until: '2022-01-01' }),
        post('secretary', '2022-01-01', { until: '2023-01-01' }),
        post('secretary', '2024-06-01'),
      ],
    })
    expect(eventDays(who, 'appointed_as_secretary')).toEqual(['2020-01-01', '2024-06-01'])
  })
  test('from admission to a year after becoming a full member', () => {
    const who = facts({ statuses: [status('probationary', '2026-02-01', '2027-02-10'), status('full', '2027-02-10')] })
    const [window] = personalPeriods(preset('new-member-concentrated-training'), who)
    expect(window).toEqual({
      ...{ from: '2026-02-01', until: '2028-02-10', key: 'due-2028' },
      windows: {
        probation: { from: '2026-02-01', until: '2027-02-10' },
        first_year_as_full: { from: '2027-02-10', until: '2028-02-10' },
      },
    })
  })
  test('a window whose end has not happened is open', () => {
    const who = facts({ statuses: [status('development_target', '2026-02-01')] })
    expect(shown(personalPeriods(preset('development-target-3d-or-24h'), who))).toEqual(['open: 2026-02-01–null'])
  })
  test('somebody full from the start has no window', () =>
    expect(personalPeriods(preset('new-member-concentrated-training'), facts())).toEqual([]))
})

describe('terms of office', () => {
  const document = preset('village-secretary-term-municipal')
  const terms = [
    { from: '2016-12-15', until: '2021-12-15' },
    { from: '2021-12-15', until: '2026-12-15' },
  ]
  const periods = (...posts: ReturnType<typeof post>[]) => shown(personalPeriods(document, facts({ posts })))

  test('one post over two terms is two periods with the real dates', () =>
    expect(periods(post('secretary', '2019-05-01', { terms }))).toEqual([
      'due-2021: 2019-05-01–2021-12-15',
      'due-2026: 2021-12-15–2026-12-15',
    ]))
  test('two posts within one term are one period', () =>
    expect(
      periods(post('secretary', '2022-01-01', { until: '2023-01-01', terms }), post('secretary', '2023-01-01', { terms })),
    ).toEqual(['due-2026: 2022-01-01–2026-12-15']))
  test('without a term on record the usual years count from the appointment', () =>
    expect(periods(post('secretary', '2022-03-01'))).toEqual(['due-2027: 2022-03-01–2027-03-01']))
  test('other posts do not matter', () => expect(periods(post('deputy_secretary', '2022-03-01', { terms }))).toEqual([]))
})
