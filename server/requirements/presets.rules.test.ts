import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { entry, facts, post, preset, published, status, tie } from '../../tests/support/judging.ts'
import { PolicyDocument } from './document.ts'
import type { JudgedEntry } from './entries.rules.ts'
import type { PersonFacts } from './facts.rules.ts'
import presets from './presets.json' with { type: 'json' }
import { judgePerson, prepare } from './standing.rules.ts'

interface Case {
  key: string
  who: PersonFacts
  /** Just enough. */
  meets: JudgedEntry[]
  /** The least that is not. */
  misses: JudgedEntry[]
  today?: string
  appliesFrom?: string
  change?: (document: PolicyDocument) => void
}

const hours = (amount: number, changes: Partial<JudgedEntry> = {}) => entry({ hours: Math.round(amount * 100), ...changes })
const concentrated = { isConcentrated: true, mode: 'in_person_class' } as const
const rotation = { isConcentrated: true, isRotation: true, mode: 'in_person_class' } as const
const villageSecretary = facts({ posts: [post('secretary')] })
const probationer = facts({ statuses: [status('probationary', '2026-02-01', '2027-02-01'), status('full', '2027-02-01')] })

const CASES: Case[] = [
  { key: 'member-annual-32h', who: facts(), meets: [hours(20), hours(12)], misses: [hours(20), hours(11.99)] },
  {
    key: 'branch-officer-annual-56h',
    who: facts({ posts: [post('organisation_commissioner')] }),
    meets: [hours(40), hours(16, concentrated)],
    misses: [hours(40), hours(15.99, concentrated)],
  },
  {
    key: 'secretary-annual-county-rotation',
    who: villageSecretary,
    meets: [hours(8, { ...rotation, level: 'county' })],
    misses: [hours(8, { ...rotation, level: 'primary_committee' })],
  },
  {
    key: 'new-secretary-induction-6m',
    who: facts({ posts: [post('secretary', '2026-03-10')] }),
    meets: [hours(8, { purpose: 'induction', on: '2026-09-09' })],
    misses: [hours(8, { purpose: 'induction', on: '2026-09-10' })],
  },
  {
    key: 'new-member-concentrated-training',
    who: probationer,
    meets: [hours(8, { ...concentrated, level: 'primary_committee', on: '2028-01-31' })],
    misses: [hours(8, { ...concentrated, level: 'primary_committee', on: '2028-02-01' })],
    today: '2028-06-01',
  },
  {
    key: 'new-member-concentrated-training',
    who: probationer,
    meets: ['2027-01-31', '2027-02-01'].map((on) => hours(8, { ...concentrated, level: 'county', on })),
    misses: ['2027-01-30', '2027-01-31'].map((on) => hours(8, { ...concentrated, level: 'county', on })),
    today: '2028-06-01',
    change: (document) => (document.useAlternative = 'one-in-each-window'),
  },
  {
    key: 'development-target-3d-or-24h',
    who: facts({ statuses: [status('development_target', '2026-02-01', '2026-12-01'), status('probationary', '2026-12-01')] }),
    meets: [hours(24, { ...concentrated, level: 'county', on: '2026-11-30' })],
    misses: [hours(23.99, { ...concentrated, level: 'county', on: '2026-11-30', days: 250 })],
  },
  {
    key: 'development-target-3d-or-24h',
    who: facts({ statuses: [status('development_target', '2026-02-01')] }),
    meets: [1, 2, 3].map((n) => hours(6, { ...concentrated, level: 'county', on: `2026-05-0${n}`, days: 100 })),
    misses: [1, 1, 2, 3].map((n, at) =>
      hours(5, { ...concentrated, level: 'county', on: `2026-05-0${n}`, days: at === 3 ? 50 : 100 }),
    ),
    today: '2026-06-01',
  },
  {
    key: 'annual-rotation-any-level',
    who: facts(),
    meets: [hours(4, { ...rotation, level: 'municipal' })],
    misses: [hours(400, { ...concentrated, level: 'municipal' })],
  },
  {
    key: 'annual-rotation-each-level',
    who: facts(),
    meets: [hours(4, { ...rotation, level: 'county' }), hours(4, { ...rotation, level: 'primary_committee' })],
    misses: [hours(4, { ...rotation, level: 'county' }), hours(4, { ...rotation, level: 'county' })],
  },
  {
    key: 'village-secretary-term-municipal',
    who: facts({ posts: [post('secretary', '2024-03-01', { terms: [{ from: '2021-12-15', until: '2026-12-15' }] })] }),
    meets: [hours(8, { purpose: 'demonstration', level: 'municipal', on: '2026-12-14' })],
    misses: [hours(8, { purpose: 'demonstration', level: 'municipal', on: '2026-12-15' })],
  },
  {
    key: 'village-secretary-county-backstop',
    who: villageSecretary,
    meets: [hours(8, { ...concentrated, level: 'county' })],
    misses: [hours(8, { ...concentrated, level: 'primary_committee' })],
  },
  {
    key: 'member-committee-backstop',
    who: facts(),
    meets: [hours(8, { ...concentrated, level: 'primary_committee' })],
    misses: [hours(8, { ...concentrated, level: 'general_branch' })],
  },
  {
    key: 'village-secretary-5y-provincial',
    who: villageSecretary,
    meets: [hours(8, { ...rotation, level: 'provincial', on: '2028-12-31' })],
    misses: [hours(8, { ...rotation, level: 'provincial', on: '2029-01-01' })],
    today: '2029-02-01',
  },
  {
    key: 'village-two-committees-5y-municipal',
    who: facts({ statuses: [], posts: [post('villagers_committee_member')] }),
    meets: [hours(8, { ...rotation, level: 'municipal', on: '2024-01-01' })],
    misses: [hours(8, { ...rotation, level: 'county', on: '2024-01-01' })],
    today: '2029-02-01',
  },
  {
    key: 'two-track-skills-and-spirit',
    who: facts(),
    meets: [hours(8, { category: 'party_purpose' }), hours(4, { category: 'knowledge_skills' })],
    misses: [hours(80, { category: 'party_purpose' }), hours(3.99, { category: 'knowledge_skills' })],
    change: ({ perCategory }) => [8, 4].forEach((least, at) => (perCategory[at]!.minHours = least)),
  },
  {
    key: 'cadre-annual-12d-or-90h',
    who: facts({ ties: [tie('2015-07-01', null, 'township_organ')], cadreMarks: [{ from: '2020-01-01', until: null }] }),
    meets: [hours(90, { isCadreRecognised: true, days: 100 })],
    misses: [hours(89.99, { isCadreRecognised: true, days: 100 }), hours(90)],
  },
]

const key = ({ key, change }: Case) => (change ? `${key}, changed` : key)

describe.each(CASES.map((one): [string, Case] => [key(one), one]))('%s', (_, one) => {
  const document = preset(one.key)
  one.change?.(document)
  const stateWith = (entries: JudgedEntry[]) => {
    const today = one.today ?? '2027-01-01'
    const policy = published(
      one.key,
      document,
      one.appliesFrom ?? (document.period.kind === 'plan_cycle' ? '2024-01-01' : undefined),
    )
    return judgePerson(prepare([policy], today), one.who, entries, today).standings[0]?.judgement.state
  }
  test('somebody meets it by just enough', () => expect(stateWith(one.meets)).toBe('met'))
  test('somebody misses it by the least possible', () => {
    const state = stateWith(one.misses)
    expect(state).not.toBe('met')
    expect(state).not.toBe('not_applicable')
  })
})

test('every preset has its cases', () =>
  expect(new Set(CASES.map((one) => one.key))).toEqual(new Set(presets.map((one) => one.key))))

test('there are fifteen, all of the form of a policy, and the default set is that of the file', () => {
  for (const one of presets) expect([...Value.Errors(PolicyDocument, one.document)], one.key).toEqual([])
  expect(presets).toHaveLength(15)
  expect(presets.filter((one) => one.isOnByDefault).map((one) => one.key)).toEqual([
    'member-annual-32h',
    'branch-officer-annual-56h',
    'secretary-annual-county-rotation',
    'new-secretary-induction-6m',
    'development-target-3d-or-24h',
    'annual-rotation-any-level',
  ])
})

test('what is uncertain says so', () => {
  const doubtful = presets.filter((one) => one.document.about.verify)
  expect(doubtful.length).toBeGreaterThan(0)
  for (const one of presets) expect(one.document.about.source.length, one.key).toBeGreaterThan(0)
  expect(preset('new-member-concentrated-training').about).toMatchObject({ confidence: 'low', verify: true })
})

test('the template without minima concerns nobody until the county fills it', () => {
  const policy = published('two-track', preset('two-track-skills-and-spirit'))
  const [standing] = judgePerson(prepare([policy], '2026-06-01'), facts(), [], '2026-06-01').standings
  expect(standing!.judgement).toMatchObject({ state: 'not_applicable', reason: 'nothing_required' })
})
