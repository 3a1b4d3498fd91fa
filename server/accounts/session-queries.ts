import { sql, type Insertable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { Session, SessionStage } from '#db/types.ts'
import type { Viewer } from '../http/access.ts'
import { grantsHeld } from './grant-queries.ts'
import { isSecondFactorRequired } from './setting-queries.ts'

type Found = Viewer & { lastSeenAt: Date; hasSecondFactor: boolean; isSecondFactorRequired: boolean }

/** The live session with this token hash, its account and the roles granted today; one round trip. */
export function findSession(db: Db, tokenHash: Buffer, now: Date, today: string): Promise<Found | undefined> {
  return db
    .selectFrom('session as s')
    .innerJoin('account as a', 'a.id', 's.accountId')
    .select((eb) => [
      's.id as sessionId',
      's.stage',
      's.lastSeenAt',
      'a.id as accountId',
      'a.personId',
      'a.displayName',
      eb('a.totpConfirmedAt', 'is not', null).$castTo<boolean>().as('hasSecondFactor'),
      isSecondFactorRequired.as('isSecondFactorRequired'),
      grantsHeld('a.id', today, 'now').as('grants'),
    ])
    .where('s.tokenHash', '=', tokenHash)
    .where('s.revokedAt', 'is', null)
    .where('a.disabledAt', 'is', null)
    .where('s.expiresAt', '>', now)
    .where(sql<boolean>`s.last_seen_at + make_interval(mins => s.idle_minutes) > ${now}`)
    .executeTakeFirst()
}

export async function touchSession(db: Db, sessionId: string, now: Date): Promise<void> {
  await db.updateTable('session').set({ lastSeenAt: now }).where('id', '=', sessionId).execute()
}

export async function insertSession(trx: Trx, session: Insertable<Session>): Promise<void> {
  await trx.insertInto('session').values(session).execute()
}

/** Gives a live session its next stage and another token. False if it has ended meanwhile. */
export async function advanceSession(
  trx: Trx,
  sessionId: string,
  next: { stage: SessionStage; tokenHash: Buffer; idleMinutes: number; expiresAt: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('session')
    .set(next)
    .where('id', '=', sessionId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function findMethod(trx: Trx, sessionId: string) {
  const found = await trx.selectFrom('session').select('method').where('id', '=', sessionId).executeTakeFirstOrThrow()
  return found.method
}

/** The sessions an account can still use, the latest first. */
export function listLiveSessions(db: Db, accountId: string, now: Date) {
  return live(db, accountId, now)
    .select(['id', 'createdAt', 'lastSeenAt', 'ip', 'userAgent'])
    .orderBy('lastSeenAt', 'desc')
    .limit(100)
    .execute()
}

const live = (db: Db | Trx, accountId: string, now: Date) =>
  db
    .selectFrom('session')
    .where('accountId', '=', accountId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .where(sql<boolean>`last_seen_at + make_interval(mins => idle_minutes) > ${now}`)

interface Which {
  accountId: string
  /** Only this one. */
  id?: string
  /** All but this one. */
  except?: string
  /** Only those that a printed code began and that are not finished. */
  isUnfinishedCode?: boolean
}

/** Ends sessions of an account; returns how many. */
export async function revokeSessions(db: Db | Trx, which: Which, now: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('session')
    .set({ revokedAt: now })
    .where('accountId', '=', which.accountId)
    .where('revokedAt', 'is', null)
    .$if(which.id !== undefined, (query) => query.where('id', '=', which.id!))
    .$if(which.except !== undefined, (query) => query.where('id', '<>', which.except!))
    .$if(which.isUnfinishedCode === true, (query) => query.where('method', '=', 'issued_code').where('stage', '<>', 'open'))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Forgets what ended long ago; the audit log remembers who signed in. */
export async function deleteOldSessions(trx: Trx, accountId: string, before: Date): Promise<void> {
  await trx.deleteFrom('session').where('accountId', '=', accountId).where('expiresAt', '<', before).execute()
}

/** Whether one of the accounts has finished a sign-in from this network since then. */
export async function hasSignedInFrom(db: Db, accountIds: readonly string[], network: string, since: Date): Promise<boolean> {
  if (accountIds.length === 0) return false
  const found = await db
    .selectFrom('session')
    .select('id')
    .where('accountId', 'in', accountIds)
    .where('stage', '=', 'open')
    .where('lastSeenAt', '>', since)
    .where(sql<boolean>`ip <<= ${network}::inet`)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
