import { Type, type Static } from 'typebox'
import { PageOf, PageQuery } from '../http/page.ts'
import { Day, Named, Nullable, Uuid } from '../http/schema-parts.ts'
import { CATEGORIES, DELIVERY_MODES, LEVELS } from './learning.rules.ts'

export const Category = Type.Enum([...CATEGORIES])
const DeliveryMode = Type.Enum([...DELIVERY_MODES])
export const OrganiserLevel = Type.Enum([...LEVELS])
const Purpose = Type.Enum(['induction', 'demonstration'])
const SourceKind = Type.Enum(['film', 'course', 'quiz', 'gathering', 'claim', 'manual'])
const Hours = Type.Number({ minimum: 0, maximum: 999, multipleOf: 0.01, description: 'credit hours (学时)' })
const Days = Type.Number({ minimum: 0, maximum: 1, description: 'days of training; a half-day is 0.5' })
const Instant = Type.String({ format: 'date-time' })

/** What kind of learning it was. */
const kindOfLearning = {
  category: Category,
  deliveryMode: DeliveryMode,
  organiserLevel: OrganiserLevel,
  isConcentrated: Type.Boolean({ default: false, description: '集中培训' }),
  isRotation: Type.Boolean({ default: false, description: '轮训' }),
  purpose: Type.Optional(Nullable(Purpose)),
  isCadreRecognised: Type.Boolean({ default: false, description: 'recognised by the cadre authority' }),
}
const shownKind = { ...kindOfLearning, purpose: Nullable(Purpose) }

export const EvidenceFile = Type.Object({
  id: Uuid,
  filename: Type.String(),
  mediaType: Type.Enum(['application/pdf', 'image/jpeg', 'image/png', 'image/webp']),
})
export const EvidenceQuery = Type.Object({ filename: Type.String({ minLength: 1, maxLength: 200 }) })

export const Credit = Type.Object({
  id: Uuid,
  happenedOn: Day,
  year: Type.Integer(),
  hours: Hours,
  days: Days,
  ...shownKind,
  title: Type.String(),
  source: Type.Object({ kind: SourceKind, id: Uuid, occasion: Type.String() }),
  session: Type.String({ description: 'equal for entries that are one session of training' }),
  basis: Type.Unsafe<object>({ type: 'object', description: 'what the hours were made from', additionalProperties: true }),
  homeOrg: Named,
  conversion: Type.Object({ number: Type.Integer(), name: Type.String() }),
  evidenceFile: Type.Union([EvidenceFile, Type.Null()]),
  postedAt: Instant,
  postedByName: Nullable(Type.String()),
  approvedByName: Nullable(Type.String()),
  reversal: Type.Union([
    Type.Object({ id: Uuid, reason: Type.String(), at: Instant, byName: Nullable(Type.String()) }),
    Type.Null(),
  ]),
})
export type Credit = Static<typeof Credit>
export const CreditPage = PageOf(Credit)
export const YearQuery = Type.Object({ ...PageQuery, year: Type.Optional(Type.Integer({ minimum: 1950, maximum: 2200 })) })
export const PersonParams = Type.Object({ personId: Uuid })

export const ReversalBody = Type.Object(
  { reason: Type.String({ minLength: 2, maxLength: 500, description: 'the member reads it' }) },
  { additionalProperties: false },
)

/** One day of learning: say half-days, minutes or hours, one of them. */
const NewSession = Type.Object(
  {
    on: Day,
    halfDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 2 })),
    minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 1440 })),
    hours: Type.Optional(
      Type.Number({ exclusiveMinimum: 0, maximum: 24, multipleOf: 0.01, description: 'as certified by the organiser' }),
    ),
  },
  { additionalProperties: false },
)
export type NewSession = Static<typeof NewSession>

const declared = {
  title: Type.String({ minLength: 2, maxLength: 200 }),
  organiser: Type.Optional(Nullable(Type.String({ maxLength: 100 }))),
  ...kindOfLearning,
  sessions: Type.Array(NewSession, { minItems: 1, maxItems: 60 }),
  note: Type.Optional(Nullable(Type.String({ maxLength: 500 }))),
}
export const NewClaim = Type.Object(
  { id: Type.Optional(Uuid), ...declared, evidenceFileId: Uuid },
  { additionalProperties: false, description: 'a client-made id makes a repeated call harmless' },
)
export type NewClaim = Static<typeof NewClaim>
export const NewManualCredits = Type.Object(
  {
    ...declared,
    personIds: Type.Array(Uuid, { minItems: 1, maxItems: 300, uniqueItems: true }),
    evidenceFileId: Type.Optional(Nullable(Uuid)),
  },
  { additionalProperties: false },
)
export type NewManualCredits = Static<typeof NewManualCredits>

const ClaimState = Type.Enum(['submitted', 'approved', 'refused', 'withdrawn'])
export const Claim = Type.Object({
  id: Uuid,
  kind: Type.Enum(['claim', 'manual'], { description: 'declared by the member, or entered by an officer' }),
  state: ClaimState,
  person: Named,
  org: Named,
  title: Type.String(),
  organiser: Nullable(Type.String()),
  ...shownKind,
  sessions: Type.Array(
    Type.Object({
      on: Day,
      hours: Hours,
      days: Days,
      basis: Type.Unsafe<object>({ type: 'object', additionalProperties: true }),
    }),
  ),
  hours: Type.Number({ description: 'of all sessions' }),
  evidenceFile: Type.Union([EvidenceFile, Type.Null()]),
  note: Nullable(Type.String()),
  declaredAt: Instant,
  declaredByName: Type.String(),
  decidedAt: Nullable(Instant),
  decidedByName: Nullable(Type.String()),
  decisionReason: Nullable(Type.String()),
  sameDayHours: Type.Number({ description: 'already credited to the person on these days: perhaps the same thing' }),
  canDecide: Type.Boolean(),
})
export type Claim = Static<typeof Claim>
export const ClaimPage = PageOf(Claim)
export const ClaimList = Type.Object({ items: Type.Array(Claim) })
export const ClaimQuery = Type.Object({ ...PageQuery, state: Type.Optional(ClaimState), org: Type.Optional(Uuid) })
export const Decision = Type.Object(
  {
    claimIds: Type.Array(Uuid, { minItems: 1, maxItems: 300, uniqueItems: true }),
    decision: Type.Enum(['approve', 'refuse']),
    reason: Type.Optional(Type.String({ minLength: 2, maxLength: 500, description: 'needed to refuse' })),
  },
  { additionalProperties: false },
)
export type Decision = Static<typeof Decision>

const OnlineStep = Type.Object(
  {
    fromMinutes: Type.Number({ minimum: 0, maximum: 600 }),
    isOver: Type.Boolean(),
    hours: Type.Number({ minimum: 0, maximum: 20, multipleOf: 0.01 }),
  },
  { additionalProperties: false },
)
const positive = (maximum: number) => Type.Number({ exclusiveMinimum: 0, maximum, multipleOf: 0.01 })
const ConversionRules = Type.Object(
  {
    fullDay: positive(24),
    halfDay: positive(12),
    minutesPerHour: positive(120),
    maxPerHalfDay: Nullable(positive(12)),
    roundTo: Nullable(positive(1)),
    onlineSteps: Nullable(Type.Array(OnlineStep, { minItems: 1, maxItems: 10 })),
    quizPass: Nullable(positive(8)),
    teachingMultiplier: Nullable(positive(10)),
  },
  { additionalProperties: false },
)
const ConversionVersion = Type.Object({
  id: Uuid,
  number: Type.Integer(),
  name: Type.String(),
  rules: ConversionRules,
  fromOn: Day,
  note: Nullable(Type.String()),
  publishedAt: Instant,
  publishedByName: Nullable(Type.String()),
  isCurrent: Type.Boolean(),
})
const ConversionPreset = Type.Object({
  id: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  rules: Type.Unsafe<object>({
    type: 'object',
    additionalProperties: true,
    description: 'as ConversionRules; null is for the county to fill',
  }),
  isDefault: Type.Boolean(),
  source: Type.Array(Type.String()),
  confidence: Type.String(),
  notes: Nullable(Type.String()),
})
export const Conversions = Type.Object({ items: Type.Array(ConversionVersion), presets: Type.Array(ConversionPreset) })
export type Conversions = Static<typeof Conversions>
export const NewConversion = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100 }),
    rules: ConversionRules,
    fromOn: Day,
    note: Type.Optional(Nullable(Type.String({ maxLength: 1000 }))),
  },
  { additionalProperties: false, description: 'holds from a day not yet past; what was credited before is not touched' },
)
export type NewConversion = Static<typeof NewConversion>

export const ConversionQuestion = Type.Object(
  { sessions: Type.Array(NewSession, { minItems: 1, maxItems: 60 }), rules: Type.Optional(ConversionRules) },
  { additionalProperties: false, description: 'rules: what if these held; unless said, those of each day' },
)
export const ConversionAnswer = Type.Object({
  sessions: Type.Array(Type.Object({ on: Day, hours: Hours, days: Days })),
  hours: Type.Number(),
})
