import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FAILURES, REFUSALS, WARNINGS } from '#media/index.ts'

type Texts = Record<'refusal' | 'failure' | 'warning', Record<string, string>>

test.each(['zh-CN', 'en'])('every end of an encode has a sentence in %s, and every sentence an end', (language) => {
  const texts = JSON.parse(readFileSync(`web/messages/${language}/media.json`, 'utf8')) as Texts
  expect(Object.keys(texts.refusal)).toEqual(Object.keys(REFUSALS))
  expect(Object.keys(texts.failure)).toEqual(Object.keys(FAILURES))
  expect(Object.keys(texts.warning)).toEqual(Object.keys(WARNINGS))
})
