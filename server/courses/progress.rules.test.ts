import { expect, test } from 'vitest'
import { countOf, creditOf, lessonStates, leastReadS, pagesLeft, resumeAt, shareOf } from './progress.rules.ts'

const lesson = (lessonId: string, isRequired = true) => ({ lessonId, isRequired, kind: 'article' as const })
const LESSONS = [lesson('a'), lesson('b', false), lesson('c'), lesson('d')]
const studying = {
  ...{ lessons: LESSONS, done: new Set<string>(), begun: new Set<string>(), keepsOrder: false },
  ...{ isEnrolled: true, arePrerequisitesDone: true, isOffered: true },
}
const shown = (changes: object) =>
  [...lessonStates({ ...studying, ...changes }).values()].map(({ state, lockedBy }) => lockedBy ?? state).join(' ')

test.each([
  [{}, 'open open open open'],
  [{ begun: new Set(['c']), done: new Set(['a']) }, 'done open begun open'],
  [{ isEnrolled: false }, 'locked locked locked locked'],
  [{ keepsOrder: true }, 'open order order order'],
  [{ keepsOrder: true, done: new Set(['a']) }, 'done open open order'],
  [{ keepsOrder: true, done: new Set(['a', 'd']) }, 'done open open done'],
  [{ arePrerequisitesDone: false }, 'prerequisite prerequisite prerequisite prerequisite'],
  [{ isOffered: false, done: new Set(['a']) }, 'done date date date'],
])('%j: %s', (changes, states) => expect(shown(changes)).toBe(states))

test('progress is the share of what is required', () => {
  expect(countOf(LESSONS, new Set(['a', 'b']))).toEqual({ doneCount: 1, requiredCount: 3 })
  expect(shareOf(1, 4)).toBe(0.25)
})

test('one goes on where one was, then with what is required, then with the rest', () => {
  const at = (done: string[], last: string | null) => resumeAt(LESSONS, lessonStates({ ...studying, done: new Set(done) }), last)
  expect(at([], 'c')).toBe('c')
  expect(at(['a', 'c'], 'c')).toBe('d')
  expect(at(['a', 'c', 'd'], 'd')).toBe('b')
  expect(at(['a', 'b', 'c', 'd'], 'd')).toBeNull()
})

test.each([
  ['article', 1200, 100],
  ['article', 3, 5],
  ['article', 100_000, 600],
  ['document', 10, 30],
  ['attachment', 0, 5],
  ['film', 0, 0],
  ['quiz', 0, 0],
] as const)('%s of %i: %i seconds', (kind, length, seconds) => expect(leastReadS({ kind, length })).toBe(seconds))

test('pages left', () => expect(pagesLeft(4, [2, 4, 9])).toEqual([1, 3]))

test('what films and quizzes have earned is taken off, and nothing is taken back', () =>
  expect([creditOf(300, 75), creditOf(100, 250)]).toEqual([225, 0]))
