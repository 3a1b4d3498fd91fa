import { Type, type Static } from 'typebox'
import { Day, Nullable } from '../http/schema-parts.ts'
import { CATEGORIES, DELIVERY_MODES, LEVELS } from '../ledger/index.ts'
import { MEMBER_STATUSES, ORG_KINDS, ORG_SETTINGS, POSITIONS, REGISTRY_STATUSES } from '../orgs/index.ts'

/** The words a policy is written in. Values of people, organisations and learning are those of their domains. */
const oneOf = <const T extends string>(values: readonly T[], options = {}) =>
  Type.Enum<T[]>([...values], { type: 'string', ...options })

export const STATES = ['met', 'on_course', 'behind', 'overdue', 'exempt', 'not_applicable'] as const

const FLAGS = [
  'exempt_from_target',
  'is_away',
  'is_first_appointment',
  'is_two_committee_member',
  'is_cadre_below_county_division',
  'trained_above_county_this_period',
  'trained_above_committee_this_period',
] as const
const COUNTS = ['months_since_full_member', 'months_since_tie', 'age'] as const
export const EVENTS = [
  'appointed_as_secretary',
  'became_development_target',
  'admitted_as_probationary',
  'became_full_member',
] as const

const among = <const F extends string, const T extends string>(field: F, values: readonly T[]) =>
  Type.Object({ field: Type.Literal(field), in: Type.Array(oneOf(values), { minItems: 1 }) }, { additionalProperties: false })

export const PolicyKey = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 64 })

/** One thing asked of the facts, as of the day judged by. */
const Condition = Type.Union([
  among('member_status', MEMBER_STATUSES),
  among('registry_status', REGISTRY_STATUSES),
  among('position', [...POSITIONS, 'none']),
  among('org_setting', ORG_SETTINGS),
  among('org_kind', ORG_KINDS),
  Type.Object({ field: oneOf(FLAGS), isTrue: Type.Boolean() }, { additionalProperties: false }),
  Type.Object({ field: oneOf(COUNTS), lte: Type.Integer({ minimum: 0 }) }, { additionalProperties: false }),
  Type.Object({ field: oneOf(COUNTS), gte: Type.Integer({ minimum: 0 }) }, { additionalProperties: false }),
  Type.Object(
    { policy: PolicyKey, stateIn: Type.Array(oneOf(STATES), { minItems: 1 }) },
    { additionalProperties: false, description: 'the outcome of another policy in its period of that day' },
  ),
])
export type Condition = Static<typeof Condition>

const Conditions = Type.Array(Condition, { maxItems: 20, default: [] })
const Audience = Type.Object(
  { all: Conditions, any: Conditions, none: Conditions },
  { additionalProperties: false, description: 'all of `all`, at least one of `any` unless empty, and none of `none`' },
)
export type Audience = Static<typeof Audience>

const PeriodRule = Type.Union([
  Type.Object(
    {
      kind: oneOf(['calendar_year', 'half_year', 'calendar_quarter', 'calendar_month']),
      startsOn: Type.String({ pattern: '^(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$', description: 'MM-DD' }),
    },
    { additionalProperties: false },
  ),
  Type.Object({ kind: Type.Literal('plan_cycle'), firstOn: Day, lastOn: Day }, { additionalProperties: false }),
  Type.Object(
    {
      kind: Type.Literal('term_of_office'),
      defaultYears: Type.Integer({ minimum: 1, maximum: 10, description: 'where the organisation has no term on record' }),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      kind: Type.Literal('event_window'),
      fromEvent: oneOf(EVENTS),
      offsetStart: Type.String({ pattern: '^P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+D)?$' }),
      toEvent: Nullable(oneOf(EVENTS)),
      offsetEnd: Type.String({ pattern: '^P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+D)?$' }),
    },
    { additionalProperties: false },
  ),
])
export type PeriodRule = Static<typeof PeriodRule>

const Hours = Type.Number({ exclusiveMinimum: 0, maximum: 2000, multipleOf: 0.01 })
const Count = Type.Integer({ minimum: 1, maximum: 400 })

const SessionFilter = Type.Object(
  {
    deliveryModes: Type.Optional(Type.Array(oneOf(DELIVERY_MODES), { minItems: 1 })),
    isConcentrated: Type.Optional(Type.Literal(true)),
    isRotation: Type.Optional(Type.Literal(true)),
    purpose: Type.Optional(oneOf(['induction', 'demonstration'])),
    isCadreRecognised: Type.Optional(Type.Literal(true)),
  },
  { additionalProperties: false, description: 'what a session must be; without countableModes hours and days must be so too' },
)

const CategoryMinimum = Type.Object(
  {
    categories: Type.Array(oneOf(CATEGORIES), { minItems: 1 }),
    minHours: Nullable(Hours),
    label: Nullable(Type.String({ maxLength: 50 })),
  },
  { additionalProperties: false },
)
const LevelMinimum = Type.Object(
  { levels: Type.Array(oneOf(LEVELS), { minItems: 1 }), minSessions: Nullable(Count), minHours: Nullable(Hours) },
  { additionalProperties: false },
)
const Alternative = Type.Object(
  {
    id: PolicyKey,
    perWindow: Type.Array(
      Type.Object({ window: oneOf(['probation', 'first_year_as_full']), minSessions: Count }, { additionalProperties: false }),
      { minItems: 1 },
    ),
  },
  { additionalProperties: false },
)
const OptionalMode = Type.Object(
  {
    mode: oneOf(DELIVERY_MODES),
    counts: Type.Boolean(),
    maxHours: Nullable(Hours),
    note: Nullable(Type.String({ maxLength: 300 })),
  },
  { additionalProperties: false },
)

const About = Type.Object(
  {
    nameZh: Type.String({ minLength: 2, maxLength: 100 }),
    nameEn: Type.String({ minLength: 2, maxLength: 200 }),
    legalForce: oneOf([
      'party_regulation',
      'central_plan',
      'ministry_rule',
      'provincial_measure',
      'local_practice',
      'seed_practice',
      'seed_proposal',
    ]),
    severity: oneOf(['info', 'warn', 'block_next_step']),
    source: Type.Array(Type.String({ maxLength: 300 }), { maxItems: 20 }),
    quoteZh: Nullable(Type.String({ maxLength: 500 })),
    isQuoteParaphrase: Type.Boolean({ default: false }),
    confidence: oneOf(['high', 'medium', 'low']),
    verify: Type.Boolean({ description: 'a person must check the wording against the text of the issuing authority' }),
    notes: Nullable(Type.String({ maxLength: 1000 })),
  },
  { additionalProperties: false },
)

/** A requirement policy (培训要求) as the county writes it. Hours are numbers with at most two decimals. */
export const PolicyDocument = Type.Object(
  {
    about: About,
    audience: Audience,
    period: PeriodRule,
    minHours: Nullable(Hours),
    minSessions: Nullable(Count),
    minDays: Nullable(Type.Number({ exclusiveMinimum: 0, maximum: 400, multipleOf: 0.5 })),
    combine: oneOf(['all', 'any'], { description: 'whether all of minHours, minSessions, minDays are asked or one is enough' }),
    sessionFilter: SessionFilter,
    perCategory: Type.Array(CategoryMinimum, { maxItems: 10 }),
    perLevel: Type.Array(LevelMinimum, { maxItems: 10 }),
    alternatives: Type.Array(Alternative, { maxItems: 5 }),
    useAlternative: Nullable(PolicyKey),
    countableModes: Nullable(Type.Array(oneOf(DELIVERY_MODES), { minItems: 1, description: 'null: every mode' })),
    optionalModes: Type.Array(OptionalMode, { maxItems: 12 }),
    prorating: oneOf(['none', 'by_month', 'by_day'], {
      description: 'hours and days shrink with the part of the period in which the policy concerned the person',
    }),
    carryOver: Type.Object(
      { isOn: Type.Boolean(), maxHours: Nullable(Hours) },
      { additionalProperties: false, description: 'whether surplus hours of the period before count' },
    ),
    supersedes: Type.Array(PolicyKey, { maxItems: 10, description: 'policies that do not concern whom this one concerns' }),
  },
  { additionalProperties: false },
)
export type PolicyDocument = Static<typeof PolicyDocument>
