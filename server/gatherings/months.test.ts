import { describe, expect, test } from 'vitest'
import { monthsOn } from './months.ts'

const days = (zone: string, first: string, count: number) => monthsOn(zone, new Date(first), count).map((at) => at.toISOString())

describe('once a month', () => {
  test('on the same day at the same time', () => {
    expect(days('Asia/Shanghai', '2026-11-05T01:00:00Z', 3)).toEqual([
      '2026-11-05T01:00:00.000Z',
      '2026-12-05T01:00:00.000Z',
      '2027-01-05T01:00:00.000Z',
    ])
  })
  test('a day that a month does not have is its last one', () => {
    expect(days('Asia/Shanghai', '2027-01-31T01:00:00Z', 3).map((at) => at.slice(0, 10))).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ])
  })
  test('the day is the county’s, and so is the clock', () => {
    expect(days('Asia/Shanghai', '2026-01-31T16:30:00Z', 2)[1]).toBe('2026-02-28T16:30:00.000Z')
    expect(days('Europe/Berlin', '2026-03-05T08:00:00Z', 2)[1]).toBe('2026-04-05T07:00:00.000Z')
  })
})
