import { Type, type Static } from 'typebox'
import { Named, Nullable, Uuid, Version } from '../http/schema-parts.ts'
import { Heads, Minutes, proceedings, Quorum } from './schemas.ts'

export const Closing = Type.Object(
  {
    version: Version,
    items: Type.Optional(
      Type.Array(Type.Object({ id: Uuid, actualMinutes: Minutes }, { additionalProperties: false }), { maxItems: 30 }),
    ),
    unmarkedAreAbsent: Type.Optional(Type.Boolean({ default: false })),
    ...proceedings,
  },
  { additionalProperties: false },
)
export type Closing = Static<typeof Closing>
export const ReopenBody = Type.Object(
  { version: Version, reason: Type.String({ minLength: 2, maxLength: 500 }) },
  { additionalProperties: false },
)
export const ClosingPreview = Type.Object({
  heads: Heads,
  quorum: Quorum,
  unmarked: Type.Integer(),
  unconfirmed: Type.Integer(),
  items: Type.Array(
    Type.Object({
      id: Uuid,
      minutes: Type.Number(),
      countableMinutes: Type.Number(),
      cap: Nullable(Type.Enum(['film-length', 'played'])),
      playedMinutes: Nullable(Type.Number({ description: 'of a film, by the log of the hall; null: no log' })),
    }),
  ),
  people: Type.Array(Type.Object({ person: Named, hours: Type.Number(), minutes: Type.Number() })),
})
export const Closed = Type.Object({
  postedEntries: Type.Integer(),
  creditedPeople: Type.Integer(),
  alreadyCredited: Type.Array(Type.Object({ person: Named, filmTitle: Type.String() }), {
    description: 'have been credited for this film in this period before',
  }),
})
