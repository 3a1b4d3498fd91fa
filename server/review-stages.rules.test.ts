import { expect, test } from 'vitest'
import { afterStage, isOpenText, reviewRefusal, stageOf, STAGES } from './review-stages.rules.ts'

test('three stages follow one another, and lead to approval', () => {
  expect(STAGES.map(afterStage)).toEqual(['second_review', 'final_review', 'approved'])
  expect([stageOf('draft'), stageOf('first_review'), stageOf('released')]).toEqual([null, 'first_review', null])
})

test('the text is open in a draft and when it was taken off the air, never while anybody reviews or sees it', () => {
  const states = ['draft', 'first_review', 'second_review', 'final_review', 'approved', 'released', 'withdrawn'] as const
  expect(states.filter(isOpenText)).toEqual(['draft', 'withdrawn'])
})

test.each([
  [{ isOwn: true, stagesTaken: [] }, 'own'],
  [{ isOwn: false, stagesTaken: ['first_review'] }, 'another-stage'],
  [{ isOwn: false, stagesTaken: ['second_review'] }, null],
  [{ isOwn: false, stagesTaken: [] }, null],
] as const)('the second stage for %j: %s', (reviewer, refusal) => {
  expect(reviewRefusal('second_review', reviewer)).toBe(refusal)
})
