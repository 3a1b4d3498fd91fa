import { Type, type Static } from 'typebox'
import { PageOf, PageQuery } from '../../http/page.ts'
import { Nullable, Uuid } from '../../http/schema-parts.ts'
import { Category } from '../../ledger/index.ts'
import { Crew, Genre } from '../film-schemas.ts'
import { CaptionTrack, Rung } from '../versions/version-schemas.ts'

export const LibraryFilm = Type.Object({
  id: Uuid,
  title: Type.String(),
  subtitle: Type.String(),
  genre: Nullable(Genre),
  categories: Type.Array(Category),
  year: Nullable(Type.Integer()),
  producer: Type.String(),
  durationS: Type.Number(),
  posterUrl: Type.String(),
  storyboardUrl: Nullable(Type.String()),
  synopsis: Type.String({ description: 'the beginning of it' }),
  earnsCredit: Type.Boolean(),
  hours: Nullable(Type.Number({ description: 'credit hours for watching it whole, by the conversion in force' })),
  isNew: Type.Boolean(),
  coveredShare: Type.Number({ minimum: 0, maximum: 1, description: 'how much of it the asker has watched' }),
  isCredited: Type.Boolean(),
})
export type LibraryFilm = Static<typeof LibraryFilm>
export const LibraryPage = PageOf(LibraryFilm)

const Episode = Type.Object({ id: Uuid, title: Type.String(), episode: Nullable(Type.Integer()) })
export const LibraryFilmDetail = Type.Object({
  ...LibraryFilm.properties,
  synopsis: Type.String(),
  crew: Crew,
  keywords: Type.Array(Type.String()),
  captions: Type.Array(CaptionTrack),
  rungs: Type.Array(Rung),
  audioBandwidth: Nullable(Type.Integer()),
  awards: Type.String(),
  seriesTitle: Type.String(),
  episode: Nullable(Type.Integer()),
  otherEpisodes: Type.Array(Episode),
  orgName: Type.String(),
  releasedAt: Type.String({ format: 'date-time' }),
})
export type LibraryFilmDetail = Static<typeof LibraryFilmDetail>

export const LibraryQuery = Type.Object(
  {
    ...PageQuery,
    q: Type.Optional(Type.String({ maxLength: 100 })),
    category: Type.Optional(Category),
    genre: Type.Optional(Genre),
    year: Type.Optional(Type.Integer()),
    producer: Type.Optional(Type.String({ maxLength: 200 })),
    sort: Type.Enum(['new', 'title'], { default: 'new' }),
  },
  { additionalProperties: false },
)
export type LibraryQuery = Static<typeof LibraryQuery>

export const LibraryFacets = Type.Object({
  years: Type.Array(Type.Integer()),
  producers: Type.Array(Type.String()),
  genres: Type.Array(Genre),
  categories: Type.Array(Category),
})
export type LibraryFacets = Static<typeof LibraryFacets>
export const FilmParams = Type.Object({ filmId: Uuid })
