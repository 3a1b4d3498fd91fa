import { sql, type Insertable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { OidcRequest } from '#db/types.ts'

/** Keeps one sign-in that is under way at the identity provider, and forgets those that never came back. */
export async function insertOidcRequest(db: Db, request: Insertable<OidcRequest>, now: Date): Promise<void> {
  await db.deleteFrom('oidcRequest').where('expiresAt', '<', now).execute()
  await db.insertInto('oidcRequest').values(request).execute()
}

/** Takes a request back, once. */
export function takeOidcRequest(db: Db, stateHash: Buffer, now: Date) {
  return db
    .deleteFrom('oidcRequest')
    .where('stateHash', '=', stateHash)
    .where('expiresAt', '>', now)
    .returning(['nonce', 'codeVerifier', 'returnTo'])
    .executeTakeFirst()
}

export async function findLinked(trx: Trx, issuer: string, subject: string) {
  const found = await trx
    .selectFrom('externalIdentity as e')
    .innerJoin('account as a', 'a.id', 'e.accountId')
    .select('a.id')
    .where('e.issuer', '=', issuer)
    .where('e.subject', '=', subject)
    .where('a.disabledAt', 'is', null)
    .executeTakeFirst()
  return found?.id
}

/** Whether the identity belongs to some account, even a disabled one. */
export async function isLinked(trx: Trx, issuer: string, subject: string): Promise<boolean> {
  const query = trx.selectFrom('externalIdentity').select('accountId').where('issuer', '=', issuer).where('subject', '=', subject)
  return (await query.executeTakeFirst()) !== undefined
}

/** Accounts whose login name or member number is `claim`, that no identity of this issuer is linked to yet; at most two. */
export async function listLinkable(trx: Trx, issuer: string, claim: string): Promise<string[]> {
  const people = sql<string>`select id from person where member_no = ${claim}`
  const rows = await trx
    .selectFrom('account as a')
    .select('a.id')
    .where('a.disabledAt', 'is', null)
    .where((eb) => eb.or([eb('a.loginName', '=', claim.toLowerCase()), sql<boolean>`a.person_id = any(array(${people}))`]))
    .where((eb) => {
      const linked = eb.selectFrom('externalIdentity as e').select('e.subject').where('e.issuer', '=', issuer)
      return eb.not(eb.exists(linked.whereRef('e.accountId', '=', 'a.id')))
    })
    .limit(2)
    .execute()
  return rows.map(({ id }) => id)
}

export async function insertLink(trx: Trx, link: { issuer: string; subject: string; accountId: string }): Promise<void> {
  await trx.insertInto('externalIdentity').values(link).execute()
}
