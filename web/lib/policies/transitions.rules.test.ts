import { expect, test } from 'vitest'
import { grouped } from './transitions.rules.ts'

const one = { policyId: 'a', periodKey: '2026', before: 'met', after: 'behind', people: 3 } as const

test('the policy in question comes first, its numbers with the townships behind them', () => {
  const other = { ...one, policyId: 'b', people: 9 }
  const more = { ...one, after: 'overdue', people: 5 } as const
  const east = { org: { id: 'e', name: '东河镇党委' }, transitions: [{ ...one, people: 2 }] }
  const west = { org: { id: 'w', name: '西山乡党委' }, transitions: [{ ...one, people: 1 }, more] }
  expect(grouped([other, one, more], [east, west], 'a')).toEqual([
    {
      policyId: 'a',
      periodKey: '2026',
      changes: [
        { before: 'met', after: 'overdue', people: 5, byOrg: [{ id: 'w', name: '西山乡党委', people: 5 }] },
        {
          before: 'met',
          after: 'behind',
          people: 3,
          byOrg: [
            { id: 'e', name: '东河镇党委', people: 2 },
            { id: 'w', name: '西山乡党委', people: 1 },
          ],
        },
      ],
    },
    { policyId: 'b', periodKey: '2026', changes: [{ before: 'met', after: 'behind', people: 9, byOrg: [] }] },
  ])
})
