import type { Trx } from '#db/connect.ts'
import { Problem } from '../http/problem.ts'
import { insertReversalsOf, insertReversalsOfSource, type SourceFilter } from './credit-queries.ts'

interface Reversing {
  /** Why, as the member will read it. */
  reason: string
  postedBy: string | null
}

/** Takes entries back by new ones. All or none: throws conflict 'already-reversed' if one of them does not stand. */
export async function reverseCredits(trx: Trx, entryIds: readonly string[], reversing: Reversing) {
  const reversed = await insertReversalsOf(trx, entryIds, reversing)
  if (reversed.length < new Set(entryIds).size)
    throw new Problem('conflict', 'This entry has been reversed already', { reason: 'already-reversed' })
  return reversed
}

/** Takes back whatever stands credited from a source; answers what did. Nothing left to take back is no fault. */
export const reverseSource = (trx: Trx, source: SourceFilter, reversing: Reversing) =>
  insertReversalsOfSource(trx, source, reversing)
