import { expect, test } from 'vitest'
import {
  missingLesson,
  needOf,
  newLesson,
  outlineText,
  placeOf,
  placeText,
  totalsOf,
  withLessonAt,
  withLessonIn,
  withLessonMoved,
  withModuleMoved,
  withoutLesson,
  type ModuleValues,
} from './outline.rules.ts'

const lesson = (id: string) => ({ ...newLesson(id, 'article'), title: id })
/** 'ab|c' → a module with the lessons a and b, and one with c. */
const outline = (text: string): ModuleValues[] =>
  text.split('|').map((ids, at) => ({ id: `m${at}`, title: `m${at}`, lessons: [...ids].map(lesson) }))
const shown = (modules: readonly ModuleValues[]) => modules.map(({ lessons }) => lessons.map(({ id }) => id).join('')).join('|')

test.each([
  ['ab|c', 'b', -1, 'ba|c'],
  ['ab|c', 'a', 1, 'ba|c'],
  ['ab|c', 'b', 1, 'a|bc'],
  ['ab|c', 'c', -1, 'abc|'],
  ['ab|c', 'a', -1, 'ab|c'],
  ['ab|c', 'c', 1, 'ab|c'],
  ['a||b', 'a', 1, '|a|b'],
  ['ab|c', 'x', 1, 'ab|c'],
] as const)('%s: lesson %s by %i → %s', (before, id, step, after) => {
  const modules = outline(before)
  expect(shown(withLessonMoved(modules, id, step))).toBe(after)
  expect(shown(modules), 'the input stays').toBe(before)
})

test.each([
  ['a|b|c', 'm1', -1, 'b|a|c'],
  ['a|b|c', 'm1', 1, 'a|c|b'],
  ['a|b|c', 'm0', -1, 'a|b|c'],
  ['a|b|c', 'm2', 1, 'a|b|c'],
  ['a|b|c', 'mx', 1, 'a|b|c'],
] as const)('%s: module %s by %i → %s', (before, id, step, after) =>
  expect(shown(withModuleMoved(outline(before), id, step))).toBe(after),
)

test.each([
  ['abc|d', 'a', { module: 0, lesson: 2 }, 'bac|d'],
  ['abc|d', 'c', { module: 0, lesson: 0 }, 'cab|d'],
  ['abc|d', 'b', { module: 1, lesson: 1 }, 'ac|db'],
  ['abc|d', 'd', { module: 0, lesson: 1 }, 'adbc|'],
  ['abc|d', 'a', { module: 0, lesson: 3 }, 'bca|d'],
  ['abc|d', 'a', { module: 7, lesson: 0 }, 'abc|d'],
])('%s: lesson %s dropped at %o → %s', (before, id, place, after) =>
  expect(shown(withLessonAt(outline(before), id, place))).toBe(after),
)

test('a lesson taken out can be put back, also when its module has gone meanwhile', () => {
  const before = outline('ab|c')
  const without = withoutLesson(before, 'c')
  expect(shown(without)).toBe('ab|')
  expect(shown(withLessonIn(without, lesson('c'), { module: 1, lesson: 0 }))).toBe('ab|c')
  expect(shown(withLessonIn(outline('ab'), lesson('c'), { module: 1, lesson: 5 }))).toBe('abc')
})

test('places are counted from one', () => {
  expect(placeText(placeOf(outline('ab|c'), 'c')!)).toBe('2.1')
  expect(placeOf(outline('ab|c'), 'x')).toBeUndefined()
})

test.each([
  [{ kind: 'film' }, 'film'],
  [{ kind: 'quiz' }, 'quiz'],
  [{ kind: 'document' }, 'file'],
  [{ kind: 'attachment' }, 'file'],
  [{ kind: 'article', title: ' ' }, 'title'],
  [{ kind: 'article', title: '修剪' }, undefined],
  [{ kind: 'film', film: { id: 'f', title: '路' }, title: '路' }, undefined],
] as const)('%o lacks %s', (values, need) => expect(needOf({ ...newLesson('l', 'article'), ...values })).toBe(need))

test('the sum counts lessons and minutes, unknown minutes as none', () => {
  const modules = outline('ab|c')
  modules[0]!.lessons[0]!.minutes = null
  expect(totalsOf(modules)).toEqual({ lessons: 3, minutes: 20 })
})

test('an outline in words', () => expect(outlineText(outline('ab|'))).toBe('1. m0；a；b | 2. m1'))

test.each([
  ['/modules/0/lessons/2/film', { module: 0, lesson: 2, field: 'film' }],
  ['/modules/1/lessons/0', { module: 1, lesson: 0, field: '' }],
  ['/modules/1', undefined],
  ['/title', undefined],
])('%s points to %o', (pointer, place) => expect(missingLesson(pointer)).toEqual(place))
