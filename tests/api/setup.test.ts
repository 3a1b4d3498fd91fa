import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureWebBuild } from '#server/build-web.ts'
import { verifyAuditChain } from '#server/orgs/index.ts'
import { setUp } from '#server/set-up.ts'
import { aBrowser } from '../support/accounts.ts'
import { useApp } from '../support/app.ts'
import { useDatabase } from '../support/database.ts'
import { usePrograms } from '../support/process.ts'

const loginNames = { system_admin: 'sysadmin', security_admin: 'secadmin', auditor: 'auditor' }
const wanted = { countyName: '中共 青禾县委 ', loginNames }

describe('a new system', () => {
  const context = useApp()
  let codes: Record<string, string> = {}

  test('gets its county and three administrators, each with a code of its own', async () => {
    const { county, administrators } = await setUp(context.deps, wanted)
    expect(county).toMatchObject({ name: '中共 青禾县委', isNew: true })
    expect(administrators.map(({ role, loginName }) => [role, loginName])).toEqual(Object.entries(loginNames))
    codes = Object.fromEntries(administrators.map(({ loginName, code }) => [loginName, code]))
    expect(new Set(Object.values(codes)).size).toBe(3)
    const orgs = await context.deps.db.selectFrom('org').select(['name', 'kind', 'parentId']).execute()
    expect(orgs).toEqual([{ name: '中共 青禾县委', kind: 'committee', parentId: null }])
  })

  test('everything is in the audit log, and no code is', async () => {
    const entries = await context.deps.db
      .selectFrom('auditEntry')
      .select(['action', 'actorName', 'detail'])
      .orderBy('seq')
      .execute()
    expect(entries.filter(({ action }) => action === 'account.create')).toHaveLength(3)
    expect(entries[0]).toMatchObject({ action: 'org.create', actorName: '(setup)' })
    for (const code of Object.values(codes)) expect(JSON.stringify(entries)).not.toContain(code.slice(0, 5))
    expect(await verifyAuditChain(context.deps.db)).toMatchObject({ firstBroken: null })
  })

  test('nobody has signed in: set up again, it gives new codes and the old ones are worth nothing', async () => {
    const again = await setUp(context.deps, { ...wanted, countyName: '别的名字' })
    expect(again.county).toMatchObject({ name: '中共 青禾县委', isNew: false })
    expect(again.administrators.map(({ loginName }) => loginName)).toEqual(Object.values(loginNames))
    const tried = await aBrowser(context).signIn('secadmin', codes['secadmin'])
    expect(tried.statusCode).toBe(401)
    codes = Object.fromEntries(again.administrators.map(({ loginName, code }) => [loginName, code]))
  })

  test('a code opens only the choice of a password, after which nobody can set up again', async () => {
    const browser = aBrowser(context, { ip: '10.0.0.2' })
    const reply = await browser.signIn('secadmin', codes['secadmin'])
    expect(reply.json()).toMatchObject({ stage: 'change_password' })
    const chosen = await browser.post('/me/password', { password: 'tq7-bamboo-rain' })
    expect(chosen.json()).toMatchObject({ stage: 'open', roles: [{ role: 'security_admin' }] })
    await expect(setUp(context.deps, wanted)).rejects.toThrow('There are accounts in use already')
    expect(await context.deps.db.selectFrom('account').select('id').execute()).toHaveLength(3)
  })
})

describe('refused or at once', () => {
  const first = useApp()

  test('two set-ups at the same moment make three accounts; the second says why it does nothing', async () => {
    const both = await Promise.allSettled([setUp(first.deps, wanted), setUp(first.deps, wanted)])
    const outcomes = both.map((one) => (one.status === 'fulfilled' ? 'done' : String(one.reason)))
    expect(outcomes.toSorted()).toEqual([expect.stringContaining('Another "npm run setup" is at work'), 'done'])
    expect(await first.deps.db.selectFrom('account').select('id').execute()).toHaveLength(3)
    expect(await first.deps.db.selectFrom('org').select('id').execute()).toHaveLength(1)
  })
})

describe('npm run setup', () => {
  const database = useDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'lunxun-setup-'))
  const startProgram = usePrograms()
  beforeAll(async () => void (await ensureWebBuild()))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const env = (more = {}) => ({ DATABASE_URL: database.url, LUNXUN_DATA: folder, LOG_LEVEL: 'silent', PORT: '0', ...more })

  test('a server on an empty database says how to make the first accounts', async () => {
    const server = startProgram('server/main.ts', env())
    await server.says(/There is no account yet\. .* npm run setup -- --county/)
  })

  test.each([
    { args: [], says: /Name the county committee/ },
    { args: ['--county', 'x'], says: /Name the county committee/ },
    { args: ['--county', '中共青禾县委', '--system', 'Ädmin'], says: /Login names have/ },
    { args: ['--county', '中共青禾县委', '--system', 'same', '--audit', 'same'], says: /all three differ/ },
    { args: ['--county', '中共青禾县委', '--planet', 'x'], says: /Unknown option '--planet'/ },
  ])('refuses $args', async ({ args, says }) => {
    const program = startProgram('server/setup.ts', env(), args)
    expect(await program.ended).toBe(1)
    expect(program.text()).toMatch(says)
    expect(program.text()).not.toContain('    at ')
    expect(await database.db.selectFrom('org').select('id').execute()).toEqual([])
  })

  test('prints the three codes, in the language of the terminal', async () => {
    const args = ['--county', '中共青禾县委', '--system', 'xitong']
    const program = startProgram('server/setup.ts', env({ LANG: 'zh_CN.UTF-8' }), args)
    expect(await program.ended).toBe(0)
    expect(program.text()).toMatch(/安全管理员 +secadmin +[A-Z2-9]{5}-[A-Z2-9]{5} +\d{4}-\d\d-\d\d/)
    expect(program.text()).toMatch(/系统管理员 +xitong /)
  })

  test('then the server says no more', async () => {
    const server = startProgram('server/main.ts', env())
    await server.says(/serves on/)
    server.signal('SIGTERM')
    expect(await server.ended).toBe(0)
    expect(server.text()).not.toContain('no account yet')
  })
})

describe('npm run setup, twice at once on the embedded database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lunxun-setup-'))
  const startProgram = usePrograms()
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('one prints codes, the other one plain sentence', async () => {
    const programs = [1, 2].map(() => startProgram('server/setup.ts', { LUNXUN_DATA: folder }, ['--county', '中共青禾县委']))
    const ended = await Promise.all(programs.map((one) => one.ended))
    expect(ended.toSorted()).toEqual([0, 1])
    const texts = programs.map((one) => one.text())
    expect(texts[ended.indexOf(0)]).toMatch(/[A-Z2-9]{5}-[A-Z2-9]{5}/)
    expect(texts[ended.indexOf(1)]?.trim()).toBe(
      'Another "npm run setup" is at work at this moment: use the codes that it prints.',
    )
  })
})
