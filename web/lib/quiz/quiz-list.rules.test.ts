import { expect, test } from 'vitest'
import { groupOf, lessonOf, withLesson } from './quiz-list.rules.ts'

const quiz = { isPassed: false, mayStart: true, refusal: null, attempts: [] }
const [open, marking, done] = [[{ state: 'open' }], [{ state: 'marking' }], [{ state: 'done' }]] as const

test.each([
  ['never taken', {}, 'toTake'],
  ['under way, passed before', { isPassed: true, attempts: open }, 'underWay'],
  ['passed, and may be taken again', { isPassed: true, attempts: done }, 'passed'],
  ['to take again at once', { attempts: done }, 'toTake'],
  ['to take again later', { mayStart: false, refusal: 'too-early', attempts: done }, 'later'],
  ['not open yet', { mayStart: false, refusal: 'not-open-yet' }, 'later'],
  ['the last attempt waits for its marks', { mayStart: false, refusal: 'attempts-used', attempts: marking }, 'later'],
  ['no attempt left', { mayStart: false, refusal: 'attempts-used', attempts: done }, 'over'],
  ['closed', { mayStart: false, refusal: 'closed' }, 'over'],
])('%s', (_, changes, group) => expect(groupOf({ ...quiz, ...changes })).toBe(group))

const ID = '0198b2a4-7f00-7000-8000-000000000001'
test.each([
  [`/courses/${ID}/lessons/${ID}`, true],
  [`/courses/${ID}`, false],
  [`//evil.example/courses/${ID}/lessons/${ID}`, false],
  ['javascript:alert(1)', false],
  [null, false],
])('%s is a lesson to go back to: %s', (from, is) => expect(lessonOf(from)).toBe(is ? from : undefined))

test('the way back goes along in the address', () => {
  expect(withLesson('/quizzes/a', undefined)).toBe('/quizzes/a')
  expect(withLesson('/quizzes/a', '/courses/b')).toBe('/quizzes/a?from=%2Fcourses%2Fb')
})
