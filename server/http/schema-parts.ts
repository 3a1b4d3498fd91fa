import { Type, type Static, type TSchema } from 'typebox'
import type { ProblemReply } from './problem.ts'

export const Uuid = Type.String({ format: 'uuid' })
export const Day = Type.String({ format: 'date', description: 'YYYY-MM-DD, in the time zone of the county' })
export const Version = Type.Integer({ minimum: 1, description: 'counts the changes; send back the one you have read' })

/**
 * A text, number or enumeration that may be null. Not a union: the validator converts types, and would read null as the empty
 * text or the empty text as null, whichever stands first, and would name every branch in its complaint.
 */
export function Nullable<T extends TSchema>(schema: T) {
  const { type, enum: values, ...rest } = schema as T & { type?: string; enum?: unknown[] }
  return Type.Unsafe<Static<T> | null>(values ? { ...rest, enum: [...values, null] } : { ...rest, type: [type, 'null'] })
}

export const Named = Type.Object({ id: Uuid, name: Type.String() })
export const IdParams = Type.Object({ id: Uuid })

/** How every route may refuse; spread into its `response`. */
export const Refused = { '4xx': Type.Unsafe<ProblemReply>({ $ref: 'Problem#' }) }
