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

export interface Attending {
  role: 'expected' | 'guest' | 'observer'
  canVote: boolean
  isPresent: boolean
}

export function countHeads(list: readonly Attending[], visitors: number): Heads {
  const count = (which: (one: Attending) => boolean) => list.filter(which).length
  const isExpected = ({ role }: Attending) => role === 'expected'
  return {
    expected: count(isExpected),
    present: count((one) => isExpected(one) && one.isPresent),
    expectedVoters: count((one) => isExpected(one) && one.canVote),
    presentVoters: count((one) => isExpected(one) && one.canVote && one.isPresent),
    observers: count((one) => one.role === 'observer' && one.isPresent),
    guests: count((one) => one.role === 'guest' && one.isPresent),
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
