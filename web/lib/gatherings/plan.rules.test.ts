import { describe, expect, test } from 'vitest'
import { endOf, newItem, toNewItem, totalMinutes } from './plan.rules.ts'

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
      ...{ kind: 'lecture', title: '党课', plannedMinutes: 60, deliveryMode: 'party_lecture', category: null },
    })
    expect(toNewItem({ ...newItem('1', 'film'), title: '太行山上', film })).toMatchObject({
      filmId: 'f',
      deliveryMode: 'screening',
    })
  })
})
