import { Type, type Static } from 'typebox'
import { Day, Named, Nullable, Uuid, Version } from '../http/schema-parts.ts'
import { CATEGORIES, DELIVERY_MODES, LEVELS } from '../ledger/index.ts'
import { PolicyDocument, PolicyKey, STATES } from './document.ts'

const Instant = Type.String({ format: 'date-time' })
const Warning = Type.Enum(['nothing-required', 'verify', 'low-confidence', 'app-time'])

/** By name: the document is deep, and the contract would repeat it for every route. Registered in routes.ts. */
const DocumentRef = Type.Unsafe<PolicyDocument>({ $ref: 'PolicyDocument#' })

const PolicyVersion = Type.Object({
  number: Type.Integer(),
  isOff: Type.Boolean({ description: 'switches the policy off from appliesFrom on' }),
  appliesFrom: Day,
  publishedAt: Instant,
  publishedByName: Nullable(Type.String({ description: 'null: with the presets' })),
  document: DocumentRef,
})

export const Policy = Type.Object({
  id: Uuid,
  key: PolicyKey,
  isPreset: Type.Boolean(),
  isOn: Type.Boolean({ description: 'whether a version judges today' }),
  current: Type.Union([PolicyVersion, Type.Null()], { description: 'the version in force today' }),
  next: Type.Union([PolicyVersion, Type.Null()], { description: 'published, in force from a day to come' }),
  draft: Type.Union([
    Type.Object({ document: DocumentRef, version: Version, warnings: Type.Array(Warning), usualStart: Day }),
    Type.Null(),
  ]),
  versions: Type.Array(PolicyVersion, { description: 'all published ones, in order' }),
})
export type Policy = Static<typeof Policy>
export const PolicyList = Type.Object({ items: Type.Array(Policy) })

export const NewPolicy = Type.Object({ key: PolicyKey, document: DocumentRef }, { additionalProperties: false })
export const DraftBody = Type.Object(
  { document: DocumentRef, version: Type.Optional(Version) },
  { additionalProperties: false, description: 'version: of the draft there is; without one a draft is begun' },
)
export const PublishBody = Type.Object(
  {
    version: Version,
    appliesFrom: Type.Optional(
      Type.Union([Day], { description: 'periods that begin on or after it; unless said, the usual start' }),
    ),
  },
  { additionalProperties: false },
)
export const SwitchOffBody = Type.Object({ appliesFrom: Day }, { additionalProperties: false })

/** Amounts are hours or days with decimals, or a count of sessions. */
const Goal = Type.Object({
  kind: Type.Enum(['hours', 'days', 'sessions']),
  isBase: Type.Boolean({ description: 'one of those of which one may be enough' }),
  categories: Nullable(Type.Array(Type.Enum([...CATEGORIES]))),
  levels: Nullable(Type.Array(Type.Enum([...LEVELS]))),
  window: Nullable(Type.Enum(['probation', 'first_year_as_full'])),
  label: Nullable(Type.String()),
  required: Type.Number(),
  earned: Type.Number(),
  missing: Type.Number(),
  carried: Type.Number({ description: 'part of earned that comes from the period before' }),
})
export const GoalList = Type.Array(Goal)
export type Goal = Static<typeof Goal>

export const State = Type.Enum([...STATES])
const Reason = Type.Enum([
  'reversal',
  'reversed',
  'outside_period',
  'not_concerned',
  'cap_reached',
  'day_full',
  'session_counted',
  'mode_not_countable',
  'mode_switched_off',
  'mode_not_asked',
  'not_concentrated',
  'not_rotation',
  'other_purpose',
  'not_cadre_recognised',
  'other_category',
  'other_level',
  'other_window',
])

const StandingItem = Type.Object({
  policy: Type.Object({
    id: Uuid,
    key: PolicyKey,
    nameZh: Type.String(),
    nameEn: Type.String(),
    severity: Type.String(),
    legalForce: Type.String(),
    quoteZh: Nullable(Type.String()),
    source: Type.Array(Type.String()),
    verify: Type.Boolean(),
    countableModes: Nullable(Type.Array(Type.Enum([...DELIVERY_MODES]), { description: 'null: every mode' })),
    optionalModes: PolicyDocument.properties.optionalModes,
    sessionFilter: PolicyDocument.properties.sessionFilter,
  }),
  period: Type.Object({ key: Type.String(), from: Day, lastOn: Nullable(Day) }),
  state: State,
  reason: Nullable(Type.Enum(['not_in_audience', 'superseded', 'nothing_required'])),
  isAnyBaseEnough: Type.Boolean(),
  dueOn: Nullable(Day),
  behindFrom: Nullable(Day),
  goals: Type.Array(Goal),
  counted: Type.Array(
    Type.Object({ entryId: Uuid, amounts: Type.Array(Type.Object({ goal: Type.Integer(), amount: Type.Number() })) }),
    { description: 'goal: place in the list of goals' },
  ),
  notCounted: Type.Array(Type.Object({ entryId: Uuid, reason: Reason })),
  reported: Type.Union([Type.Object({ state: State, goals: Type.Array(Goal) }), Type.Null()], {
    description: 'as it stood when the year was closed; null: not closed, or not reported',
  }),
})
export type StandingItem = Static<typeof StandingItem>
export const YearStanding = Type.Object({
  year: Type.Integer(),
  asOf: Day,
  closedAt: Nullable(Instant),
  person: Type.Object({ id: Uuid, name: Type.String(), memberNo: Nullable(Type.String()) }),
  org: Type.Union([Named, Type.Null()], { description: 'where the person belongs today' }),
  countyName: Nullable(Type.String({ description: 'of the body at the top of the tree' })),
  years: Type.Array(Type.Integer(), { description: 'with entries, and the present one; latest first' }),
  items: Type.Array(StandingItem),
})
export type YearStanding = Static<typeof YearStanding>
export const StandingQuery = Type.Object({ year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2200 })) })

export const DryRunBody = Type.Object(
  {
    document: Type.Optional(DocumentRef),
    isOff: Type.Optional(Type.Boolean({ description: 'what if it were switched off' })),
    appliesFrom: Type.Optional(Type.Union([Day])),
  },
  { additionalProperties: false, description: 'unless said, the draft of the policy and its usual start' },
)
const Transition = Type.Object({
  policyId: Uuid,
  periodKey: Type.String(),
  before: State,
  after: State,
  people: Type.Integer(),
})
export const DryRun = Type.Object({
  id: Uuid,
  policyId: Uuid,
  state: Type.Enum(['queued', 'running', 'done', 'failed']),
  appliesFrom: Day,
  totalCount: Type.Integer(),
  doneCount: Type.Integer(),
  failure: Nullable(Type.String()),
  createdAt: Instant,
  finishedAt: Nullable(Instant),
  transitions: Type.Array(Transition),
  byOrg: Type.Array(Type.Object({ org: Type.Object({ id: Uuid, name: Type.String() }), transitions: Type.Array(Transition) }), {
    description: 'the bodies directly below the top of the tree',
  }),
})
export type DryRun = Static<typeof DryRun>

export const NewMark = Type.Object(
  { fromOn: Day, untilOn: Type.Optional(Nullable(Day)) },
  { additionalProperties: false, description: 'the person is a cadre below county division level' },
)
export const Marks = Type.Object({
  items: Type.Array(
    Type.Object({ id: Uuid, mark: Type.Enum(['cadre_below_county_division']), fromOn: Day, untilOn: Nullable(Day) }),
  ),
})
