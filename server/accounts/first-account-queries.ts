import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'

export interface AccountState {
  hasAny: boolean
  /** Somebody has chosen a password: the printed codes have reached a person. */
  isInUse: boolean
}

export async function findAccountState(db: Db | Trx): Promise<AccountState> {
  const { rows } = await sql<AccountState>`
    select exists (select from account) as "hasAny",
      exists (select from account where password_hash is not null) or exists (select from external_identity) as "isInUse"`.execute(
    db,
  )
  return rows[0]!
}

/** One set-up at a time; false: another one is at work. */
export async function claimSetUp(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ ours: boolean }>`select pg_try_advisory_xact_lock(724091) as ours`.execute(trx)
  return rows[0]!.ours
}

/** The accounts that hold an administrator's role, with it. */
export function listAdministrators(trx: Trx) {
  return trx
    .selectFrom('account as a')
    .innerJoin('roleGrant as g', 'g.accountId', 'a.id')
    .select(['a.id', 'a.loginName', 'g.role'])
    .where('g.role', 'in', ['system_admin', 'security_admin', 'auditor'])
    .where('g.revokedAt', 'is', null)
    .orderBy('g.role')
    .execute()
}
