import { expect, test } from 'vitest'
import { candidateOf, mayDo, missingIn, type FilmFacts, type Rights } from './film.rules.ts'

const text = {
  ...{ title: '片名', genre: 'drama', categories: ['party_purpose'], year: 2026, producer: '县委', synopsis: '梗概' },
  ...{ subjectConsent: '有', musicAndFootageRights: '有', earnsCredit: true, creditCategory: 'party_purpose' },
}
const v = (number: number, state: 'ready' | 'failed' | 'encoding' = 'ready') => ({ id: `v${number}`, number, state })
const facts = (changes: Partial<FilmFacts> = {}): FilmFacts => ({
  ...{ state: 'draft', currentVersionId: null, versions: [v(1)], missing: [], releasedAt: null, reviewCount: 0 },
  ...changes,
})
const all: Rights = { edits: true, reviews: true, releases: true, isOwn: false, stagesTaken: [] }

test('a film that lacks nothing lacks nothing', () => expect(missingIn(text, true)).toEqual([]))

test.each([
  [{ title: '  ' }, '/title'],
  [{ genre: null }, '/genre'],
  [{ categories: [] }, '/categories'],
  [{ musicAndFootageRights: '' }, '/musicAndFootageRights'],
  [{ creditCategory: null }, '/creditCategory'],
])('%o is missed', (change, pointer) => expect(missingIn({ ...text, ...change }, true)).toEqual([pointer]))

test('what earns nothing needs no category of credit', () =>
  expect(missingIn({ ...text, earnsCredit: false, creditCategory: null }, true)).toEqual([]))

test.each([
  [[v(1)], null, 'v1'],
  [[v(1)], 'v1', undefined],
  [[v(1), v(2)], 'v1', 'v2'],
  [[v(1), v(2, 'failed')], null, 'v1'],
  [[v(1, 'encoding')], null, undefined],
])('of %o with %s on the air, %s would be reviewed', (versions, current, id) =>
  expect(candidateOf(versions, current)?.id).toBe(id),
)

test.each([
  ['draft', {}, ['edit', 'editRelease', 'upload', 'submit', 'remove']],
  ['first_review', {}, ['editRelease', 'review']],
  ['approved', {}, ['editRelease', 'release']],
  ['released', { currentVersionId: 'v1' }, ['editRelease', 'upload', 'withdraw']],
  ['released', { currentVersionId: 'v1', versions: [v(1), v(2)] }, ['editRelease', 'upload', 'submit', 'withdraw']],
  ['withdrawn', {}, ['edit', 'editRelease', 'upload', 'redraft']],
  ['draft', { versions: [v(1), v(2, 'encoding')] }, ['edit', 'editRelease', 'submit', 'remove']],
  ['draft', { missing: ['/title'] }, ['edit', 'editRelease', 'upload', 'remove']],
  ['draft', { reviewCount: 1 }, ['edit', 'editRelease', 'upload', 'submit']],
] as const)('%s %o: %j', (state, changes, may) => {
  const can = mayDo(facts({ state, ...(changes as Partial<FilmFacts>) }), all)
  expect(Object.entries(can).flatMap(([name, is]) => (is ? [name] : []))).toEqual(may)
})

test.each([
  [{ isOwn: true }, false],
  [{ stagesTaken: ['second_review'] }, false],
  [{ stagesTaken: ['first_review'] }, true],
  [{ reviews: false }, false],
] as [Partial<Rights>, boolean][])('a reviewer with %o may take the first stage: %s', (rights, may) =>
  expect(mayDo(facts({ state: 'first_review' }), { ...all, ...rights }).review).toBe(may),
)
