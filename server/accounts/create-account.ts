import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import type { Role } from '#db/types.ts'
import { insertAccount } from './account-queries.ts'
import { insertGrant } from './grant-queries.ts'

interface NewAccount {
  displayName: string
  loginName?: string
  /** Whose account it is; without it `loginName` and `orgId` say who and where. */
  personId?: string
  orgId?: string
  /** From hashPassword; without it the account waits for a printed code. */
  passwordHash?: string
  grants?: readonly { role: Role; orgId: string; fromOn: string; untilOn?: string | null }[]
  /** null: the set-up of the system. */
  grantedBy?: string | null
}

/** Writes an account and what it holds. Asks nobody and records nothing: that is the caller's part. Returns its id. */
export async function createAccount(
  trx: Trx,
  { grants = [], grantedBy = null, ...account }: NewAccount,
  now: Date,
): Promise<string> {
  const id = uuid()
  const passwordChangedAt = account.passwordHash ? now : null
  await insertAccount(trx, { id, ...account, passwordChangedAt, createdAt: now })
  for (const grant of grants) await insertGrant(trx, { id: uuid(), accountId: id, ...grant, grantedBy, grantedAt: now })
  return id
}
