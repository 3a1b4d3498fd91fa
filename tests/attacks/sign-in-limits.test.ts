import { afterEach, beforeAll, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { aBrowser, anAccount, auditOf, enrol, PASSWORD, totpAt } from '../support/accounts.ts'
import { aCounty, aPerson } from '../support/county.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>
beforeAll(async () => {
  county = await aCounty(context.deps.db)
})
afterEach(async () => {
  context.setNow(null)
  await context.deps.db.deleteFrom('signInLimit').execute()
})

let count = 0
const aMember = async () => {
  const person = await aPerson(context.deps.db, county.e1, { phone: `138${String(++count).padStart(8, '0')}` })
  return {
    ...(await anAccount(context.deps.db, { personId: person.id, at: county.e1 })),
    ...person,
    phone: `138${String(count).padStart(8, '0')}`,
  }
}
const wrong = (name: string, ip: string) => aBrowser(context, { ip }).signIn(name, 'not the password')

async function wrongTimes(times: number, name: string, ip: string) {
  const statuses: number[] = []
  for (let n = 0; n < times; n++) statuses.push((await wrong(name, ip)).statusCode)
  return statuses
}

/** As if that much time had gone by for the counts: they are kept by the real clock. */
const letPass = (seconds: number) =>
  context.deps.db
    .updateTable('signInLimit')
    .set((eb) => ({ expire: eb('expire', '-', seconds * 1000) }))
    .execute()

test('the eleventh wrong try from one place waits a quarter of an hour, even with the right password', async () => {
  const { memberNo } = await aMember()
  expect(await wrongTimes(11, memberNo, '10.1.0.1')).toEqual([...Array.from({ length: 10 }, () => 401), 429])
  const refused = await aBrowser(context, { ip: '10.1.0.1' }).signIn(memberNo)
  expect(refused.json()).toMatchObject({ type: '/problems/too-many-tries', status: 429 })
  expect(refused.json().retryAfterS).toBeGreaterThan(14 * 60)
  expect(refused.json().retryAfterS).toBeLessThanOrEqual(15 * 60)
  expect(refused.headers['retry-after']).toBe(String(refused.json().retryAfterS))
  await letPass(15 * 60 + 1)
  expect((await aBrowser(context, { ip: '10.1.0.1' }).signIn(memberNo)).statusCode).toBe(200)
})

test('spelling a name otherwise does not give more tries', async () => {
  const { phone } = await aMember()
  const spellings = [phone, `+86${phone}`, `+86 ${phone}`, phone.replace(/(\d{3})(\d{4})/, '$1-$2-'), `${phone} `]
  const statuses = []
  for (let n = 0; n < 11; n++) statuses.push((await wrong(spellings[n % spellings.length]!, '10.1.0.2')).statusCode)
  expect(statuses.at(-1)).toBe(429)
})

test('a neighbour’s wrong tries on the same address keep nobody else out', async () => {
  const [victim, neighbour] = [await aMember(), await aMember()]
  await wrongTimes(12, victim.memberNo, '10.1.0.3')
  expect((await aBrowser(context, { ip: '10.1.0.3' }).signIn(neighbour.memberNo)).statusCode).toBe(200)
})

test('a stranger elsewhere cannot lock a member out for longer than a minute', async () => {
  const { memberNo } = await aMember()
  for (let place = 0; place < 3; place++) await wrongTimes(10, memberNo, `10.2.0.${place}`)
  const refused = await aBrowser(context, { ip: '10.1.0.4' }).signIn(memberNo)
  expect(refused.statusCode).toBe(429)
  expect(refused.json().retryAfterS).toBeLessThanOrEqual(60)
  await letPass(60)
  expect((await aBrowser(context, { ip: '10.1.0.4' }).signIn(memberNo)).statusCode).toBe(200)
})

test('… and not at all where the member has signed in before', async () => {
  const { memberNo } = await aMember()
  await aBrowser(context, { ip: '10.1.0.5' }).signIn(memberNo)
  for (let place = 0; place < 3; place++) await wrongTimes(10, memberNo, `10.2.1.${place}`)
  expect((await aBrowser(context, { ip: '10.1.0.6' }).signIn(memberNo)).statusCode).toBe(429)
  expect((await aBrowser(context, { ip: '10.1.0.5' }).signIn(memberNo)).statusCode).toBe(200)
  expect(await wrongTimes(10, memberNo, '10.1.0.5')).not.toContain(429)
  expect((await wrong(memberNo, '10.1.0.5')).statusCode).toBe(429) // that place has its own ten tries, no more
})

test('waiting out the minute does not add up to a quarter of an hour', async () => {
  const { memberNo } = await aMember()
  for (let place = 0; place < 3; place++) await wrongTimes(10, memberNo, `10.2.2.${place}`)
  for (let n = 0; n < 15; n++)
    expect((await aBrowser(context, { ip: '10.1.0.7' }).signIn(memberNo)).json().retryAfterS).toBeLessThanOrEqual(60)
  await letPass(60)
  expect((await aBrowser(context, { ip: '10.1.0.7' }).signIn(memberNo)).statusCode).toBe(200)
})

test('right sign-ins are never counted as wrong ones', async () => {
  const { memberNo } = await aMember()
  for (let n = 0; n < 25; n++) expect((await aBrowser(context, { ip: '10.1.0.8' }).signIn(memberNo)).statusCode).toBe(200)
  await wrongTimes(9, memberNo, '10.1.0.8')
  expect((await aBrowser(context, { ip: '10.1.0.8' }).signIn(memberNo)).statusCode).toBe(200) // forgives the nine
  expect(await wrongTimes(9, memberNo, '10.1.0.8')).not.toContain(429)
})

test('a whole village behind one address signs in at the same moment', async () => {
  const people = await Promise.all(Array.from({ length: 30 }, aMember))
  const replies = await Promise.all(people.map(({ memberNo }) => aBrowser(context, { ip: '10.1.0.9' }).signIn(memberNo)))
  expect(replies.map(({ statusCode }) => statusCode)).toEqual(people.map(() => 200))
})

test('a burst of wrong tries is not let through together', async () => {
  const { memberNo } = await aMember()
  const replies = await Promise.all(Array.from({ length: 40 }, () => wrong(memberNo, '10.1.0.10')))
  expect(replies.filter(({ statusCode }) => statusCode === 401)).toHaveLength(10)
  expect(replies.filter(({ statusCode }) => statusCode === 429)).toHaveLength(30)
})

test('one password tried on many names is slowed down, but not for those who are known there', async () => {
  const known = await aMember()
  const unknown = await aMember()
  await aBrowser(context, { ip: '10.1.0.11' }).signIn(known.memberNo)
  // Three hundred wrong tries, written down instead of made.
  const spray = { key: 'address:10.1.0.11', points: 300, expire: Date.now() + 300_000 }
  await context.deps.db.insertInto('signInLimit').values(spray).execute()
  expect((await aBrowser(context, { ip: '10.1.0.11' }).signIn(unknown.memberNo)).statusCode).toBe(429)
  expect((await aBrowser(context, { ip: '10.1.0.11' }).signIn(known.memberNo)).statusCode).toBe(200)
  expect((await aBrowser(context, { ip: '10.1.0.12' }).signIn(unknown.memberNo)).statusCode).toBe(200)
})

test('every wrong try counts for its address', async () => {
  for (let n = 0; n < 5; n++) await wrong(`nobody-${n}`, '10.1.0.13')
  const row = await context.deps.db
    .selectFrom('signInLimit')
    .select('points')
    .where('key', '=', 'address:10.1.0.13')
    .executeTakeFirst()
  expect(row?.points).toBe(5)
})

test('addresses of one IPv6 household are one place', async () => {
  const { memberNo } = await aMember()
  for (let n = 0; n < 10; n++) await wrong(memberNo, `2001:db8:0:1::${n + 1}`)
  expect((await wrong(memberNo, '2001:db8:0:1:ffff::9')).statusCode).toBe(429)
  expect((await aBrowser(context, { ip: '2001:db8:0:2::1' }).signIn(memberNo)).statusCode).toBe(200)
})

test('an X-Forwarded-For of the client’s own making is not believed', async () => {
  const { memberNo } = await aMember()
  const browser = aBrowser(context, { ip: '10.1.0.14' })
  const attempt = (n: number) =>
    browser.post('/auth/sign-in', { name: memberNo, password: 'wrong' }, { 'x-forwarded-for': `10.200.0.${n}` })
  for (let n = 0; n < 10; n++) await attempt(n)
  expect((await attempt(11)).statusCode).toBe(429)
})

test('the table of counts holds no typed name', async () => {
  await wrong('my-Secret-Passw0rd', '10.1.0.15')
  const rows = await context.deps.db.selectFrom('signInLimit').select('key').execute()
  expect(JSON.stringify(rows).toLowerCase()).not.toContain('secret')
})

test('guessing the second factor ends after five tries, for the right code too', async () => {
  const at = new Date('2026-04-01T02:00:00Z')
  context.setNow(at)
  const { memberNo } = await aMember()
  const owner = aBrowser(context)
  await owner.signIn(memberNo)
  const { secret } = await enrol(owner, at)
  const later = new Date(at.getTime() + 300_000)
  context.setNow(later)
  const thief = aBrowser(context, { ip: '10.6.6.6' })
  await thief.signIn(memberNo)
  const code = totpAt(secret, later)
  const guess = code === '111111' ? '222222' : '111111'
  for (let n = 0; n < 5; n++) expect((await thief.post('/auth/second-factor', { code: guess })).statusCode).toBe(401)
  await thief.signIn(memberNo) // a new sign-in gives no new tries
  expect((await thief.post('/auth/second-factor', { code })).json()).toMatchObject({ type: '/problems/too-many-tries' })
  await letPass(15 * 60 + 1)
  expect((await thief.post('/auth/second-factor', { code })).statusCode).toBe(200)
})

test('guessing the password so far in a session left open ends after five tries', async () => {
  const { id, memberNo } = await aMember()
  const browser = aBrowser(context)
  await browser.signIn(memberNo)
  const attempt = (current: string) => browser.post('/me/password', { current, password: 'persimmons in frost' })
  for (let n = 0; n < 5; n++) expect((await attempt(`guess number ${n}`)).statusCode).toBe(401)
  expect((await attempt(PASSWORD)).statusCode).toBe(429)
  expect((await browser.post('/me/second-factor/remove', { password: PASSWORD })).statusCode).toBe(429)
  expect((await auditOf(context.deps.db, id)).map(({ action }) => action)).not.toContain('account.password-change')
})
