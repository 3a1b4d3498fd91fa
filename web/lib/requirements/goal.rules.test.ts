import { describe, expect, test } from 'vitest'
import type { Goal, StandingItem } from './api.ts'
import { inReadingOrder, lowestOf, mainItem, modesOf, openGoals, ringGoal, shareOf, shownGoals } from './goal.rules.ts'

const goal = (changes: Partial<Goal> = {}): Goal => ({
  ...{ kind: 'hours', isBase: true, categories: null, levels: null, window: null, label: null },
  ...{ required: 32, earned: 20, missing: 12, carried: 0 },
  ...changes,
})
const once = (changes: Partial<Goal> = {}) => goal({ kind: 'sessions', required: 1, earned: 0, missing: 1, ...changes })
const item = (changes: Partial<StandingItem> = {}, policy: Partial<StandingItem['policy']> = {}) =>
  ({
    ...{ state: 'on_course', reason: null, isAnyBaseEnough: false, dueOn: '2026-12-31', goals: [goal()], notCounted: [] },
    ...changes,
    policy: { key: 'k', countableModes: null, optionalModes: [], sessionFilter: {}, ...policy },
  }) as unknown as StandingItem

test.each([
  [['county', 'municipal', 'provincial', 'central'], 'county'],
  [['central', 'provincial', 'municipal'], 'municipal'],
  [['county'], null],
  [['primary_committee', 'county', 'municipal'], null],
])('levels %j begin at %s', (levels, lowest) => expect(lowestOf(levels)).toBe(lowest))

test.each([
  [0, 32, 0],
  [16, 32, 0.5],
  [40, 32, 1],
  [0, 0, 1],
])('%d of %d is a share of %d', (earned, required, share) => expect(shareOf({ earned, required })).toBe(share))

describe('goals', () => {
  test('a session at a level says what the session alone would say again', () => {
    const county = once({ isBase: false, levels: ['county'] })
    expect(shownGoals(item({ goals: [once(), county] }))).toEqual([{ goal: county, at: 1 }])
    expect(shownGoals(item({ goals: [goal(), county] })).map(({ at }) => at)).toEqual([0, 1])
  })

  test('where one of two is enough, nothing of the other is missing', () => {
    const days = goal({ kind: 'days', required: 3, earned: 3, missing: 0 })
    const level = once({ isBase: false, levels: ['county'] })
    const either = item({ isAnyBaseEnough: true, goals: [goal(), days, level] })
    expect(openGoals(either)).toEqual([level])
    expect(openGoals({ ...either, goals: [goal(), { ...days, missing: 1 }] })).toHaveLength(2)
  })

  test('nothing is missing of what is met or does not bind', () => {
    for (const state of ['met', 'exempt', 'not_applicable'] as const) expect(openGoals(item({ state }))).toEqual([])
  })

  test('the ring shows hours before sessions', () => {
    expect(ringGoal(item({ goals: [once(), goal()] }))?.kind).toBe('hours')
    expect(ringGoal(item({ goals: [once({ isBase: false }), once()] }))?.isBase).toBe(false)
  })
})

describe('requirements', () => {
  test('the one in hours comes first, but not that of the cadre regime', () => {
    const [cadre, rotation, member] = [
      item({}, { key: 'cadre', sessionFilter: { isCadreRecognised: true } }),
      item({ goals: [once()] }, { key: 'rotation' }),
      item({}, { key: 'member' }),
    ]
    expect(mainItem([cadre, rotation, member])?.policy.key).toBe('member')
    expect(mainItem([rotation])?.policy.key).toBe('rotation')
    expect(mainItem([item({ state: 'exempt' })])).toBeUndefined()
  })

  test('what presses most is read first', () => {
    const states = ['met', 'exempt', 'overdue', 'not_applicable', 'behind', 'on_course'] as const
    expect(inReadingOrder(states.map((state) => item({ state }))).map(({ state }) => state)).toEqual([
      ...['overdue', 'behind', 'on_course', 'met', 'exempt', 'not_applicable'],
    ])
  })

  test('forms of learning count as listed, unless the county decided on them', () => {
    const all = ['party_lecture', 'online_self_paced', 'home_delivery']
    const { policy } = item({}, { countableModes: ['party_lecture'] })
    expect(modesOf(policy, all)).toEqual({ counted: ['party_lecture'], uncounted: ['online_self_paced', 'home_delivery'] })
    const online = { mode: 'online_self_paced', counts: true, maxHours: 8, note: null } as const
    expect(modesOf({ ...policy, optionalModes: [online] }, all).counted).toEqual(['party_lecture', 'online_self_paced'])
    const asked = item({}, { sessionFilter: { deliveryModes: ['home_delivery'] } }).policy
    expect(modesOf(asked, all).counted).toEqual(['home_delivery'])
  })
})
