import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { NameVariants } from './sign-in-name.rules.ts'

/** An account that a typed name may mean, with what proves it. */
export interface Candidate {
  accountId: string
  displayName: string
  passwordHash: string | null
  codeHash: string | null
}

/** Accounts known by this name: login name, member number or phone of the person. Disabled ones are not found. */
export async function listCandidates(db: Db, names: NameVariants, now: Date, limit: number): Promise<Candidate[]> {
  const people = sql<string>`select id from person where member_no = any(${names.memberNos}) or phone = any(${names.phones})`
  return db
    .selectFrom('account as a')
    .leftJoin('issuedCode as c', (join) =>
      join
        .onRef('c.accountId', '=', 'a.id')
        .on('c.usedAt', 'is', null)
        .on('c.cancelledAt', 'is', null)
        .on('c.expiresAt', '>', now),
    )
    .select(['a.id as accountId', 'a.displayName', 'a.passwordHash', 'c.codeHash'])
    .where('a.disabledAt', 'is', null)
    .where((eb) => eb.or([eb('a.loginName', '=', names.loginName), sql<boolean>`a.person_id = any(array(${people}))`]))
    .orderBy('a.id')
    .limit(limit)
    .execute()
}

/** Renews the hash of the same password, unless the password was changed meanwhile. */
export async function replaceHash(db: Db, accountId: string, before: string, after: string): Promise<void> {
  await db
    .updateTable('account')
    .set({ passwordHash: after })
    .where('id', '=', accountId)
    .where('passwordHash', '=', before)
    .execute()
}

/** Secrets of an account, and everything its password must not be. */
export function findCredentials(db: Db | Trx, accountId: string) {
  return db
    .selectFrom('account as a')
    .leftJoin('person as p', 'p.id', 'a.personId')
    .select([
      'a.displayName',
      'a.passwordHash',
      'a.loginName',
      'a.totpSecretCipher',
      'a.totpConfirmedAt',
      'p.memberNo',
      'p.phone',
      'p.name as personName',
    ])
    .where('a.id', '=', accountId)
    .executeTakeFirstOrThrow()
}

/** Changes of one account's secrets happen one after another. */
export async function lockAccount(trx: Trx, accountId: string): Promise<void> {
  await trx.selectFrom('account').select('id').where('id', '=', accountId).forUpdate().executeTakeFirstOrThrow()
}

export async function markPassword(trx: Trx, accountId: string, passwordHash: string, at: Date): Promise<void> {
  await trx.updateTable('account').set({ passwordHash, passwordChangedAt: at }).where('id', '=', accountId).execute()
}

export async function insertIssuedCode(
  trx: Trx,
  code: { id: string; accountId: string; codeHash: string; issuedBy: string | null; issuedAt: Date; expiresAt: Date },
): Promise<void> {
  await trx.insertInto('issuedCode').values(code).execute()
}

/** The printed code still open, expired or not. */
export function findOpenCode(db: Db | Trx, accountId: string) {
  return openCode(db, accountId).select(['id', 'codeHash']).executeTakeFirst()
}

const openCode = (db: Db | Trx, accountId: string) =>
  db.selectFrom('issuedCode').where('accountId', '=', accountId).where('usedAt', 'is', null).where('cancelledAt', 'is', null)

/** Ends the open code of an account, used or cancelled. False if there was none. */
export async function closeOpenCode(
  trx: Trx,
  accountId: string,
  how: { usedAt: Date } | { cancelledAt: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('issuedCode')
    .set(how)
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
