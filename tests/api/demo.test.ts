import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '#server/accounts/index.ts'
import { ensureWebBuild } from '#server/build-web.ts'
import { useDatabase } from '../support/database.ts'
import { usePrograms } from '../support/process.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 }) // whole systems start and stop here
const DEMO = 'server/demo.ts'
const READY = /The demo is ready: (http:\S+)/
const startProgram = usePrograms()
const folder = mkdtempSync(join(tmpdir(), 'lunxun-demo-'))
chmodSync(folder, 0o755) // the embedded server may run as another account
beforeAll(async () => void (await ensureWebBuild()))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const signIn = (address: string, name: string, password = DEMO_PASSWORD) =>
  fetch(`${address}/api/v1/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ name, password }),
  })

describe('on a database of this machine', () => {
  const database = useDatabase()
  const env = () => ({ DATABASE_URL: database.url, LUNXUN_DATA: folder, PORT: '0' })
  const people = () => database.db.selectFrom('person').select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirst() // prettier-ignore

  test('a filling that was killed leaves nothing; the next start begins anew, and every account signs in', async () => {
    const killed = startProgram(DEMO, env())
    await killed.says(/Filling the demo county/)
    killed.signal('SIGKILL')
    await killed.ended
    expect(await people()).toEqual({ n: 0 })

    const demo = startProgram(DEMO, env())
    const address = await demo.says(READY)
    expect(await people()).toEqual({ n: 3000 })
    for (const { loginName, role } of DEMO_ACCOUNTS) {
      const reply = await signIn(address, loginName)
      expect(reply.status, loginName).toBe(200)
      const me = (await reply.json()) as { stage: string; isDemo: boolean; roles: { role: string }[] }
      expect(me).toMatchObject({ stage: 'open', isDemo: true })
      expect(me.roles.map((one) => one.role)).toEqual(role ? [role] : [])
      expect(demo.text()).toContain(loginName)
    }
    expect(demo.text()).toContain(DEMO_PASSWORD)
  })

  test('a second start keeps what was changed, and gives back accounts and password', async () => {
    const { db } = database
    const before = await db.selectFrom('account').select(['id', 'loginName']).orderBy('id').execute()
    const idOf = (name: string) => before.find(({ loginName }) => loginName === name)!.id
    await db.updateTable('person').set({ note: '记下的话' }).where('memberNo', '=', 'QH0000001').execute()
    await db.updateTable('account').set({ passwordHash: null }).where('id', '=', idOf('member')).execute()
    await db.updateTable('account').set({ disabledAt: new Date() }).where('id', '=', idOf('county')).execute()
    await db.updateTable('roleGrant').set({ revokedAt: new Date() }).where('accountId', '=', idOf('secretary')).execute()
    await db.deleteFrom('account').where('id', '=', idOf('auditor')).execute()

    const address = await startProgram(DEMO, env()).says(READY)
    expect(await people()).toEqual({ n: 3000 })
    const changed = await db.selectFrom('person').select('note').where('memberNo', '=', 'QH0000001').executeTakeFirst()
    expect(changed).toEqual({ note: '记下的话' })
    for (const loginName of ['member', 'county', 'secretary', 'auditor'])
      expect((await signIn(address, loginName)).status, loginName).toBe(200)
    const me = (await (await signIn(address, 'secretary')).json()) as { roles: unknown[] }
    expect(me.roles).toHaveLength(1)
    const after = await db.selectFrom('account').select(['id', 'loginName']).orderBy('id').execute()
    expect(after.filter(({ loginName }) => loginName !== 'auditor')).toEqual(
      before.filter(({ loginName }) => loginName !== 'auditor'),
    )
  })

  test('it listens on this machine only, whatever HOST says', async () => {
    const address = await startProgram(DEMO, { ...env(), HOST: '0.0.0.0', PUBLIC_URL: 'https://elsewhere.example' }).says(READY)
    expect(new URL(address).hostname).toBe('127.0.0.1')
  })

  test('npm start does not serve a database whose passwords everybody knows', async () => {
    const program = startProgram('server/main.ts', { ...env(), DATA_KEY: 'ab'.repeat(32) })
    expect(await program.ended).toBe(1)
    expect(program.text()).toMatch(/^This database was made by "npm run demo"/)
  })
})

describe('with the embedded database', () => {
  test('it keeps its data apart from those of npm start, and a second start is served from them', async () => {
    const env = { LUNXUN_DATA: folder, PORT: '0' }
    for (const run of ['first', 'second']) {
      const demo = startProgram(DEMO, env)
      await demo.says(READY)
      expect(/Filling/.test(demo.text()), run).toBe(run === 'first')
      demo.signal('SIGTERM')
      expect(await demo.ended).toBe(0)
    }
    const plain = startProgram('server/main.ts', { ...env, LOG_LEVEL: 'silent' })
    const address = await plain.says(/serves on (http:\S+)/)
    expect((await signIn(address, 'admin')).status).toBe(401)
    plain.signal('SIGTERM')
    expect(await plain.ended).toBe(0)
  })
})

describe('refused', () => {
  const taken = useDatabase()

  async function refusal(env: Record<string, string>) {
    const demo = startProgram(DEMO, { LUNXUN_DATA: join(folder, 'refused'), PORT: '0', ...env })
    expect(await demo.ended).toBe(1)
    expect(demo.text()).not.toContain('    at ')
    return demo.text()
  }

  test('in production', async () => expect(await refusal({ NODE_ENV: 'production' })).toMatch(/NODE_ENV is "production"/))

  test.each([
    'postgres://owner:geheim@db.example/lunxun',
    'postgres://owner:geheim@127.0.0.1/lunxun?host=db.example',
    'postgres://owner:geheim@10.0.0.5:5432/lunxun',
    'postgres:///lunxun?host=db.example',
  ])('a database elsewhere: %s', async (url) => {
    const text = await refusal({ DATABASE_URL: url })
    expect(text).toMatch(/DATABASE_URL leads to another machine/)
    expect(text).not.toContain('geheim')
  })

  test('a database with organisations of somebody else, which stays as it is', async () => {
    const org = { id: uuid(), parentId: null, path: '', kind: 'committee', name: '别处县委' } as const
    await taken.db.insertInto('org').values(org).execute()
    expect(await refusal({ DATABASE_URL: taken.url })).toMatch(/only put into an empty one/)
    expect(await taken.db.selectFrom('org').select('name').execute()).toEqual([{ name: '别处县委' }])
    expect(await taken.db.selectFrom('account').select('id').execute()).toEqual([])
  })

  test('a port in use, and the message names PORT=', async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const { port } = other.address() as { port: number }
    const env = { LUNXUN_DATA: folder, PORT: String(port) } // the county of the test above: quick
    expect(await refusal(env)).toMatch(new RegExp(`Port ${port} is already taken .* PORT=${port + 1}`))
    other.close()
  })
})
