/** Heads that decide whether a meeting may vote (DOMAIN §3). Probationary members attend and are counted apart. */
export interface Heads {
  expected: number
  present: number
  expectedVoters: number
  presentVoters: number
  observers: number
  guests: number
  visitors: number
}

/** Somebody on the list; `visitors` are counted only. */
export interface Attending {
  role: 'expected' | 'guest' | 'observer'
  canVote: boolean
  status: 'unmarked' | 'present' | 'absent'
}

export function countHeads(list: readonly Attending[], visitors: number): Heads {
  const count = (which: (one: Attending) => boolean) => list.filter(which).length
  const isExpected = ({ role }: Attending) => role === 'expected'
  const isPresent = ({ status }: Attending) => status === 'present'
  return {
    expected: count(isExpected),
    present: count((one) => isExpected(one) && isPresent(one)),
    expectedVoters: count((one) => isExpected(one) && one.canVote),
    presentVoters: count((one) => isExpected(one) && one.canVote && isPresent(one)),
    observers: count((one) => one.role === 'observer' && isPresent(one)),
    guests: count((one) => one.role === 'guest' && isPresent(one)),
    visitors,
  }
}

/** Over half of those with voting rights must be there to vote, four fifths to elect. */
export const quorumOf = ({ expectedVoters, presentVoters }: Heads) => ({
  toVote: Math.floor(expectedVoters / 2) + 1,
  toElect: Math.ceil((expectedVoters * 4) / 5),
  mayVote: expectedVoters > 0 && presentVoters * 2 > expectedVoters,
  mayElect: expectedVoters > 0 && presentVoters * 5 >= expectedVoters * 4,
})
