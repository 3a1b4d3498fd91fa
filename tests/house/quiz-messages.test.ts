import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FORMAT_ERRORS, FORMAT_REFUSALS, FORMAT_WARNINGS } from '#server/quizzes/formats/read-item.rules.ts'
import { QUESTION_FAULTS } from '#server/quizzes/question.rules.ts'

const read = (language: string, file: string) =>
  JSON.parse(readFileSync(`web/messages/${language}/${file}.json`, 'utf8')) as Record<string, unknown>

test.each(['zh-CN', 'en'])('every finding in a file of questions has a text in %s, and every text a finding', (language) => {
  const { finding } = read(language, 'quizzes') as { finding: Record<string, string> }
  expect(Object.keys(finding).sort()).toEqual([...FORMAT_WARNINGS, ...FORMAT_ERRORS, ...QUESTION_FAULTS].sort())
})

test.each(['zh-CN', 'en'])('every reason to refuse a file of questions has a text in %s', (language) => {
  expect(Object.keys(read(language, 'reasons'))).toEqual(expect.arrayContaining([...FORMAT_REFUSALS]))
})
