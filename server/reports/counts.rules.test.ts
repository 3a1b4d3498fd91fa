import { expect, test } from 'vitest'
import { metShare, wholeCounts } from './counts.rules.ts'

test('the exempt leave the denominator', () =>
  expect(wholeCounts({ met: 3, behind: 1, exempt: 6 })).toEqual({
    met: 3,
    on_course: 0,
    behind: 1,
    overdue: 0,
    exempt: 6,
    required: 4,
  }))

test.each([
  [2999, 1, '99.9%'],
  [3000, 0, '100.0%'],
  [0, 7, '0.0%'],
  [0, 0, ''],
])('%i met and %i behind: %s', (met, behind, share) => expect(metShare(wholeCounts({ met, behind, exempt: 5 }))).toBe(share))
