import { Type, type Static } from 'typebox'
import { Day, Named, Nullable, Uuid, Version } from '../../http/schema-parts.ts'
import { Attendance, NewGuests, NewMark } from '../attendance-schemas.ts'
import { Closing } from '../closing-schemas.ts'
import { Gathering, GatheringChange } from '../schemas.ts'

const Instant = Type.String({ format: 'date-time' })
const Reason = Type.String({ minLength: 2, maxLength: 500, pattern: '\\S[^]*\\S' })
const { status, reason, note, lateMinutes, earlyMinutes } = NewMark.properties

export const GatheringSetting = Type.Object(
  { closingNeedsSecond: Type.Boolean({ description: 'one person proposes a closing, another confirms it' }), version: Version },
  { additionalProperties: false },
)

export const ProposalParams = Type.Object({ id: Uuid, proposalId: Uuid })
export const ReturnBody = Type.Object(
  { note: Type.Optional(Nullable(Type.String({ minLength: 2, maxLength: 500 }))) },
  { additionalProperties: false, description: "said by whoever sends it back; not needed to take back one's own" },
)
export const ProposalState = Type.Object({
  needsSecond: Type.Boolean(),
  waiting: Type.Union([
    Type.Object({
      id: Uuid,
      byName: Type.String(),
      isOwn: Type.Boolean({ description: 'another person confirms it' }),
      at: Instant,
      isOverdue: Type.Boolean({ description: 'something has been changed since: propose anew' }),
      closing: Closing,
    }),
    Type.Null(),
  ]),
  returned: Type.Union([Type.Object({ byName: Type.String(), at: Instant, note: Type.String() }), Type.Null()]),
})

const Marked = Type.Object({
  ...{ status: Attendance.properties.status, reason: Attendance.properties.reason, note: Attendance.properties.note },
  ...{ lateMinutes: Attendance.properties.lateMinutes, earlyMinutes: Attendance.properties.earlyMinutes },
  ...{ method: Attendance.properties.method, byName: Nullable(Type.String()), madeAt: Nullable(Instant) },
})
export const Conflicts = Type.Object({
  items: Type.Array(
    Type.Object({
      markId: Uuid,
      person: Named,
      version: Version,
      standing: Marked,
      held: Marked,
      decided: Type.Union([Type.Object({ isTaken: Type.Boolean(), byName: Type.String(), at: Instant }), Type.Null()]),
    }),
  ),
})
export const ConflictParams = Type.Object({ id: Uuid, markId: Uuid })
export const ConflictDecision = Type.Object({ isTaken: Type.Boolean(), version: Version }, { additionalProperties: false })

const Elsewhere = Type.Object({
  gathering: Type.Union([Named, Type.Null()], { description: 'null: not yours to see' }),
  orgName: Type.String(),
  startsAt: Instant,
  endsAt: Instant,
  place: Type.String(),
  state: Gathering.properties.state,
})
const PersonElsewhere = Type.Object({ person: Named, status: Attendance.properties.status, ...Elsewhere.properties })
export const Clashes = Type.Object({ places: Type.Array(Elsewhere), people: Type.Array(PersonElsewhere) })
export const ClashQuery = Type.Object({
  org: Uuid,
  startsAt: Instant,
  minutes: Type.Integer({ minimum: 1, maximum: 2880 }),
  place: Type.Optional(Type.String({ maxLength: 200 })),
})
export const Overlaps = Type.Object({
  places: Type.Array(Elsewhere),
  people: Type.Array(PersonElsewhere),
  watching: Type.Array(Type.Object({ person: Named, filmTitle: Type.String(), fromAt: Instant, untilAt: Instant })),
  decisions: Type.Array(
    Type.Object({ person: Named, counts: Type.Boolean(), reason: Type.String(), at: Instant, byName: Type.String() }),
  ),
})
export const OverlapDecision = Type.Object(
  { personId: Uuid, counts: Type.Boolean({ description: 'whether being here counts' }), reason: Reason },
  { additionalProperties: false },
)

export const NewMakeUp = Type.Object(
  {
    id: Uuid,
    personId: Uuid,
    onDay: Day,
    minutes: Type.Integer({ minimum: 1, maximum: 1440 }),
    how: Type.String({ minLength: 2, maxLength: 500, pattern: '\\S[^]*\\S', description: 'what was studied, and with whom' }),
  },
  { additionalProperties: false },
)
export type NewMakeUp = Static<typeof NewMakeUp>
export const MakeUps = Type.Object({
  items: Type.Array(
    Type.Object({
      ...{ id: Uuid, person: Named, onDay: Day, minutes: Type.Integer(), how: Type.String(), hours: Type.Number() },
      ...{ byName: Type.String(), madeAt: Instant },
      reversed: Type.Union([Type.Object({ byName: Type.String(), at: Instant, reason: Type.String() }), Type.Null()]),
    }),
  ),
})
export const MakeUpParams = Type.Object({ id: Uuid, makeUpId: Uuid })
export const ReasonBody = Type.Object({ reason: Reason }, { additionalProperties: false })

const { host, recorder, lecturer, place, summary, discussion, decisions, visitorCount, visitorNames } = GatheringChange.properties
export const Correction = Type.Object(
  {
    ...{ version: Version, reason: Reason, host, recorder, lecturer, place, summary, discussion, decisions },
    ...{ visitorCount, visitorNames },
  },
  { additionalProperties: false, description: 'of a closed record: what it said before is kept, with who changed it and why' },
)
export type Correction = Static<typeof Correction>
export const LateMarks = Type.Object(
  {
    version: Version,
    reason: Reason,
    marks: Type.Array(
      Type.Object(
        {
          id: Uuid,
          personId: Type.Optional(Uuid),
          number: Type.Optional(NewGuests.properties.numbers.items),
          ...{ status, reason, note, lateMinutes, earlyMinutes },
        },
        { additionalProperties: false, description: 'by id when on the list, by number of somebody else' },
      ),
      { minItems: 1, maxItems: 500 },
    ),
  },
  { additionalProperties: false },
)
export type LateMarks = Static<typeof LateMarks>
export const NewFile = Type.Object({ fileId: Uuid }, { additionalProperties: false })
export const FileParams = Type.Object({ id: Uuid, fileId: Uuid })

const Mode = Attendance.properties
export const GatheringRecord = Type.Object({
  gathering: Gathering,
  list: Type.Array(
    Type.Object({
      ...{
        person: Mode.person,
        homeOrg: Named,
        role: Mode.role,
        canVote: Mode.canVote,
        status: Mode.status,
        reason: Mode.reason,
      },
      ...{
        note: Mode.note,
        lateMinutes: Mode.lateMinutes,
        earlyMinutes: Mode.earlyMinutes,
        method: Mode.method,
        madeUp: Mode.madeUp,
      },
      hours: Type.Number({ description: 'credited by this gathering and standing' }),
    }),
  ),
  credited: Type.Object({ people: Type.Integer(), hours: Type.Number() }),
  files: Type.Array(
    Type.Object({
      ...{
        id: Uuid,
        filename: Type.String(),
        mediaType: Type.String(),
        sizeBytes: Type.Integer(),
        byName: Type.String(),
        at: Instant,
      },
    }),
  ),
  corrections: Type.Array(
    Type.Object({
      ...{ id: Uuid, kind: Type.Enum(['record', 'attendance']), reason: Type.String(), byName: Type.String(), at: Instant },
      changes: Type.Array(Type.Object({ what: Type.String(), from: Type.String(), to: Type.String() }), {
        description: 'what: a field of the record, or the name of a person, whose status is told',
      }),
    }),
  ),
})
export type GatheringRecord = Static<typeof GatheringRecord>

export const HistoryQuery = Type.Object({ org: Uuid, year: Type.Integer({ minimum: 2000, maximum: 2100 }) })
export const History = Type.Object({
  items: Type.Array(
    Type.Object({
      ...{ id: Uuid, title: Type.String(), startsAt: Instant, minutes: Type.Integer(), place: Type.String() },
      ...{ purposes: Gathering.properties.purposes, expected: Type.Integer(), present: Type.Integer(), guests: Type.Integer() },
      ...{ observers: Type.Integer(), visitors: Type.Integer(), madeUp: Type.Integer() },
      ...{ creditedPeople: Type.Integer(), hours: Type.Number(), isReopened: Type.Boolean() },
    }),
  ),
  org: Named,
  totals: Type.Object({
    ...{ gatherings: Type.Integer(), minutes: Type.Integer(), hours: Type.Number() },
    ...{ expected: Type.Integer(), present: Type.Integer() },
  }),
})
