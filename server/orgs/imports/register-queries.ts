import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { Scope } from '../../http/access.ts'
import { within } from '../scope.ts'
import type { KnownOrg } from './branch.rules.ts'
import type { Registered } from './register.rules.ts'

/** The organisations in the importer's scope that exist today. */
export function listOrgs(db: Db | Trx, scope: Scope, today: string): Promise<KnownOrg[]> {
  return db
    .selectFrom('org as o')
    .leftJoin('org as above', 'above.id', 'o.parentId')
    .select(['o.id', 'o.name', 'o.shortName', 'o.code', 'o.kind', 'above.name as parentName'])
    .where(within(scope, sql.ref('o.path')))
    .where((eb) => eb.or([eb('o.dissolvedOn', 'is', null), eb('o.dissolvedOn', '>', today)]))
    .execute()
}

/** Keeps organisations as they are until the transaction ends; false when one of them has been dissolved meanwhile. */
export async function holdOrgs(trx: Trx, orgIds: readonly string[], today: string): Promise<boolean> {
  const held = await trx
    .selectFrom('org')
    .select('id')
    .where(sql<boolean>`id = any(${[...orgIds]}::uuid[])`)
    .where((eb) => eb.or([eb('dissolvedOn', 'is', null), eb('dissolvedOn', '>', today)]))
    .orderBy('id')
    .forShare()
    .execute()
  return held.length === orgIds.length
}

const HOME = (today: string) => sql<{ orgId: string; untilOn: string | null }>`(
  select t.org_id, t.until_on from tie t where t.person_id = p.id and t.from_on <= ${today} order by t.from_on desc limit 1)`

const registered = (db: Db | Trx, scope: Scope, today: string) =>
  db
    .selectFrom('person as p')
    .leftJoinLateral(HOME(today).as('home'), (join) => join.onTrue())
    .leftJoin('org as o', 'o.id', 'home.orgId')
    .select(['p.name', 'p.birthOn', 'p.phone', 'p.memberNo', 'o.id as orgId', 'o.name as orgName'])
    .select(sql<string | null>`encode(p.national_id_hash, 'hex')`.as('number'))
    .select(sql<boolean>`coalesce(${within(scope, sql.ref('o.path'))}, false)`.as('isInScope'))
    .select(sql<boolean>`coalesce(home.until_on <= ${today}, false)`.as('hasLeft'))

/** Everybody, inside the scope or not, who has one of these identity numbers (fingerprints in hex) or member numbers. */
export function findByNumbers(
  db: Db | Trx,
  scope: Scope,
  today: string,
  { numbers, memberNos }: { numbers: readonly string[]; memberNos: readonly string[] },
): Promise<Registered[]> {
  const hashes = numbers.map((one) => Buffer.from(one, 'hex'))
  return registered(db, scope, today)
    .where(sql<boolean>`(p.national_id_hash = any(${hashes}::bytea[]) or p.member_no = any(${[...memberNos]}::text[]))`)
    .execute()
}

/** People at home in one of `orgIds` who bear one of `names`. */
export function findByNames(
  db: Db | Trx,
  scope: Scope,
  today: string,
  { orgIds, names }: { orgIds: readonly string[]; names: readonly string[] },
): Promise<Registered[]> {
  return registered(db, scope, today)
    .where(sql<boolean>`p.id in (select t.person_id from tie t where t.org_id = any(${[...orgIds]}::uuid[]))`)
    .where(sql<boolean>`p.name = any(${[...names]}::text[])`)
    .where(sql<boolean>`home.org_id = any(${[...orgIds]}::uuid[])`)
    .execute()
}

/** A person as the database takes her. Bytes are in hex. */
export interface NewPerson {
  id: string
  name: string
  name_pinyin: string
  member_no: string | null
  sex: string | null
  ethnicity: string | null
  birth_on: string | null
  education: string | null
  phone: string | null
  cipher: string | null
  hash: string | null
  last4: string | null
  note: string | null
  tokens: string[]
}
interface NewTie {
  id: string
  person_id: string
  org_id: string
  from_on: string
}
interface NewMembership {
  id: string
  person_id: string
  member_status: string
  from_on: string
  until_on: string | null
}
interface NewPost extends NewTie {
  position: string
}
export interface NewPeople {
  people: NewPerson[]
  ties: NewTie[]
  memberships: NewMembership[]
  posts: NewPost[]
}

/** Inserts some thousand people with all that belongs to them, in four statements. */
export async function insertPeople(trx: Trx, importId: string, { people, ties, memberships, posts }: NewPeople): Promise<void> {
  await sql`
    insert into person (id, name, name_pinyin, member_no, sex, ethnicity, birth_on, education, phone,
      national_id_cipher, national_id_hash, national_id_last4, note, search, import_id)
    select id, name, name_pinyin, member_no, sex, ethnicity, birth_on, education, phone,
      decode(cipher, 'hex'), decode(hash, 'hex'), last4, note, array_to_tsvector(tokens), ${importId}
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as x (id uuid, name text, name_pinyin text, member_no text, sex sex,
      ethnicity text, birth_on date, education education_level, phone text, cipher text, hash text, last4 text, note text, tokens text[])
  `.execute(trx)
  await sql`
    insert into tie (id, person_id, org_id, from_on)
    select id, person_id, org_id, from_on
    from jsonb_to_recordset(${JSON.stringify(ties)}::jsonb) as x (id uuid, person_id uuid, org_id uuid, from_on date)
  `.execute(trx)
  await sql`
    insert into membership (id, person_id, member_status, from_on, until_on)
    select id, person_id, member_status, from_on, until_on
    from jsonb_to_recordset(${JSON.stringify(memberships)}::jsonb)
      as x (id uuid, person_id uuid, member_status member_status, from_on date, until_on date)
  `.execute(trx)
  if (posts.length === 0) return
  await sql`
    insert into post (id, person_id, org_id, position, from_on)
    select id, person_id, org_id, position, from_on
    from jsonb_to_recordset(${JSON.stringify(posts)}::jsonb)
      as x (id uuid, person_id uuid, org_id uuid, position post_position, from_on date)
  `.execute(trx)
}
