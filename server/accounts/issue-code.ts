import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import { closeOpenCode, insertIssuedCode } from './credential-queries.ts'
import { codeExpiry, newCode, readCode } from './issued-code.rules.ts'
import { hashPassword } from './password-hash.ts'
import { revokeSessions } from './session-queries.ts'

/** A code to print; it is kept nowhere in clear. */
export interface PrintedCode {
  code: string
  expiresAt: Date
}

/**
 * Makes a one-time code that stands in for the password until one is chosen. The code before it is cancelled,
 * and so are the sign-ins that were begun with that one. Says nothing about who may: the caller has asked.
 */
export async function issueCode(
  trx: Trx,
  { accountId, issuedBy, now }: { accountId: string; issuedBy: string | null; now: Date },
): Promise<PrintedCode> {
  const code = newCode()
  const expiresAt = codeExpiry(now)
  const codeHash = await hashPassword(readCode(code)!)
  await closeOpenCode(trx, accountId, { cancelledAt: now })
  await revokeSessions(trx, { accountId, isUnfinishedCode: true }, now)
  await insertIssuedCode(trx, { id: uuid(), accountId, codeHash, issuedBy, issuedAt: now, expiresAt })
  return { code, expiresAt }
}
