import { expect, test } from 'vitest'
import { answersNow, heldForS } from './kept-answer.rules.ts'

test.each([
  [1000, 3500, 2.5],
  [5000, 1000, 0],
])('given at %i and sent at %i: held for %s s', (givenAtMs, now, expected) => expect(heldForS({ givenAtMs }, now)).toBe(expected))

test('what the server has not taken yet stands over what it has; answers of other attempts are left alone', () => {
  const items = [
    { id: 'a', answer: { choices: [0] } },
    { id: 'b', answer: null },
  ]
  const kept = [
    { itemId: 'a', answer: { choices: [1] } },
    { itemId: 'z', answer: { choices: [2] } },
  ]
  expect(answersNow(items, kept)).toEqual({ a: { choices: [1] }, b: null })
})
