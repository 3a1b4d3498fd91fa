import { expect, test } from 'vitest'
import {
  EDUCATION_WORDS,
  meaningOf,
  MEMBER_STATUS_WORDS,
  nationalityOf,
  NATIONALITIES,
  POSITION_WORDS,
  postsOf,
  SEX_WORDS,
} from './words.rules.ts'

test.each([
  ['正式党员', 'full'],
  ['中共预备党员', 'probationary'],
  ['积极分子', 'activist'],
  ['群众', 'learner'],
  ['党 员', 'full'],
  ['社员', undefined],
])('the status %s is %s', (word, status) => expect(meaningOf(MEMBER_STATUS_WORDS, word)).toBe(status))

test.each([
  ['高中/中专', 'senior_secondary'],
  ['高中（中专）', 'senior_secondary'],
  ['大学', 'bachelor'],
  ['博士', 'master_or_above'],
  ['幼儿园', undefined],
])('the education %s is %s', (word, level) => expect(meaningOf(EDUCATION_WORDS, word)).toBe(level))

test.each([
  ['汉', '汉族'],
  ['土家族', '土家族'],
  ['其他', '未识别民族'],
  ['火星族', undefined],
])('the nationality %s is %s', (word, name) => expect(nationalityOf(word)).toBe(name))
test('there are 56 nationalities and two entries more', () => expect(new Set(NATIONALITIES).size).toBe(58))

test.each([
  ['书记', ['secretary']],
  ['副书记、纪检委员', ['deputy_secretary', 'discipline_commissioner']],
  ['书记兼组织委员', ['secretary', 'organisation_commissioner']],
  ['第一书记', ['first_secretary']],
  ['统战委员，青年委员', ['committee_member_other']],
  ['普通党员', []],
  ['', []],
])('the posts %s are %j', (text, posts) => expect(postsOf(text)).toEqual({ posts }))
test('the word that is no post is named', () => expect(postsOf('书记、县长')).toEqual({ unknown: '县长' }))

// A word with two meanings would be decided by the order of the list.
test.each([MEMBER_STATUS_WORDS, EDUCATION_WORDS, POSITION_WORDS, SEX_WORDS])('every word has one meaning', (words) => {
  const all = Object.values(words).flat()
  expect(new Set(all).size).toBe(all.length)
})
