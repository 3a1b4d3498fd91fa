import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromMultirange, lengthOf, subtract, takeFirst, toMultirange, union, type Span } from './spans.rules.ts'

const span = (from: number, to: number): Span => ({ from, to })
const spans = fc.array(
  fc.tuple(fc.nat(200), fc.nat(60)).map(([from, length]) => span(from, from + length)),
  { maxLength: 12 },
)
const points = (list: readonly Span[]) =>
  new Set(list.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, n) => from + n)))

test('what overlaps or touches is one', () => {
  expect(union([span(10, 20), span(0, 5)], [span(20, 30), span(4, 6), span(8, 8)])).toEqual([span(0, 6), span(10, 30)])
})

test('union and difference hold exactly the points of sets', () => {
  fc.assert(
    fc.property(spans, spans, (one, other) => {
      expect(points(union(one, other))).toEqual(points(union(other, one)))
      expect(points(union(one, other))).toEqual(points(one).union(points(other)))
      expect(points(subtract(one, other))).toEqual(points(one).difference(points(other)))
      expect(lengthOf(union(one))).toBe(points(one).size)
    }),
  )
})

test('the first part and the rest are the whole', () => {
  fc.assert(
    fc.property(spans, fc.nat(300), (list, amount) => {
      const { taken, left } = takeFirst(union(list), amount)
      expect(lengthOf(taken)).toBe(Math.min(amount, lengthOf(union(list))))
      expect(union(taken, left)).toEqual(union(list))
    }),
  )
})

test('a multirange reads back as it was written', () => {
  fc.assert(
    fc.property(spans, (list) => {
      expect(fromMultirange(toMultirange(union(list)))).toEqual(union(list))
    }),
  )
  expect(fromMultirange('{}')).toEqual([])
})
