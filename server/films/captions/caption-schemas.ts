import { Type, type Static } from 'typebox'
import { Uuid, Version } from '../../http/schema-parts.ts'

const Cue = Type.Object(
  {
    startMs: Type.Integer({ minimum: 0, maximum: 360_000_000 }),
    endMs: Type.Integer({ minimum: 0, maximum: 360_000_000 }),
    text: Type.String({ minLength: 1, maxLength: 2000 }),
  },
  { additionalProperties: false },
)
export type Cue = Static<typeof Cue>

export const Caption = Type.Object({
  id: Uuid,
  filmVersionId: Uuid,
  language: Type.String(),
  label: Type.String(),
  kind: Type.Enum(['embedded', 'uploaded']),
  cues: Type.Array(Cue),
  canEdit: Type.Boolean(),
  version: Version,
})
export type Caption = Static<typeof Caption>

export const NewCaptionQuery = Type.Object(
  {
    language: Type.String({ pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$', default: 'zh-CN' }),
    label: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    filename: Type.String({ minLength: 1, maxLength: 255 }),
  },
  { additionalProperties: false },
)
export type NewCaptionQuery = Static<typeof NewCaptionQuery>

export const CaptionChange = Type.Object(
  {
    version: Version,
    language: Type.Optional(NewCaptionQuery.properties.language),
    label: NewCaptionQuery.properties.label,
    cues: Type.Array(Cue, { maxItems: 20_000 }),
  },
  { additionalProperties: false },
)
export type CaptionChange = Static<typeof CaptionChange>
