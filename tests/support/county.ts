import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Db } from '#db/connect.ts'
import type { MemberStatus, OrgKind, OrgSetting, Role } from '#db/types.ts'
import { hashToken, newToken } from '#server/accounts/token.rules.ts'
import { SESSION_COOKIE } from '#server/accounts/session-cookie.ts'
import { pinyinOf, searchTokens } from '#server/orgs/name.rules.ts'

export interface TestOrg {
  id: string
  path: string
  name: string
}

let serial = 0

/** An organisation below `parent` (null: the county). */
export async function anOrg(
  db: Db,
  parent: TestOrg | null,
  kind: OrgKind,
  name: string,
  setting: OrgSetting = 'village',
): Promise<TestOrg> {
  return db
    .insertInto('org')
    .values({ id: uuid(), parentId: parent?.id ?? null, path: '', kind, name, setting })
    .returning(['id', 'path', 'name'])
    .executeTakeFirstOrThrow()
}

/** County → townships 东河, 西山 → two branches each. */
export async function aCounty(db: Db) {
  const county = await anOrg(db, null, 'committee', '中共青禾县委')
  const east = await anOrg(db, county, 'primary_committee', '东河镇党委')
  const west = await anOrg(db, county, 'primary_committee', '西山乡党委')
  const [e1, e2] = [await anOrg(db, east, 'branch', '柳树村党支部'), await anOrg(db, east, 'branch', '石桥村党支部')]
  const [w1, w2] = [await anOrg(db, west, 'branch', '云岭村党支部'), await anOrg(db, west, 'branch', '松坡村党支部')]
  return { county, east, west, e1, e2, w1, w2 }
}

interface PersonOptions {
  name?: string
  memberNo?: string
  phone?: string
  memberStatus?: MemberStatus
  fromOn?: string
}

/** A person with a tie to `org` and a membership status, both from `fromOn`. */
export async function aPerson(db: Db, org: TestOrg, options: PersonOptions = {}) {
  const n = ++serial
  const {
    name = `测试${n}`,
    memberNo = `T${String(n).padStart(6, '0')}`,
    phone,
    memberStatus = 'full',
    fromOn = '2015-07-01',
  } = options
  const id = uuid()
  const search = sql<string>`array_to_tsvector(${searchTokens({ name, memberNo, phone })}::text[])`
  await db
    .insertInto('person')
    .values({ id, name, memberNo, phone: phone ?? null, namePinyin: pinyinOf(name), search })
    .execute()
  await db.insertInto('tie').values({ id: uuid(), personId: id, orgId: org.id, fromOn }).execute()
  await db.insertInto('membership').values({ id: uuid(), personId: id, memberStatus, fromOn }).execute()
  return { id, name, memberNo }
}

interface AccountOptions {
  role?: Role
  /** Where the role is granted, and where an account without a person belongs. */
  at: TestOrg
  personId?: string
}

/** An account with a live session; `headers` sign a request, as a browser of ours would. */
export async function signedIn(db: Db, { role, at, personId }: AccountOptions) {
  const accountId = uuid()
  const token = newToken()
  const named = personId ? { personId } : { loginName: `test-${++serial}`, orgId: at.id }
  await db
    .insertInto('account')
    .values({ id: accountId, displayName: role ?? '测试账号', ...named })
    .execute()
  if (role) await db.insertInto('roleGrant').values({ id: uuid(), accountId, role, orgId: at.id, fromOn: '2020-01-01' }).execute()
  await db
    .insertInto('session')
    .values({
      id: uuid(),
      accountId,
      tokenHash: hashToken(token),
      stage: 'open',
      idleMinutes: 60,
      expiresAt: new Date(Date.now() + 86_400_000),
    })
    .execute()
  return { accountId, headers: { cookie: `${SESSION_COOKIE}=${token}` } }
}
