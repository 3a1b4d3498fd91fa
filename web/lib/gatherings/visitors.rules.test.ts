import { expect, test } from 'vitest'
import { asTyped, visitorsOf } from './visitors.rules.ts'

test.each([
  ['', []],
  [' 、 ', []],
  ['王老五、赵六', ['王老五', '赵六']],
  ['王老五，赵六, 钱七；孙八\n周九', ['王老五', '赵六', '钱七', '孙八', '周九']],
])('visitors typed as %j', (typed, names) => {
  expect(visitorsOf(null, typed).visitorNames).toEqual(names)
  expect(visitorsOf(null, asTyped(names)).visitorNames).toEqual(names)
})

test.each([
  [6, '', 6],
  [6, '王老五', 6],
  [1, '王老五、赵六', 2],
  [null, '', 0],
])('%j counted and %j named are %i', (count, typed, expected) => {
  expect(visitorsOf(count, typed).visitorCount).toBe(expected)
})
