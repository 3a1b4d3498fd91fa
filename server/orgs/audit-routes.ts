import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { decodeCursor, pageOf, unknownCursor } from '../http/page.ts'
import { notFound } from '../http/problem.ts'
import { Refused } from '../http/schema-parts.ts'
import { listAuditEntries, verifyAuditChain } from './audit-queries.ts'
import { AuditPage, AuditQuery, AuditVerification } from './audit-schemas.ts'
import { isWholeCounty } from './scope.rules.ts'

const config = { access: 'audit.read' } as const
const tags = ['audit']
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const auditRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, config: settings } = app.deps

  app.get(
    '/audit',
    { config, schema: { tags, querystring: AuditQuery, response: { 200: AuditPage, ...Refused } } },
    async ({ scope, query: { limit, cursor, actor, object, ...rest } }) => {
      const name = actor?.trim() || undefined
      const who = name && UUID.test(name) ? { actorId: name } : { actorName: name }
      const before = cursor === undefined ? undefined : seqOf(cursor)
      const filter = { ...rest, ...who, objectId: object, before, zone: settings.COUNTY_TIME_ZONE, limit: limit + 1 }
      const rows = await listAuditEntries(db, scope, filter)
      const entries = rows.map((entry) => ({ ...entry, at: entry.at.toISOString() }))
      return pageOf(entries, limit, ({ seq }) => [String(seq)])
    },
  )

  /** The chain is one for the whole county. */
  app.get(
    '/audit/verification',
    { config, schema: { tags, response: { 200: AuditVerification, ...Refused } } },
    async ({ scope }) => {
      if (!isWholeCounty(scope)) throw notFound()
      return verifyAuditChain(db)
    },
  )
}

function seqOf(cursor: string): number {
  const seq = decodeCursor(cursor, 1)[0]!
  if (!/^\d{1,15}$/.test(seq)) throw unknownCursor()
  return Number(seq)
}
