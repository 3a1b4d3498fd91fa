import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { recordAudit, verifyAuditChain } from '#server/orgs/index.ts'
import { useDatabase } from '../support/database.ts'

const database = useDatabase()
const actor = { accountId: null, name: '测试', ip: '127.0.0.1', userAgent: null }

test('entries written at once form one unbroken chain', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, n) => recordAudit(database.db, actor, { action: 'test.run', detail: { n } })))
  expect(await verifyAuditChain(database.db)).toEqual({ checked: 20, firstBroken: null })
})

test('the application cannot change, delete or empty the log', async () => {
  await expect(sql`update audit_entry set actor_name = 'x'`.execute(database.db)).rejects.toThrow(/permission denied|append-only/)
  await expect(sql`delete from audit_entry`.execute(database.db)).rejects.toThrow(/permission denied|append-only/)
  await expect(sql`truncate audit_entry`.execute(database.db)).rejects.toThrow(/permission denied|append-only/)
})
