import { describe, expect, test } from 'vitest'
import type { Quiz, Section } from '../api.ts'
import { bodyOf, newSection, sectionOf, sectionValues, totalOf, valuesOf } from './quiz-values.rules.ts'

const QUIZ = {
  ...{ title: '防诈骗测验', description: '说明', category: 'knowledge_skills', organiserLevel: 'county' },
  audienceOrg: { id: 'o', name: '东河镇党委' },
  settings: {
    ...{ opensAt: '2026-03-10T04:00:00.000Z', closesAt: null, timeLimitS: 1800, graceS: 300, maxAttempts: 3 },
    ...{ delayBetweenS: 5400, passShare: 0.6, counts: 'highest', reveals: 'never', paging: 'all', creditPeriod: 'year' },
    ...{ shufflesQuestions: true, shufflesOptions: false },
  },
  sections: [
    { title: '一', points: 2, questionIds: ['a', 'b'] },
    { title: '', points: 1.5, draw: { bankId: 'k', count: 4, tags: ['安全', '反诈'], minDifficulty: 2, maxDifficulty: 4 } },
  ],
} as unknown as Quiz

test('a quiz laid out for typing and taken up again is the same', () => {
  const { audienceOrg: _, ...same } = QUIZ
  expect(bodyOf(valuesOf(QUIZ))).toEqual({ ...same, audienceOrgId: 'o' })
})

describe('a part', () => {
  test.each<[string, Section]>([
    ['of chosen questions', { title: '', points: 1, questionIds: ['a'] }],
    ['of a draw by category', { title: '', points: 1, draw: { bankId: 'k', count: 2, category: '一', minDifficulty: 1, maxDifficulty: 5 } }], // prettier-ignore
  ])('%s is the same', (_, section) => expect(sectionOf(sectionValues(section, '0'))).toEqual(section))

  test('without questions yet is kept as it is', () => {
    expect(sectionOf(newSection('0', 'fixed'))).toEqual({ title: '', points: 1 })
    expect(sectionOf(newSection('0', 'random'))).toEqual({ title: '', points: 1 })
  })
})

test('questions and points are added up', () => {
  expect(totalOf(valuesOf(QUIZ).sections)).toEqual({ questions: 6, points: 10 })
})
