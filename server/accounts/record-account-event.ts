import type { Db, Trx } from '#db/connect.ts'
import { dayIn } from '../clock.ts'
import type { Actor } from '../http/actor.ts'
import type { Deps } from '../http/deps.ts'
import { recordAudit } from '../orgs/index.ts'
import { findStanding } from './account-queries.ts'

interface AccountEvent {
  action: string
  result?: 'refused'
  detail?: Record<string, unknown>
}

/** One entry about an account, filed under the organisation it belongs to today. */
export async function recordAccountEvent(
  db: Db | Trx,
  deps: Deps,
  by: Actor,
  accountId: string,
  event: AccountEvent,
): Promise<void> {
  const { path } = await findStanding(db, accountId, dayIn(deps.config.COUNTY_TIME_ZONE, deps.now()))
  await recordAudit(db, by, { ...event, object: { kind: 'account', id: accountId }, orgPath: path })
}
