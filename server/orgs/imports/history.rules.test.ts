import { expect, test } from 'vitest'
import type { MemberStatus } from '#db/types.ts'
import { historyOf } from './history.rules.ts'

const TODAY = '2026-11-23'
const draft = (
  memberStatus: MemberStatus,
  joinedOn: string | null = null,
  fullOn: string | null = null,
  tieFrom: string | null = null,
) => ({ memberStatus, joinedOn, fullOn, tieFrom })

test.each([
  [draft('full', '1975-06-20', '1976-06-20'), '1975-06-20', ['probationary 1975-06-20 1976-06-20', 'full 1976-06-20 null']],
  [draft('full', '1975-06-20', '1975-06-20'), '1975-06-20', ['full 1975-06-20 null']],
  [draft('full', '1975-06-20'), '1975-06-20', ['full 1975-06-20 null']],
  [draft('full', null, '1976-06-20'), '1976-06-20', ['full 1976-06-20 null']],
  [
    draft('full', '1975-06-20', '1976-06-20', '2010-01-01'),
    '2010-01-01',
    ['probationary 1975-06-20 1976-06-20', 'full 1976-06-20 null'],
  ],
  [draft('full'), TODAY, ['full 2026-11-23 null']],
  [draft('probationary', '2026-03-01'), '2026-03-01', ['probationary 2026-03-01 null']],
  [draft('activist', null, null, '2025-05-04'), '2025-05-04', ['activist 2025-05-04 null']],
  [draft('learner'), TODAY, ['learner 2026-11-23 null']],
])('%j', (row, tieFrom, memberships) => {
  const history = historyOf(row, TODAY)
  expect(history.tieFrom).toBe(tieFrom)
  expect(history.memberships.map((one) => `${one.memberStatus} ${one.fromOn} ${one.untilOn}`)).toEqual(memberships)
})
