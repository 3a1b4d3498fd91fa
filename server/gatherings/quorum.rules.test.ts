import { describe, expect, test } from 'vitest'
import { countHeads, quorumOf } from './quorum.rules.ts'

const voters = (expected: number, present: number) =>
  countHeads(
    Array.from({ length: expected }, (_, at) => ({
      role: 'expected' as const,
      canVote: true,
      status: at < present ? ('present' as const) : ('absent' as const),
    })),
    0,
  )

describe('quorum', () => {
  test.each([
    [10, 5, false, false],
    [10, 6, true, false],
    [10, 8, true, true],
    [11, 8, true, false],
    [11, 9, true, true],
    [0, 0, false, false],
  ])('of %i voters with %i present', (expected, present, mayVote, mayElect) => {
    expect(quorumOf(voters(expected, present))).toMatchObject({ mayVote, mayElect })
  })

  test('probationary members, guests and observers are counted apart', () => {
    const heads = countHeads(
      [
        { role: 'expected', canVote: true, status: 'present' },
        { role: 'expected', canVote: false, status: 'present' },
        { role: 'expected', canVote: true, status: 'absent' },
        { role: 'guest', canVote: true, status: 'present' },
        { role: 'observer', canVote: false, status: 'present' },
      ],
      12,
    )
    expect(heads).toEqual({
      ...{ expected: 3, present: 2, expectedVoters: 2, presentVoters: 1 },
      ...{ observers: 1, guests: 1, visitors: 12 },
    })
  })
})
