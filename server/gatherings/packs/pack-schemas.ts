import { Type, type Static } from 'typebox'
import { Uuid } from '../../http/schema-parts.ts'
import { Report } from '../../films/index.ts'
import { NewMark } from '../attendance-schemas.ts'

const closed = { additionalProperties: false }
const Instant = Type.String({ format: 'date-time' })
/** Milliseconds since 1970 by the clock of the computer, right or wrong: only differences are used. */
const ClockMs = Type.Number({ minimum: 0, maximum: 1e14, description: 'milliseconds by the clock of the computer' })

export const NewPack = Type.Object(
  { maxHeight: Type.Integer({ minimum: 144, maximum: 4320, default: 720, description: 'of the picture, in lines' }) },
  closed,
)
export const Pack = Type.Object({
  packId: Uuid,
  payload: Type.String({ description: 'JSON; see docs/gathering-pack.md. Signed as it is, byte for byte' }),
  seal: Type.String({ description: 'ECDSA P-256 over SHA-256 of the payload, r‖s, base64url' }),
  publicKey: Type.Object({ kty: Type.String(), crv: Type.String(), x: Type.String(), y: Type.String() }),
  media: Type.Array(Type.Object({ filmVersionId: Uuid, base: Type.String() }), {
    description: 'where the files are fetched from, for some hours',
  }),
})
export type Pack = Static<typeof Pack>
export const PackKey = Pack.properties.publicKey

const { heldForS: _, ...report } = Report.properties
const { madeAt: __, version: ___, method: ____, ...mark } = NewMark.properties
const PackReport = Type.Object({ ...report, madeAtMs: ClockMs }, closed)
const PackMark = Type.Object({ ...mark, version: Type.Integer({ minimum: 0 }), madeAtMs: ClockMs }, closed)

export const PackReturn = Type.Object(
  {
    clientId: Uuid,
    payloadHash: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the payload' }),
    sentAtMs: ClockMs,
    plays: Type.Array(
      Type.Object(
        { playId: Uuid, itemId: Uuid, openedAtMs: ClockMs, reports: Type.Array(PackReport, { maxItems: 5000 }) },
        closed,
      ),
      { maxItems: 100 },
    ),
    marks: Type.Array(PackMark, { maxItems: 2000 }),
    entries: Type.Array(
      Type.Object({ id: Uuid, number: Type.String({ minLength: 3, maxLength: 32 }), madeAtMs: ClockMs }, closed),
      { maxItems: 500, description: 'numbers given at the door by people not on the list' },
    ),
  },
  closed,
)
export type PackReturn = Static<typeof PackReturn>

export const PackReturned = Type.Object({
  isRepeated: Type.Boolean({ description: 'the same had arrived before; nothing was done again' }),
  plays: Type.Array(
    Type.Object({
      playId: Uuid,
      itemId: Uuid,
      playedS: Type.Number(),
      refusedS: Type.Number({ description: 'seconds that do not count' }),
    }),
  ),
  marks: Type.Array(
    Type.Object({
      id: Uuid,
      personId: Uuid,
      outcome: Type.Enum(['applied', 'repeated', 'conflict', 'replaced', 'not-on-list', 'outside-pack']),
    }),
  ),
  entries: Type.Array(Type.Object({ id: Uuid, outcome: Type.Enum(['applied', 'unknown-number', 'number-of-several']) })),
})
export type PackReturned = Static<typeof PackReturned>

export const PackList = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Uuid,
      madeByName: Type.String(),
      madeAt: Instant,
      expiresAt: Instant,
      returns: Type.Array(Type.Object({ byName: Type.String(), receivedAt: Instant })),
    }),
  ),
})
