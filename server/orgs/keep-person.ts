import type { Trx } from '#db/connect.ts'
import type { Deps } from '../http/deps.ts'
import { Problem } from '../http/problem.ts'
import type { Asked } from './asked.ts'
import { findSame } from './person-queries.ts'
import type { PersonFault } from './person.rules.ts'
import { sealNationalId } from './seal-national-id.ts'

/** Constraints that one field of the form explains, for two who write at once. */
export const PERSON_FIELDS = {
  person_member_no_key: '/body/memberNo',
  person_national_id_hash_key: '/body/nationalId',
} as const

export function throwFaults(faults: readonly PersonFault[]) {
  if (faults.length === 0) return
  const errors = faults.map(({ field, kind, detail }) => ({ pointer: `/body/${field}`, kind, detail }))
  throw new Problem('invalid-input', 'Some fields cannot be as they are', { reason: errors[0]!.kind, errors })
}

/** The columns for an identity number; null takes it away, undefined leaves it. */
export function nationalIdColumns({ keys }: Deps, personId: string, nationalId: string | null | undefined) {
  if (nationalId === undefined) return {}
  if (nationalId === null) return { nationalIdCipher: null, nationalIdHash: null, nationalIdLast4: null }
  return sealNationalId(keys, personId, nationalId)
}

interface Numbers {
  nationalIdHash?: Buffer | null
  memberNo?: string | null
}

/**
 * Refuses a number that somebody else has. Of whom the asker may not see he learns no more than that; otherwise `objectId` is the
 * other person.
 */
export async function refuseSame(trx: Trx, { scope, today }: Asked, id: string, { nationalIdHash, memberNo }: Numbers) {
  const taken = async (field: string, reason: string, same: Parameters<typeof findSame>[2]) => {
    const other = await findSame(trx, scope, same, id, today)
    if (!other) return
    const detail = other.isSeen ? 'Recorded for somebody else' : 'Recorded for somebody outside your organisations'
    const kind = other.isSeen ? reason : `${reason}-elsewhere`
    const fault = { pointer: `/body/${field}`, kind, detail, ...(other.isSeen ? { objectId: other.id } : {}) }
    throw new Problem('conflict', detail, { reason: kind, errors: [fault] })
  }
  if (nationalIdHash) await taken('nationalId', 'person-national-id-hash-key', { nationalIdHash })
  if (memberNo) await taken('memberNo', 'person-member-no-key', { memberNo })
}
