import { api, take, type Answer } from '../api/client.ts'
import type { Page } from '../api/page.ts'

export type AuditEntry = Answer<'/api/v1/audit', 'get'>['items'][number]

export interface AuditFilter {
  actor?: string
  action?: string
  object?: string
  /** First and last day. */
  from?: string
  to?: string
}

export type Verification = Answer<'/api/v1/audit/verification', 'get'>

export const listAudit = (filter: AuditFilter, cursor?: string) =>
  take<Page<AuditEntry>>(api.GET('/api/v1/audit', { params: { query: { ...filter, cursor } } }))
export const verifyAudit = () => take<Verification>(api.GET('/api/v1/audit/verification'))
