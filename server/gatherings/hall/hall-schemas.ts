import { Type, type Static } from 'typebox'
import { Nullable, Uuid } from '../../http/schema-parts.ts'
import { CaptionTrack, Playback, Report, Rung } from '../../films/index.ts'

const closed = { additionalProperties: false }
const Instant = Type.String({ format: 'date-time' })
const Part = Type.Object({ fromS: Type.Number(), toS: Type.Number() })
const Parts = Type.Array(Part, { description: 'seconds of the film, sorted, disjoint' })
const RefusedPart = Type.Object({ fromS: Type.Number(), toS: Type.Number(), reason: Type.String() })

export const NewPlay = Type.Object(
  { itemId: Uuid, clientId: Type.String({ format: 'uuid', description: 'of the computer; kept by the browser' }) },
  closed,
)
export const Play = Type.Object({
  playId: Uuid,
  itemId: Uuid,
  filmId: Uuid,
  filmVersionId: Uuid,
  title: Type.String(),
  ...Playback.properties,
  durationS: Type.Number(),
  resumeAtS: Type.Number({ description: 'where the hall left off' }),
  watched: Parts,
  captions: Type.Array(CaptionTrack),
  rungs: Type.Array(Rung),
  audioBandwidth: Nullable(Type.Integer()),
  reportEveryS: Type.Integer(),
})
export type Play = Static<typeof Play>

export const PlayReports = Type.Object({ reports: Type.Array(Report, { minItems: 1, maxItems: 50 }) }, closed)
const ReportResult = Type.Object({ reportId: Uuid, accepted: Parts, refused: Type.Array(RefusedPart) })
export const PlayAnswer = Type.Object({
  results: Type.Array(ReportResult, { description: 'in the order sent' }),
  watched: Parts,
  playedS: Type.Number({ description: 'seconds of the film that count as played' }),
})
export type PlayAnswer = Static<typeof PlayAnswer>

export const PlayLog = Type.Object({
  items: Type.Array(
    Type.Object({
      itemId: Uuid,
      title: Type.String(),
      durationS: Type.Number(),
      playedS: Nullable(Type.Number({ description: 'null: no screen of ours played it' })),
      watched: Parts,
      plays: Type.Array(
        Type.Object({
          openedAt: Instant,
          byName: Type.String(),
          device: Nullable(Type.String()),
          isOffline: Type.Boolean({ description: 'from a pack, without a line' }),
          acceptedS: Type.Number(),
          refused: Type.Array(Type.Object({ reason: Type.String(), seconds: Type.Number() })),
        }),
      ),
      statement: Type.Union([Type.Object({ minutes: Type.Integer(), byName: Type.String(), statedAt: Instant }), Type.Null()], {
        description: 'of whoever closed, where there is no log',
      }),
    }),
    { description: 'the films of the agenda' },
  ),
})
export type PlayLog = Static<typeof PlayLog>

export const OwnHall = Type.Object({
  gathering: Type.Object({ id: Uuid, title: Type.String(), startsAt: Instant, place: Type.String(), orgName: Type.String() }),
  isOpen: Type.Boolean(),
  isPresent: Type.Boolean(),
  films: Type.Array(Type.Object({ itemId: Uuid, filmId: Uuid, title: Type.String(), durationS: Type.Number() })),
  screen: Type.Union(
    [
      Type.Object({
        itemId: Uuid,
        playingAtS: Nullable(Type.Number({ description: 'null: the hall has not been heard of for a minute' })),
        isPlaying: Type.Boolean(),
      }),
      Type.Null(),
    ],
    { description: 'where the film of the hall stands now; null: it has not begun' },
  ),
})
export type OwnHall = Static<typeof OwnHall>
export const Joining = Type.Object({ itemId: Uuid, clientId: Uuid }, closed)
