import { Type, type Static } from 'typebox'
import { PageOf, PageQuery } from '../http/page.ts'
import { Day, Named, Nullable, Uuid, Version as VersionNumber } from '../http/schema-parts.ts'
import { Category, OrganiserLevel } from '../ledger/index.ts'
import { FilmVersion } from './versions/version-schemas.ts'

export const Genre = Type.Enum(
  ['exemplary_deeds', 'documentary', 'training_film', 'drama', 'micro_video', 'courseware', 'video_lecture'],
  { description: '典型事迹片 纪录片 培训片 文艺片 微视频 新媒体课件 视频党课' },
)
const FilmState = Type.Enum(['draft', 'first_review', 'second_review', 'final_review', 'approved', 'released', 'withdrawn'])
const ReviewStage = Type.Enum(['first_review', 'second_review', 'final_review'])
const ReviewDecision = Type.Enum(['pass', 'return'])
const Instant = Type.String({ format: 'date-time' })
const Text = (maxLength: number) => Type.String({ maxLength })
const Names = Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 30 })
export const Crew = Type.Array(
  Type.Object(
    { duty: Type.String({ minLength: 1, maxLength: 50 }), name: Type.String({ minLength: 1, maxLength: 100 }) },
    { additionalProperties: false },
  ),
  { maxItems: 100 },
)

/** What is reviewed; frozen from the first review on. */
const text = {
  title: Text(200),
  subtitle: Text(200),
  genre: Nullable(Genre),
  categories: Type.Array(Category, { maxItems: 7, uniqueItems: true }),
  isCoreTheory: Type.Boolean(),
  year: Nullable(Type.Integer({ minimum: 1900, maximum: 2200 })),
  producer: Text(200),
  jointProducers: Names,
  crew: Crew,
  synopsis: Text(5000),
  keywords: Names,
  script: Text(200_000),
  language: Type.String({ minLength: 2, maxLength: 35 }),
  hasBurntInSubtitles: Type.Boolean(),
  subjectConsent: Type.String({ maxLength: 1000, description: 'consent of those who are shown' }),
  musicAndFootageRights: Text(1000),
  firstReleasedOn: Nullable(Day),
  firstReleaseChannel: Text(200),
  awards: Text(1000),
  seriesTitle: Text(200),
  episode: Nullable(Type.Integer({ minimum: 1, maximum: 999 })),
  earnsCredit: Type.Boolean(),
  creditCategory: Nullable(Category),
  organiserLevel: OrganiserLevel,
  completeShare: Type.Number({ minimum: 0.5, maximum: 1, description: 'share to be watched before it counts; 0.95 unless said' }),
  maxRate: Type.Number({ enum: [1, 1.25, 1.5, 2], description: 'fastest speed that counts' }),
}

/** Who may see it, and when: may change at any time. */
const release = {
  presenceEveryMinutes: Nullable(Type.Integer({ minimum: 2, maximum: 120, description: 'null: no presence check' })),
  availableFrom: Nullable(Day),
  availableUntil: Nullable(Type.String({ format: 'date', description: 'the first day it is not available any more' })),
}

const Review = Type.Object({
  round: Type.Integer(),
  stage: ReviewStage,
  decision: ReviewDecision,
  comment: Type.String(),
  byName: Type.String(),
  at: Instant,
  filmVersionId: Uuid,
})

export const Film = Type.Object({
  id: Uuid,
  org: Named,
  state: FilmState,
  ...text,
  ...release,
  audienceOrg: Type.Union([Named, Type.Null()], { description: 'null: everybody' }),
  current: Type.Union([FilmVersion, Type.Null()], { description: 'what members see' }),
  versions: Type.Array(FilmVersion, { description: 'newest first' }),
  reviews: Type.Array(Review, { description: 'oldest first' }),
  stage: Nullable(ReviewStage),
  reviewVersionId: Nullable(Uuid),
  missing: Type.Array(Type.String(), { description: 'pointers of what is needed before submitting' }),
  can: Type.Object({
    edit: Type.Boolean(),
    editRelease: Type.Boolean({ description: 'audience, availability and presence check' }),
    upload: Type.Boolean(),
    submit: Type.Boolean(),
    review: Type.Boolean(),
    release: Type.Boolean(),
    withdraw: Type.Boolean(),
    redraft: Type.Boolean(),
    remove: Type.Boolean(),
  }),
  createdByName: Type.String(),
  updatedAt: Instant,
  releasedAt: Nullable(Instant),
  withdrawnReason: Nullable(Type.String()),
  version: VersionNumber,
})
export type Film = Static<typeof Film>

export const FilmRow = Type.Object({
  id: Uuid,
  org: Named,
  state: FilmState,
  title: Type.String(),
  subtitle: Type.String(),
  genre: Nullable(Genre),
  categories: Type.Array(Category),
  year: Nullable(Type.Integer()),
  producer: Type.String(),
  seriesTitle: Type.String(),
  episode: Nullable(Type.Integer()),
  isOnAir: Type.Boolean(),
  isMine: Type.Boolean(),
  newest: Type.Union([
    Type.Object({
      id: Uuid,
      number: Type.Integer(),
      state: Type.Enum(['uploading', 'queued', 'encoding', 'ready', 'failed', 'cancelled']),
      progress: Type.Number(),
      durationS: Nullable(Type.Number()),
    }),
    Type.Null(),
  ]),
  posterUrl: Nullable(Type.String()),
  createdByName: Type.String(),
  updatedAt: Instant,
})
export type FilmRow = Static<typeof FilmRow>
export const FilmPage = PageOf(FilmRow)

const closed = { additionalProperties: false }
const givenText = Type.Partial(Type.Object(text))
const givenRelease = Type.Partial(Type.Object({ ...release, audienceOrgId: Nullable(Uuid) }))

export const NewFilm = Type.Object(
  { id: Type.Optional(Uuid), orgId: Uuid, ...givenText.properties, ...givenRelease.properties },
  { ...closed, description: 'a client-made id makes a repeated call harmless; everything but orgId may follow later' },
)
export type NewFilm = Static<typeof NewFilm>
export const FilmChange = Type.Object(
  { version: VersionNumber, ...givenText.properties, ...givenRelease.properties },
  { ...closed, minProperties: 2 },
)
export type FilmChange = Static<typeof FilmChange>

export const FilmQuery = Type.Object(
  {
    ...PageQuery,
    q: Type.Optional(Type.String({ maxLength: 100 })),
    state: Type.Optional(FilmState),
    genre: Type.Optional(Genre),
    category: Type.Optional(Category),
    year: Type.Optional(Type.Integer()),
    producer: Type.Optional(Type.String({ maxLength: 200 })),
    mine: Type.Optional(Type.Boolean({ description: 'made by me' })),
    org: Type.Optional(Uuid),
  },
  closed,
)
export type FilmQuery = Static<typeof FilmQuery>
export const ReviewQuery = Type.Object(PageQuery, closed)

export const ChangedFilm = Type.Object({ version: VersionNumber }, closed)
export const ReviewBody = Type.Object(
  {
    version: VersionNumber,
    stage: ReviewStage,
    decision: ReviewDecision,
    comment: Type.String({ maxLength: 2000, default: '', description: 'needed when the film is returned' }),
  },
  closed,
)
export type ReviewBody = Static<typeof ReviewBody>
export const WithdrawBody = Type.Object(
  { version: VersionNumber, reason: Type.String({ minLength: 2, maxLength: 1000 }) },
  closed,
)
