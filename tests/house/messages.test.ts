import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PROBLEMS } from '#server/http/problem.ts'
import { ROLE_PERMISSIONS } from '#server/orgs/index.ts'

const FOLDER = join(import.meta.dirname, '../../web/messages')
const LANGUAGES = ['zh-CN', 'en'] as const

type Texts = { [key: string]: string | Texts }

const namespaces = (language: string) => readdirSync(join(FOLDER, language)).sort()
const read = (language: string, file: string) => JSON.parse(readFileSync(join(FOLDER, language, file), 'utf8')) as Texts

function flatten(texts: Texts, prefix = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  )
}

/** English has one and other where Chinese has other alone. */
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '')
const keysOf = (language: string, file: string) => [
  ...new Set(flatten(read(language, file)).map(([key]) => (file === 'terms.json' ? key : withoutPlural(key)))),
]
const placeholders = (text: string) => [...text.matchAll(/{{\s*([\w.]+)[^}]*}}/g)].map(([, name]) => name).sort()

test('both languages have the same files', () => expect(namespaces('en')).toEqual(namespaces('zh-CN')))

describe.each(namespaces('zh-CN'))('%s', (file) => {
  test('has the same keys in both languages', () => {
    expect(keysOf('en', file).sort()).toEqual(keysOf('zh-CN', file).sort())
  })

  test('has no empty text', () => {
    for (const language of LANGUAGES) {
      expect(
        flatten(read(language, file))
          .filter(([, text]) => text.trim() === '')
          .map(([key]) => `${language} ${key}`),
      ).toEqual([])
    }
  })

  test('fills in the same values', () => {
    const english = new Map(flatten(read('en', file)).map(([key, text]) => [withoutPlural(key), placeholders(text)]))
    const differing = flatten(read('zh-CN', file))
      .filter(([key, text]) => String(english.get(withoutPlural(key))) !== String(placeholders(text)))
      // "1 person" needs no {{count}}
      .filter(([key]) => !/_(one|other)$/.test(key))
    expect(differing).toEqual([])
  })
})

test('every kind of problem has a text', () => {
  expect(Object.keys((read('zh-CN', 'problems.json') as { kind: Texts }).kind)).toEqual(
    expect.arrayContaining(Object.keys(PROBLEMS)),
  )
})

test('every reason a problem names has a text', () => {
  const reasons = read('zh-CN', 'reasons.json')
  const named = readdirSync(join(FOLDER, '../../server'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    // What follows "new Problem(" up to the first reason, as long as no other statement begins.
    .flatMap((source) =>
      [...source.matchAll(/new Problem\((?:(?!new Problem|\n\n)[^])*?reason: '([a-z-]+)'/g)].map(([, name]) => name!),
    )
  expect(named.length).toBeGreaterThan(10)
  expect([...new Set(named)].filter((name) => !(name in reasons))).toEqual([])
})

test('every role has a word', () => {
  expect(Object.keys((read('zh-CN', 'terms.json') as { role: Texts }).role)).toEqual(
    expect.arrayContaining(Object.keys(ROLE_PERMISSIONS)),
  )
})

test('every value of the enumerations of the database has a word', () => {
  const sql = readFileSync(join(FOLDER, '../../db/schema.sql'), 'utf8')
  const terms = read('zh-CN', 'terms.json')
  /** Which group of terms.json holds the words of which database type. */
  const groups: Record<string, string> = {
    org_kind: 'orgKind',
    org_form: 'orgForm',
    org_setting: 'orgSetting',
    sex: 'sex',
    education_level: 'education',
    member_status: 'memberStatus',
    registry_status: 'registryStatus',
    post_position: 'position',
    exemption_reason: 'exemptionReason',
    away_direction: 'awayDirection',
    import_state: 'importState',
    role: 'role',
  }
  for (const [type, group] of Object.entries(groups)) {
    const body = new RegExp(`CREATE TYPE (?:public\\.)?${type} AS ENUM \\(([^)]*)\\)`, 'i').exec(sql)?.[1]
    const values = [...(body ?? '').matchAll(/'([^']+)'/g)].map(([, value]) => value)
    expect(values.length, type).toBeGreaterThan(0)
    expect(Object.keys(terms[group] as Texts), group).toEqual(expect.arrayContaining(values))
  }
})
