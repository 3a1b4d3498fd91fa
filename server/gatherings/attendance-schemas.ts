import { Type, type Static } from 'typebox'
import { Day, Named, Nullable, Uuid, Version } from '../http/schema-parts.ts'
import { Heads, Instant, Minutes, Purposes, Quorum, State, Text } from './schemas.ts'

const Status = Type.Enum(['unmarked', 'present', 'absent'])
const Reason = Type.Enum(['official', 'sick', 'personal', 'away', 'other'])
const Method = Type.Enum(['code', 'roll_call', 'all_present', 'paper', 'door', 'remote', 'correction'])

export const Attendance = Type.Object({
  person: Type.Object({ id: Uuid, name: Type.String(), memberNo: Nullable(Type.String()) }),
  homeOrg: Named,
  role: Type.Enum(['expected', 'guest', 'observer']),
  canVote: Type.Boolean(),
  status: Status,
  reason: Nullable(Reason),
  note: Nullable(Type.String()),
  lateMinutes: Minutes,
  earlyMinutes: Minutes,
  method: Nullable(Method),
  signedInAt: Nullable(Instant),
  needsConfirmation: Type.Boolean({ description: 'came by code without being expected: say whether it is right' }),
  flags: Type.Array(Type.Enum(['shared-device', 'shared-address', 'elsewhere']), {
    description: 'something to look at; nobody is refused for it',
  }),
  madeUp: Type.Union([Type.Object({ id: Uuid, onDay: Day, minutes: Type.Integer(), how: Type.String() }), Type.Null()]),
  version: Version,
})
export type Attendance = Static<typeof Attendance>
export const AttendanceList = Type.Object({ items: Type.Array(Attendance), heads: Heads, quorum: Quorum })

const marked = {
  status: Status,
  reason: Type.Optional(Nullable(Reason)),
  note: Type.Optional(Nullable(Text(200))),
  lateMinutes: Type.Optional(Minutes),
  earlyMinutes: Type.Optional(Minutes),
  method: Type.Optional(Type.Enum(['roll_call', 'paper', 'door', 'remote', 'correction'])),
}
export const NewMark = Type.Object(
  {
    id: Uuid,
    personId: Uuid,
    ...marked,
    madeAt: Type.Optional(Instant),
    version: Type.Optional(
      Type.Integer({ minimum: 0, description: 'of the row it was made upon; another one meanwhile is a conflict' }),
    ),
  },
  { additionalProperties: false },
)
export type NewMark = Static<typeof NewMark>
export const NewMarks = Type.Object(
  { marks: Type.Array(NewMark, { minItems: 1, maxItems: 1000 }) },
  { additionalProperties: false },
)
export const MarkResults = Type.Object({
  results: Type.Array(Type.Object({ id: Uuid, outcome: Type.Enum(['applied', 'repeated', 'conflict']), current: Attendance })),
})
export const AllPresent = Type.Object({ except: Type.Array(Uuid, { maxItems: 1000 }) }, { additionalProperties: false })
const PersonNumber = Type.String({
  minLength: 3,
  maxLength: 32,
  description: 'member number, telephone or national identity number',
})
export const NewGuests = Type.Object(
  {
    personIds: Type.Optional(Type.Array(Uuid, { maxItems: 200, description: 'people you may see' })),
    numbers: Type.Optional(Type.Array(PersonNumber, { maxItems: 200, description: 'for those of other branches' })),
    role: Type.Enum(['guest', 'observer']),
  },
  { additionalProperties: false, minProperties: 2 },
)
export type NewGuests = Static<typeof NewGuests>
export const AtDoor = Type.Object({ id: Uuid, number: PersonNumber }, { additionalProperties: false })
export const AttendanceParams = Type.Object({ id: Uuid, personId: Uuid })

export const SignInCode = Type.Object({
  digits: Type.String({ description: 'eight digits, to type or as QR' }),
  validForMs: Type.Integer(),
  presentCount: Type.Integer(),
})
export const SignIn = Type.Object(
  { digits: Type.String({ pattern: '^[0-9]{8}$' }), device: Type.Optional(Uuid) },
  { additionalProperties: false },
)
export const SignedIn = Type.Object({
  gathering: Type.Object({ id: Uuid, title: Type.String(), startsAt: Instant, place: Type.String() }),
  needsConfirmation: Type.Boolean(),
  lateMinutes: Minutes,
})

export const OwnGatherings = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Uuid,
      org: Named,
      title: Type.String(),
      purposes: Purposes,
      startsAt: Instant,
      place: Type.String(),
      state: State,
      role: Attendance.properties.role,
      status: Status,
      reason: Nullable(Reason),
      lateMinutes: Minutes,
      earlyMinutes: Minutes,
      needsConfirmation: Type.Boolean(),
      madeUpOn: Nullable(Day),
    }),
  ),
})
