import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const HOUSE = 'server/courses'
const sources = (under: string) =>
  readdirSync(join(HOUSE, under), { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
const found = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, word]) => word!))].sort()
const read = (language: string, file: string) =>
  JSON.parse(readFileSync(`web/messages/${language}/${file}.json`, 'utf8')) as Record<string, unknown>

/** As files of a course are told of too, wherever they come from; and what a film or a quiz that is not there is called. */
const OF_FILES = ['not-a-course-file', 'unreadable-pdf', 'broken-file', 'too-large-inside', 'film-missing', 'quiz-missing']

test.each(['zh-CN', 'en'])('every reason to refuse something about a course has a text in %s', (language) => {
  const reasons = found(sources('.'), /(?:inTheWay\(|reason: )'([a-z-]+)'/g)
  expect(reasons).toContain('course-text-frozen')
  expect(Object.keys(read(language, 'reasons'))).toEqual(expect.arrayContaining(reasons))
})

test.each(['zh-CN', 'en'])('every finding in a file of a course has a text in %s, and every text a finding', (language) => {
  const told = found(sources('transfer'), /(?:error\([^,]+, |kind: )'([a-z]+-[a-z-]+)'/g)
  const { kind } = (read(language, 'courses') as { import: { kind: Record<string, string> } }).import
  expect(Object.keys(kind).sort()).toEqual([...new Set([...told, ...OF_FILES])].sort())
})
