import { Type, type Static } from 'typebox'
import { Nullable, Uuid } from '../../http/schema-parts.ts'

const Instant = Type.String({ format: 'date-time' })

export const Rung = Type.Object({
  name: Type.String(),
  width: Type.Integer(),
  height: Type.Integer(),
  bandwidth: Type.Integer({ description: 'bits per second at the busiest' }),
  averageBandwidth: Type.Integer(),
})
export type Rung = Static<typeof Rung>

export const CaptionTrack = Type.Object({
  id: Uuid,
  language: Type.String(),
  label: Type.String(),
  kind: Type.Enum(['embedded', 'uploaded']),
  url: Nullable(Type.String({ description: 'WebVTT; signed, expires' })),
})
export type CaptionTrack = Static<typeof CaptionTrack>

/** One uploaded file and what was made of it. */
export const FilmVersion = Type.Object({
  id: Uuid,
  filmId: Uuid,
  number: Type.Integer(),
  state: Type.Enum(['uploading', 'queued', 'encoding', 'ready', 'failed', 'cancelled']),
  filename: Type.String(),
  sizeBytes: Type.Integer(),
  uploadedBytes: Type.Integer(),
  uploadId: Nullable(Type.String({ description: 'while it is uploading: the upload is /api/v1/uploads/<uploadId>' })),
  fingerprint: Nullable(Type.String()),
  progress: Type.Number({ minimum: 0, maximum: 1 }),
  step: Nullable(Type.Enum(['fetch', 'probe', 'encode', 'stills', 'publish', 'store'])),
  failure: Type.Union([
    Type.Object({
      kind: Type.String(),
      detail: Nullable(Type.String()),
      facts: Type.Record(Type.String(), Type.Number(), { description: 'numbers the sentence may quote' }),
    }),
    Type.Null(),
  ]),
  canRetry: Type.Boolean({ description: 'the uploaded file is still there' }),
  warnings: Type.Array(Type.String()),
  durationS: Nullable(Type.Number()),
  width: Nullable(Type.Integer()),
  height: Nullable(Type.Integer()),
  rungs: Type.Array(Rung),
  audioBandwidth: Nullable(Type.Integer()),
  captions: Type.Array(CaptionTrack),
  posterUrl: Nullable(Type.String()),
  createdAt: Instant,
  isCurrent: Type.Boolean(),
})
export type FilmVersion = Static<typeof FilmVersion>

export const NewVersion = Type.Object(
  {
    filename: Type.String({ minLength: 1, maxLength: 255 }),
    sizeBytes: Type.Integer({ minimum: 1 }),
    fingerprint: Type.Optional(Type.String({ maxLength: 300, description: 'by which another device knows the same file' })),
  },
  { additionalProperties: false },
)
export type NewVersion = Static<typeof NewVersion>

export const VersionList = Type.Object({ items: Type.Array(FilmVersion) })

export const Preview = Type.Object({
  hlsUrl: Type.String(),
  hlsExpiresAt: Instant,
  posterUrl: Type.String(),
  storyboardUrl: Type.String(),
  durationS: Type.Number(),
  captions: Type.Array(CaptionTrack),
  rungs: Type.Array(Rung),
  audioBandwidth: Nullable(Type.Integer()),
})
