import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#db/connect.ts'
import type { Viewer } from '../http/access.ts'

type Found = Viewer & { lastSeenAt: Date }

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
      jsonArrayFrom(
        eb
          .selectFrom('roleGrant as g')
          .innerJoin('org as o', 'o.id', 'g.orgId')
          .select(['g.role', 'g.orgId', 'o.path'])
          .whereRef('g.accountId', '=', 'a.id')
          .where('g.revokedAt', 'is', null)
          .where('g.fromOn', '<=', today)
          .where((e) => e.or([e('g.untilOn', 'is', null), e('g.untilOn', '>', today)])),
      ).as('grants'),
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
