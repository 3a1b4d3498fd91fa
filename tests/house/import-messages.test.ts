import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ERROR_KINDS, FAILURES, WARNING_KINDS } from '#server/orgs/imports/finding.rules.ts'

interface Texts {
  finding: Record<string, string>
  failure: Record<string, string>
}

test.each(['zh-CN', 'en'])('every finding and failure of an import has a text in %s, and every text a finding', (language) => {
  const texts = JSON.parse(readFileSync(`web/messages/${language}/imports.json`, 'utf8')) as Texts
  expect(Object.keys(texts.finding).sort()).toEqual([...ERROR_KINDS, ...WARNING_KINDS].sort())
  expect(Object.keys(texts.failure).sort()).toEqual([...FAILURES].sort())
})
