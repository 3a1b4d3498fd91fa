import { Type, type Static } from 'typebox'
import { PageOf, PageQuery } from '../http/page.ts'
import { Day, Nullable, Uuid } from '../http/schema-parts.ts'

const AuditEntry = Type.Object({
  seq: Type.Integer({ description: 'without gaps; the latest is the greatest' }),
  at: Type.String({ format: 'date-time' }),
  actorId: Nullable(Uuid),
  actorName: Type.String(),
  action: Type.String({ description: 'noun.verb: person.create' }),
  objectKind: Nullable(Type.String()),
  objectId: Nullable(Type.String()),
  ip: Nullable(Type.String()),
  result: Type.Enum(['done', 'refused', 'failed']),
  detail: Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true }),
})
export type AuditEntry = Static<typeof AuditEntry>
export const AuditPage = PageOf(AuditEntry)

export const AuditQuery = Type.Object({
  ...PageQuery,
  actor: Type.Optional(Type.String({ maxLength: 50, description: 'id of an account, or part of a name' })),
  action: Type.Optional(
    Type.String({ pattern: '^[a-z-]+([.][a-z-]+)?$', maxLength: 60, description: 'noun.verb, or the noun for all of its verbs' }),
  ),
  object: Type.Optional(Type.String({ maxLength: 100, description: 'id of what was acted on' })),
  from: Type.Optional(Day),
  to: Type.Optional(Type.String({ format: 'date', description: 'this day included' })),
})
export type AuditQuery = Static<typeof AuditQuery>

export const AuditVerification = Type.Object({
  checked: Type.Integer({ description: 'entries looked at' }),
  firstBroken: Nullable(Type.Integer({ description: 'number of the first entry that was changed or is missing' })),
})
