import { Type, type Static } from 'typebox'
import { PageOf, PageQuery } from '../../http/page.ts'
import { Day, Named, Nullable, Uuid } from '../../http/schema-parts.ts'
import { LibraryFilm } from '../library/library-schemas.ts'
import { CaptionTrack, Rung } from '../versions/version-schemas.ts'

const closed = { additionalProperties: false }
const Instant = Type.String({ format: 'date-time' })
const DAY_S = 86_400
const Seconds = Type.Number({ minimum: 0, maximum: 10 * DAY_S, description: 'seconds from the beginning of the film' })
const Part = Type.Object({ fromS: Seconds, toS: Seconds }, closed)
const Parts = Type.Array(Part, { description: 'sorted, disjoint' })
const Share = Type.Number({ minimum: 0, maximum: 1, description: 'share of the film watched at least once' })

const RefusalReason = Type.Enum(
  [
    'empty-range',
    'beyond-the-end',
    'rate-too-high',
    'before-session',
    'held-too-long',
    'offline-limit',
    'more-than-elapsed',
    'superseded',
    'signed-out',
    'not-available',
    'presence',
  ],
  { description: 'why a part does not count; the words for it are the reader’s' },
)
const RefusedPart = Type.Object({ fromS: Type.Number(), toS: Type.Number(), reason: RefusalReason })

const playback = {
  hlsUrl: Type.String({ description: 'signed: expires, and serves this version to this viewer only' }),
  hlsExpiresAt: Instant,
  posterUrl: Type.String(),
  storyboardUrl: Type.String(),
}
export const Playback = Type.Object(playback)
export type Playback = Static<typeof Playback>

export const NewWatchSession = Type.Object(
  { clientId: Type.String({ format: 'uuid', description: 'of the device; kept by the browser' }) },
  closed,
)
export const WatchSession = Type.Object({
  sessionId: Uuid,
  filmVersionId: Uuid,
  ...playback,
  durationS: Type.Number(),
  resumeAtS: Type.Number({ description: 'where this person left, on any device; 0 when the film was seen to its end' }),
  watched: Parts,
  coveredShare: Share,
  completeShare: Type.Number({ description: 'share that counts as watched' }),
  maxRate: Type.Number({ description: 'fastest speed that counts' }),
  presence: Type.Union([
    Type.Object({ everyS: Type.Integer({ description: 'about so often; the moment is not foretold' }) }),
    Type.Null(),
  ]),
  reportEveryS: Type.Integer(),
  offlineLimitS: Type.Integer({ description: 'playing time that may be reported after the line was lost' }),
  holdLimitS: Type.Integer({ description: 'reports may be kept on the device for so long' }),
  earns: Type.Union([Type.Object({ hours: Type.Number() }), Type.Null()]),
  creditedOn: Nullable(Day),
  captions: Type.Array(CaptionTrack),
  rungs: Type.Array(Rung),
  audioBandwidth: Nullable(Type.Integer()),
})
export type WatchSession = Static<typeof WatchSession>

export const Report = Type.Object(
  {
    reportId: Type.String({ format: 'uuid', description: 'made by the device; the same report twice is one' }),
    ranges: Type.Array(Part, { maxItems: 100, description: 'what was played since the report before, in the order played' }),
    playingAtS: Seconds,
    rate: Type.Number({ exclusiveMinimum: 0, maximum: 100 }),
    isPlaying: Type.Boolean({ description: 'false: paused from now on' }),
    heldForS: Type.Number({ minimum: 0, maximum: 400 * DAY_S, description: 'how long ago the device made it' }),
  },
  closed,
)
export type Report = Static<typeof Report>
export const Reports = Type.Object({ reports: Type.Array(Report, { minItems: 1, maxItems: 50 }) }, closed)

export const ReportsAnswer = Type.Object({
  results: Type.Array(Type.Object({ reportId: Uuid, accepted: Type.Array(Part), refused: Type.Array(RefusedPart) }), {
    description: 'in the order sent',
  }),
  watched: Parts,
  coveredShare: Share,
  credited: Type.Union([Type.Object({ hours: Type.Number(), entryId: Uuid }), Type.Null()], {
    description: 'what these reports have earned just now',
  }),
  creditedOn: Nullable(Day),
  isSuperseded: Type.Boolean({ description: 'another device plays for this person now' }),
  presence: Type.Union([Type.Object({ askId: Uuid, isWaiting: Type.Boolean() }), Type.Null()], {
    description: 'the open question; isWaiting: parts do not count until it is answered',
  }),
})
export type ReportsAnswer = Static<typeof ReportsAnswer>

export const PresenceAnswer = Type.Object({ askId: Uuid }, closed)

export const WatchingList = Type.Object({
  items: Type.Array(Type.Object({ film: LibraryFilm, resumeAtS: Type.Number(), coveredShare: Share, lastWatchedAt: Instant })),
})
export type WatchingList = Static<typeof WatchingList>

export const Objection = Type.Object({
  id: Uuid,
  state: Type.Enum(['open', 'upheld', 'refused']),
  film: Type.Object({ id: Uuid, title: Type.String() }),
  filmVersionId: Uuid,
  person: Named,
  org: Named,
  text: Type.String(),
  raisedAt: Instant,
  decidedAt: Nullable(Instant),
  decidedByName: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  granted: Parts,
  watched: Parts,
  coveredShare: Share,
  durationS: Type.Number(),
  canDecide: Type.Boolean(),
})
export type Objection = Static<typeof Objection>
export const ObjectionList = Type.Object({ items: Type.Array(Objection) })
export const ObjectionPage = PageOf(Objection)
export const ObjectionQuery = Type.Object(
  { ...PageQuery, state: Type.Optional(Objection.properties.state), org: Type.Optional(Uuid) },
  closed,
)
export const NewObjection = Type.Object({ text: Type.String({ minLength: 2, maxLength: 1000 }) }, closed)
export const ObjectionDecision = Type.Object(
  {
    decision: Type.Enum(['uphold', 'refuse']),
    reason: Type.String({ minLength: 2, maxLength: 1000, description: 'the member reads it' }),
    ranges: Type.Optional(Type.Array(Part, { minItems: 1, maxItems: 100, description: 'what is granted; none: the whole film' })),
  },
  closed,
)
export type ObjectionDecision = Static<typeof ObjectionDecision>

export const FilmWatching = Type.Object({
  filmVersionId: Uuid,
  durationS: Type.Number(),
  watched: Parts,
  coveredShare: Share,
  completeShare: Type.Number(),
  resumeAtS: Type.Number(),
  creditedOn: Nullable(Day),
  sessions: Type.Array(
    Type.Object({
      id: Uuid,
      openedAt: Instant,
      lastReportAt: Nullable(Instant),
      device: Nullable(Type.String()),
      acceptedS: Type.Number(),
      refused: Type.Array(Type.Object({ reason: RefusalReason, seconds: Type.Number() })),
    }),
    { description: 'latest first, at most 50' },
  ),
  objections: Type.Array(Objection),
})
export type FilmWatching = Static<typeof FilmWatching>

const Standing = Type.Object({ pass: Type.Integer(), watched: Parts, coveredShare: Share, creditedOn: Nullable(Day) })
export const EvidenceQuery = Type.Object({ person: Uuid, version: Type.Optional(Uuid) }, closed)
export const Evidence = Type.Object({
  film: Type.Object({ id: Uuid, title: Type.String() }),
  person: Named,
  filmVersionId: Uuid,
  versionNumber: Type.Integer(),
  durationS: Type.Number(),
  otherVersions: Type.Array(Type.Object({ filmVersionId: Uuid, number: Type.Integer() })),
  reports: Type.Array(
    Type.Object({
      seq: Type.Integer(),
      reportId: Uuid,
      sessionId: Uuid,
      device: Nullable(Type.String()),
      clientId: Uuid,
      receivedAt: Instant,
      madeAt: Instant,
      rate: Type.Number(),
      isPlaying: Type.Boolean(),
      playingAtS: Type.Number(),
      claimed: Type.Array(Type.Object({ fromS: Type.Number(), toS: Type.Number() })),
      accepted: Parts,
      refused: Type.Array(RefusedPart),
      isAsReplayed: Type.Boolean({ description: 'judged again, it gives the same' }),
    }),
  ),
  corrections: Type.Array(
    Type.Object({ grantedAt: Instant, grantedByName: Type.String(), reason: Type.String(), granted: Parts }),
  ),
  replay: Standing,
  stored: Standing,
  differences: Type.Array(Part, { description: 'parts that only one of the two holds; empty: they agree' }),
})
export type Evidence = Static<typeof Evidence>
