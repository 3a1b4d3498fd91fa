import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Actions put together while running: the words of each. */
const PUT_TOGETHER: Record<string, string[]> = {
  'objection.${body.decision}': words(['objection'], ['uphold', 'refuse']),
  '${LANES[kind].noun}.${verb}': words(['tie', 'status', 'post', 'exemption', 'away'], ['add', 'change', 'remove']),
}
const recording = readdirSync('server', { recursive: true, withFileTypes: true })
  .filter(({ name }) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .filter((source) => /record(Audit|AccountEvent)\(/.test(source))
  .join('\n')
const found = (pattern: RegExp) => [...new Set([...recording.matchAll(pattern)].map(([, word]) => word!))].sort()

/** Whatever is written like an action on a line like this. */
const named = (line: RegExp) =>
  recording
    .split('\n')
    .flatMap((one) => (line.test(one) ? [...one.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, word]) => word!) : []))

function words(nouns: string[], verbs: string[]): string[] {
  return nouns.flatMap((noun) => verbs.map((verb) => `${noun}.${verb}`))
}

test('every action that is put together while running is told apart here', () => {
  expect(found(/action: `([^`]*)`/g)).toEqual(Object.keys(PUT_TOGETHER).sort())
  const nouns = [...readFileSync('server/orgs/history.ts', 'utf8').matchAll(/noun: '([a-z-]+)'/g)].map(([, noun]) => noun)
  expect(words(nouns as string[], ['add', 'change', 'remove'])).toEqual(PUT_TOGETHER['${LANES[kind].noun}.${verb}'])
})

test.each(['zh-CN', 'en'])('every action of the audit log has a text in %s, and every text an action', (language) => {
  const texts = JSON.parse(readFileSync(`web/messages/${language}/admin.json`, 'utf8')) as {
    audit: { action: Record<string, Record<string, string>> }
  }
  const told = Object.entries(texts.audit.action).flatMap(([noun, verbs]) => words([noun], Object.keys(verbs)))
  const recorded = named(/action|\b(audit|record|begin)\(/)
  expect(recorded).toEqual(expect.arrayContaining(['course.release', 'claim.enter', 'gathering.open', 'report.export']))
  const all = new Set([...recorded, ...Object.values(PUT_TOGETHER).flat()])
  // A refusal or a failure may have a text of its own: account.sign-in_refused.
  expect([...new Set(told.map((action) => action.replace(/_.*/, '')))].sort()).toEqual([...all].sort())
})
