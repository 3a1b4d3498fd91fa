import { describe, expect, test } from 'vitest'
import { endOf, localTime, newItem, nextHalfHour, toItemValues, toNewItem, totalMinutes } from './plan.rules.ts'

describe('the plan of a gathering', () => {
  test.each([
    ['09:00', 90, '10:30'],
    ['23:30', 60, '00:30'],
    ['', 60, ''],
  ])('%s and %i minutes end at %s', (time, minutes, end) => {
    expect(endOf(time, minutes)).toBe(end)
  })
  test('minutes not filled in count nothing', () => {
    expect(totalMinutes([newItem('1'), { ...newItem('1'), minutes: null }])).toBe(60)
  })
  test('only a film item names a film, and no category means no hours', () => {
    const film = { id: 'f', title: '太行山上' }
    expect(toNewItem({ ...newItem('1', 'lecture'), title: ' 党课 ', film, category: '' })).toEqual({
      ...{ id: '1', kind: 'lecture', title: '党课', plannedMinutes: 60, deliveryMode: 'party_lecture', category: null },
    })
    expect(toNewItem({ ...newItem('1', 'film'), title: '太行山上', film })).toMatchObject({
      filmId: 'f',
      deliveryMode: 'screening',
    })
  })
  test('what was planned before is shown as it was typed, and keeps its name', () => {
    const planned: Parameters<typeof toItemValues>[0] = {
      id: 'a',
      kind: 'film',
      title: '太行山上',
      film: { id: 'f', title: '太行山上', durationS: 1800 },
      category: null,
      deliveryMode: 'screening',
      plannedMinutes: 30,
      actualMinutes: null,
    }
    expect(toNewItem(toItemValues(planned))).toEqual({
      ...{ id: 'a', kind: 'film', title: '太行山上', filmId: 'f', category: null },
      ...{ deliveryMode: 'screening', plannedMinutes: 30 },
    })
  })
  test('the time of day of a moment is that of the reader', () => {
    const at = new Date(2026, 5, 20, 9, 5)
    expect(localTime(at.toISOString())).toBe('09:05')
  })
  test.each([
    [new Date(2026, 5, 20, 15, 12, 40), '2026-06-20', '15:30'],
    [new Date(2026, 5, 20, 15, 30), '2026-06-20', '16:00'],
    [new Date(2026, 11, 31, 23, 45), '2027-01-01', '00:00'],
  ])('after %s the next half hour is %s %s', (now, day, time) => {
    expect(nextHalfHour(now)).toEqual({ day, time })
  })
})
