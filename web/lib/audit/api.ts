import { api, take } from '../api/client.ts'
import type { Page } from '../orgs/api.ts'

export interface AuditEntry {
  seq: number
  at: string
  actorId: string | null
  actorName: string
  /** 'noun.verb' */
  action: string
  objectKind: string | null
  objectId: string | null
  ip: string | null
  result: 'done' | 'refused' | 'failed'
  detail: Record<string, unknown>
}

export interface AuditFilter {
  actor?: string
  action?: string
  object?: string
  /** First and last day. */
  from?: string
  to?: string
}

export interface Verification {
  checked: number
  /** Number of the first entry whose seal does not match. */
  firstBroken: number | null
}

export const listAudit = (filter: AuditFilter, cursor?: string) =>
  take<Page<AuditEntry>>(api.GET('/api/v1/audit', { params: { query: { ...filter, cursor } } }))
export const verifyAudit = () => take<Verification>(api.GET('/api/v1/audit/verification'))
