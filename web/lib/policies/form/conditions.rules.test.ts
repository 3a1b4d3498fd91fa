import { expect, test } from 'vitest'
import { compared, FIELDS, fieldOf, newCondition } from './conditions.rules.ts'

test('a condition of every kind can be begun, and is of that kind', () => {
  for (const field of FIELDS) expect(fieldOf(newCondition(field, 'member-annual-32h'))).toBe(field)
})

test('two conditions begun alike are not the same one', () => {
  const [one, other] = [newCondition('position', ''), newCondition('position', '')]
  expect(one).toEqual(other)
  expect(one).not.toBe(other)
})

test('a comparison is turned round', () => {
  expect(compared({ field: 'age', gte: 60 }, 'lte', 60)).toEqual({ field: 'age', lte: 60 })
})
