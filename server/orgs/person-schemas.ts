import { Type, type Static } from 'typebox'
import { PageOf, PageQuery } from '../http/page.ts'
import { Day, Named, Nullable, Uuid, Version } from '../http/schema-parts.ts'
import { Away, Exemption, MemberStatus, Post, RegistryStatus, Status, Tie } from './history-schemas.ts'
import { Position } from './org-schemas.ts'

const Sex = Type.Enum(['female', 'male'])
const Education = Type.Enum([
  'primary_or_below',
  'junior_secondary',
  'senior_secondary',
  'junior_college',
  'bachelor',
  'master_or_above',
])

const row = {
  id: Uuid,
  name: Type.String(),
  memberNo: Nullable(Type.String()),
  sex: Nullable(Sex),
  birthYear: Nullable(Type.Integer()),
  phoneMasked: Nullable(Type.String({ description: '138****1234' })),
  org: Named,
  memberStatus: MemberStatus,
  registryStatus: RegistryStatus,
  positions: Type.Array(Position, { description: 'posts held today, the highest first, each once' }),
  isAway: Type.Boolean(),
  isExempt: Type.Boolean(),
  isFormer: Type.Boolean({ description: 'the last tie has ended' }),
  hasAccount: Type.Boolean(),
}
export const PersonRow = Type.Object(row)
export type PersonRow = Static<typeof PersonRow>
export const PersonPage = PageOf(PersonRow)

export const Person = Type.Object({
  ...row,
  ethnicity: Nullable(Type.String()),
  birthOn: Nullable(Day),
  education: Nullable(Education),
  phone: Nullable(Type.String()),
  nationalIdMasked: Nullable(Type.String({ description: 'the last four characters only' })),
  note: Nullable(Type.String()),
  version: Version,
  ties: Type.Array(Tie),
  statuses: Type.Array(Status),
  posts: Type.Array(Post),
  exemptions: Type.Array(Exemption),
  away: Type.Array(Away),
  above: Type.Array(Named, { description: 'the bodies above `org`, from the topmost you may see' }),
})
export type Person = Static<typeof Person>

/** What narrows the list of people, and the export of it. */
export const peopleFilter = {
  q: Type.Optional(
    Type.String({
      maxLength: 100,
      description: 'name, pieces of it, pinyin, its initials, member number, phone; blanks part words',
    }),
  ),
  org: Type.Optional(Type.String({ format: 'uuid', description: 'this organisation and everything below it' })),
  memberStatus: Type.Optional(MemberStatus),
  registryStatus: Type.Optional(RegistryStatus),
  position: Type.Optional(Position),
  away: Type.Optional(Type.Boolean()),
  exempt: Type.Optional(Type.Boolean()),
  former: Type.Optional(Type.Boolean({ description: 'true: those whose last tie has ended, instead of those present' })),
}
export const PeopleQuery = Type.Object({
  ...peopleFilter,
  sort: Type.Optional(Type.Literal('name', { description: 'by pinyin; a search for a surname shows those who bear it first' })),
  ...PageQuery,
})
export type PeopleQuery = Static<typeof PeopleQuery>

const basics = {
  name: Type.String({ minLength: 1, maxLength: 50 }),
  sex: Nullable(Sex),
  ethnicity: Nullable(Type.String({ minLength: 1, maxLength: 20 })),
  birthOn: Nullable(Day),
  education: Nullable(Education),
  phone: Nullable(Type.String({ minLength: 5, maxLength: 30 })),
  memberNo: Nullable(Type.String({ pattern: '^[0-9A-Za-z-]{3,32}$' })),
  nationalId: Nullable(
    Type.String({ maxLength: 40, description: '18 characters; gives birth date and sex where they are missing' }),
  ),
  note: Nullable(Type.String({ maxLength: 500 })),
}
const optional = Type.Partial(Type.Object(basics)).properties

export const NewPerson = Type.Object(
  {
    ...optional,
    name: basics.name,
    orgId: Uuid,
    memberStatus: MemberStatus,
    registryStatus: Type.Optional(RegistryStatus),
    fromOn: Type.String({ format: 'date', description: 'the tie and the status begin on this day, not in the future' }),
  },
  { additionalProperties: false },
)
export type NewPerson = Static<typeof NewPerson>

export const PersonChange = Type.Object({ ...optional, version: Version }, { additionalProperties: false })
export type PersonChange = Static<typeof PersonChange>
