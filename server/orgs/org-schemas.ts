import { Type, type Static } from 'typebox'
import { PageOf, PageQuery } from '../http/page.ts'
import { Day, Named, Nullable, Uuid, Version } from '../http/schema-parts.ts'
import { ORG_KINDS, ORG_SETTINGS, POSITIONS } from './kinds.rules.ts'

const OrgKind = Type.Enum([...ORG_KINDS])
const OrgForm = Type.Enum(['regular', 'joint', 'temporary', 'direct', 'migrant'])
const OrgSetting = Type.Enum([...ORG_SETTINGS])
export const Position = Type.Enum([...POSITIONS])

const shown = {
  id: Uuid,
  parentId: Nullable(Uuid),
  name: Type.String(),
  shortName: Nullable(Type.String()),
  kind: OrgKind,
  form: OrgForm,
  setting: OrgSetting,
  code: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  address: Nullable(Type.String()),
  establishedOn: Nullable(Day),
  dissolvedOn: Nullable(Day),
  sortOrder: Type.Integer(),
  version: Version,
  childCount: Type.Integer({ description: 'living bodies directly below' }),
  personCount: Type.Integer({ description: 'people who belong directly to it today' }),
  above: Type.Array(Named, { description: 'from the topmost body you may see down to the parent' }),
}
export const Org = Type.Object(shown)
export type Org = Static<typeof Org>

const Term = Type.Object({ id: Uuid, number: Type.Integer(), fromOn: Day, untilOn: Day })
export const OrgDetail = Type.Object({
  ...shown,
  terms: Type.Array(Term),
  officers: Type.Array(Type.Object({ personId: Uuid, name: Type.String(), position: Position }), {
    description: 'who holds a post here today; empty for those who may not see people here',
  }),
})
export type OrgDetail = Static<typeof OrgDetail>

export const OrgQuery = Type.Object({
  ...PageQuery,
  q: Type.Optional(Type.String({ maxLength: 100, description: 'part of a name or short name, or a whole code' })),
  kind: Type.Optional(OrgKind),
  under: Type.Optional(Type.String({ format: 'uuid', description: 'this body and everything below it' })),
  top: Type.Optional(Type.Boolean({ description: 'true: the topmost bodies you may see' })),
  dissolved: Type.Optional(Type.Boolean({ default: false, description: 'true: with the dissolved ones' })),
})
export type OrgQuery = Static<typeof OrgQuery>
export const OrgPage = PageOf(Org)

export const ChildrenQuery = Type.Object({ dissolved: OrgQuery.properties.dissolved })
export const Children = Type.Object({ items: Type.Array(Org) })

const fields = {
  name: Type.String({ minLength: 2, maxLength: 100, pattern: '\\S.*\\S' }),
  shortName: Nullable(Type.String({ maxLength: 40, pattern: '\\S' })),
  kind: OrgKind,
  form: OrgForm,
  setting: OrgSetting,
  code: Nullable(Type.String({ pattern: '^[0-9A-Za-z-]{1,32}$' })),
  phone: Nullable(Type.String({ maxLength: 40 })),
  address: Nullable(Type.String({ maxLength: 200 })),
  establishedOn: Nullable(Day),
  sortOrder: Type.Integer({ minimum: 0, maximum: 100_000 }),
}

const optional = Type.Partial(Type.Object(fields)).properties

export const NewOrg = Type.Object(
  { ...optional, parentId: Uuid, name: fields.name, kind: OrgKind },
  { additionalProperties: false },
)
export type NewOrg = Static<typeof NewOrg>

export const OrgChange = Type.Object(
  {
    version: Version,
    ...optional,
    parentId: Type.Optional(Type.String({ format: 'uuid', description: 'another parent: moves it with everything below' })),
    dissolvedOn: Type.Optional(Nullable(Type.String({ format: 'date', description: 'null: it lives again' }))),
  },
  { additionalProperties: false },
)
export type OrgChange = Static<typeof OrgChange>

export const NewTerm = Type.Object(
  { number: Type.Integer({ minimum: 1, maximum: 200 }), fromOn: Day, untilOn: Day },
  { additionalProperties: false },
)
export type NewTerm = Static<typeof NewTerm>
export const TermParams = Type.Object({ id: Uuid, termId: Uuid })
