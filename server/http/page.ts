import { Type, type TSchema } from 'typebox'
import { Problem } from './problem.ts'

export const PageQuery = {
  cursor: Type.Optional(Type.String({ maxLength: 500, description: 'nextCursor of the page before' })),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
}

export const PageOf = <T extends TSchema>(item: T) =>
  Type.Object({
    items: Type.Array(item),
    nextCursor: Type.Union([Type.String(), Type.Null()], { description: 'null on the last page' }),
  })

export interface Page<T> {
  items: T[]
  nextCursor: string | null
}

/** The sort key of a row, as text parts, in the order of the sort. */
export const encodeCursor = (parts: readonly string[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')

/** Parts of a cursor made by encodeCursor; refuses what has another length. */
export function decodeCursor(cursor: string, length: number): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(parts) && parts.length === length && parts.every((part) => typeof part === 'string')) return parts
  } catch {
    // not ours: answered below
  }
  throw unknownCursor()
}

export const unknownCursor = () =>
  new Problem('invalid-input', 'This cursor is not one of ours', {
    errors: [{ pointer: '/querystring/cursor', detail: 'unknown cursor' }],
  })

const AN_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The cursor of a list that is ordered by a moment and an id. */
export function readLatest(cursor: string): [at: string, id: string] {
  const [at, id] = decodeCursor(cursor, 2) as [string, string]
  if (Number.isNaN(Date.parse(at)) || !AN_ID.test(id)) throw unknownCursor()
  return [at, id]
}

/** Cuts a list read with `limit + 1` rows to a page; `keyOf` gives the sort key of a row. */
export function pageOf<T>(rows: T[], limit: number, keyOf: (row: T) => readonly string[]): Page<T> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(keyOf(last)) : null }
}
