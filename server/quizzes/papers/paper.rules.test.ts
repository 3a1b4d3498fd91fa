import { describe, expect, test } from 'vitest'
import type { QuizSettings } from '../attempt.rules.ts'
import type { Question } from '../question.rules.ts'
import { differencesOf, isAgreed, misfits, paperRefusal } from './paper.rules.ts'

const common = { stem: '？', feedback: '' }
const QUESTIONS: Question[] = [
  { kind: 'single', ...common, options: ['甲', '乙', '丙'], correct: [0] },
  { kind: 'multiple', ...common, options: ['甲', '乙', '丙'], correct: [0, 1], partialRule: 'exact' },
  { kind: 'fill_in', ...common, blanks: [['1921'], ['上海']] },
  { kind: 'matching', ...common, pairs: [{ left: '一', right: '1' }, { left: '二', right: '2' }], distractors: [] }, // prettier-ignore
]
const on = (...answers: Parameters<typeof misfits>[1]['answers']) => ({ takenOn: '2026-03-10', answers })
const SHEET = on({ choices: [1] }, { choices: [2, 0] }, { texts: ['１９２１', '上海。'] }, { choices: [1] })

describe('two readings of a sheet', () => {
  test.each([
    ['the same', SHEET, []],
    ['choices in another order, full-width figures', on({ choices: [1] }, { choices: [0, 2] }, { texts: ['1921', '上海'] }, { choices: [1, -1] }), []], // prettier-ignore
    ['another choice', on({ choices: [2] }, SHEET.answers[1]!, SHEET.answers[2]!, SHEET.answers[3]!), [0]],
    ['left out', on({ choices: [1] }, null, { texts: ['1921'] }, null), [1, 2, 3]],
  ])('%s', (_, second, positions) => {
    expect(differencesOf(QUESTIONS, SHEET, second)).toEqual({ takenOn: false, positions })
  })

  test('of different days do not agree', () => {
    expect(isAgreed(differencesOf(QUESTIONS, SHEET, { ...SHEET, takenOn: '2026-03-11' }))).toBe(false)
    expect(isAgreed(differencesOf(QUESTIONS, SHEET, SHEET))).toBe(true)
  })

  test('nothing answered is the same however it is said', () => {
    expect(differencesOf(QUESTIONS, on(null, null, null, null), on({ choices: [] }, null, { texts: [' '] }, null)).positions).toEqual([]) // prettier-ignore
  })
})

test('answers that are none of their questions are found', () => {
  expect(misfits(QUESTIONS, SHEET)).toEqual([])
  expect(misfits(QUESTIONS, on({ choices: [3] }, null, { choices: [1] }, null))).toEqual([0, 2])
  expect(misfits(QUESTIONS, on(null))).toEqual([1])
})

describe('a result is taken', () => {
  const SETTINGS = {
    ...{ opensAt: '2026-03-10T02:00:00Z', closesAt: '2026-03-12T02:00:00Z', maxAttempts: 2, delayBetweenS: 86_400 },
  } as QuizSettings
  const day = (date: string) => {
    const beginsAt = new Date(`${date}T00:00:00+08:00`)
    return { beginsAt, endsAt: new Date(beginsAt.getTime() + 86_400_000) }
  }
  const ended = (at: string) => ({ submittedAt: new Date(at) })
  test.each([
    ['on the day it opens', '2026-03-10', [], null],
    ['not before', '2026-03-09', [], 'not-open-yet'],
    ['on the day it closes', '2026-03-12', [], null],
    ['not after', '2026-03-13', [], 'closed'],
    ['once the delay is over', '2026-03-12', [ended('2026-03-10T04:00:00Z')], null],
    ['not before', '2026-03-10', [ended('2026-03-10T04:00:00Z')], 'too-early'],
    ['as often as one may', '2026-03-12', [ended('2026-03-10T04:00:00Z'), { submittedAt: null }], 'attempts-used'],
  ])('%s: %s', (_, date, past, refusal) => {
    expect(paperRefusal(SETTINGS, past, day(date))).toBe(refusal)
  })
})
