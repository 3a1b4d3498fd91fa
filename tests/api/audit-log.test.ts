import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import type { Page } from '#server/http/page.ts'
import type { AuditEntry } from '#server/orgs/audit-schemas.ts'
import { recordAudit, verifyAuditChain } from '#server/orgs/index.ts'
import { useApp } from '../support/app.ts'
import { aCounty, signedIn } from '../support/county.ts'
import { useDatabase } from '../support/database.ts'

const context = useApp()
const other = useDatabase()
let county: Awaited<ReturnType<typeof aCounty>>
let auditor: Record<string, string>
let local: Record<string, string>
const actor = { accountId: null, name: '测试员', ip: '10.0.0.7', userAgent: null }
const object = { kind: 'org', id: 'x-1' }

beforeAll(async () => {
  const { db } = context.deps
  county = await aCounty(db)
  auditor = (await signedIn(db, { role: 'auditor', at: county.county })).headers
  local = (await signedIn(db, { role: 'auditor', at: county.east })).headers
  await recordAudit(db, actor, { action: 'session.open' })
  await recordAudit(db, actor, { action: 'org.change', object, orgPath: county.e1.path, detail: { name: '柳树' } })
  await recordAudit(db, { ...actor, name: '别人' }, { action: 'org.move', orgPath: county.w1.path, result: 'refused' })
  await recordAudit(db, actor, { action: 'organ.test', orgPath: county.east.path })
})

const read = async (query: Record<string, string> = {}, headers = auditor) => {
  const reply = await context.app.inject({ url: '/api/v1/audit', query, headers })
  return { status: reply.statusCode, ...reply.json<Page<AuditEntry>>() }
}
const actions = async (query: Record<string, string> = {}, headers = auditor) =>
  (await read(query, headers)).items.map(({ action }) => action)

test('the auditor of the county reads everything, the latest first', async () => {
  expect(await actions()).toEqual(['organ.test', 'org.move', 'org.change', 'session.open'])
  expect((await read({ action: 'org.change' })).items).toMatchObject([
    {
      seq: 2,
      actorId: null,
      actorName: '测试员',
      objectKind: 'org',
      objectId: 'x-1',
      ip: '10.0.0.7',
      result: 'done',
      detail: { name: '柳树' },
    },
  ])
})

test('the auditor of a part reads what concerns that part, and nothing without a place', async () => {
  expect(await actions({}, local)).toEqual(['organ.test', 'org.change'])
})

test('filters', async () => {
  expect(await actions({ action: 'org' })).toEqual(['org.move', 'org.change'])
  expect(await actions({ actor: '别' })).toEqual(['org.move'])
  expect(await actions({ actor: county.east.id })).toEqual([])
  expect(await actions({ object: 'x-1' })).toEqual(['org.change'])
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
  expect(await actions({ from: today, to: today })).toHaveLength(4)
  expect(await actions({ to: '2020-01-01' })).toEqual([])
  expect(await actions({ from: '2999-01-01' })).toEqual([])
})

test('pages meet', async () => {
  const first = await read({ limit: '3' })
  const second = await read({ limit: '3', cursor: first.nextCursor! })
  expect([...first.items, ...second.items].map(({ seq }) => seq)).toEqual([4, 3, 2, 1])
  expect(second.nextCursor).toBeNull()
  expect((await read({ cursor: 'x' })).status).toBe(400)
})

test('the chain is verified for the county, not for a part of it', async () => {
  const ask = (headers: Record<string, string>) => context.app.inject({ url: '/api/v1/audit/verification', headers })
  expect((await ask(auditor)).json()).toEqual({ checked: 4, firstBroken: null })
  expect((await ask(local)).statusCode).toBe(404)
})

/** What somebody with the owner's password and bad intent would do. */
async function asOwner(statement: string) {
  const client = new pg.Client({ connectionString: other.url })
  await client.connect()
  try {
    await client.query(`alter table audit_entry disable trigger user; ${statement}; alter table audit_entry enable trigger user`)
  } finally {
    await client.end()
  }
}

test.each([
  ['a changed name', `update audit_entry set actor_name = '无辜者' where seq = 3`, 3],
  ['a changed detail', `update audit_entry set detail = '{}' where seq = 2`, 2],
  ['a changed time', `update audit_entry set at = at - interval '1 microsecond' where seq = 5`, 5],
  ['a changed last entry', `update audit_entry set result = 'done' where seq = 6`, 6],
  [
    'an entry changed and sealed anew, by the entry after it',
    `update audit_entry set action = 'test.nothing' where seq = 4;
     update audit_entry e set hash = sha256(prev_hash || convert_to(audit_text(e), 'UTF8')) where seq = 4`,
    5,
  ],
  ['a removed entry', 'delete from audit_entry where seq = 3', 3],
  ['a removed first entry', 'delete from audit_entry where seq = 1', 1],
  [
    'a removed and renumbered entry',
    'delete from audit_entry where seq = 3; update audit_entry set seq = seq - 1 where seq > 3',
    3,
  ],
  [
    'an entry slipped in',
    `insert into audit_entry select 7, at, actor_id, actor_name, action, object_kind, object_id, org_path, ip, user_agent, result, detail, prev_hash, hash from audit_entry where seq = 6`,
    7,
  ],
])('%s is found, even by the owner of the database', async (_, statement, firstBroken) => {
  await asOwner('delete from audit_entry')
  for (let n = 1; n <= 6; n++)
    await recordAudit(other.db, actor, { action: 'test.run', detail: { n }, result: n === 6 ? 'refused' : 'done' })
  expect((await verifyAuditChain(other.db)).firstBroken).toBeNull()
  await asOwner(statement)
  expect((await verifyAuditChain(other.db)).firstBroken).toBe(firstBroken)
})

test('a part of the chain is verified with the entry before it', async () => {
  await asOwner('delete from audit_entry')
  for (let n = 1; n <= 4; n++) await recordAudit(other.db, actor, { action: 'test.run', detail: { n } })
  expect(await verifyAuditChain(other.db, 3)).toEqual({ checked: 2, firstBroken: null })
  await asOwner('delete from audit_entry where seq = 2')
  expect((await verifyAuditChain(other.db, 3)).firstBroken).toBe(3)
})
