import type { Db, Trx } from '#db/connect.ts'
import type { Actor } from '../http/actor.ts'
import { insertAuditEntry } from './audit-queries.ts'

/** One thing that happened. No secrets and no identity numbers in `detail`. */
export interface AuditEvent {
  /** 'noun.verb' */
  action: string
  object?: { kind: string; id: string }
  /** Path of the organisation it concerns. */
  orgPath?: string | null
  result?: 'done' | 'refused' | 'failed'
  detail?: Record<string, unknown>
}

/**
 * Writes one sealed entry. Inside a transaction call it last: entries are sealed one after another,
 * so the others wait from here to the commit.
 */
export async function recordAudit(db: Db | Trx, actor: Actor, event: AuditEvent): Promise<void> {
  await insertAuditEntry(db, {
    actorId: actor.accountId,
    actorName: actor.name,
    ip: actor.ip,
    userAgent: actor.userAgent,
    action: event.action,
    objectKind: event.object?.kind ?? null,
    objectId: event.object?.id ?? null,
    orgPath: event.orgPath ?? null,
    result: event.result ?? 'done',
    detail: JSON.stringify(event.detail ?? {}),
  })
}
