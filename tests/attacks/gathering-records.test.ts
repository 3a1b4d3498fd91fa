import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import type { Headers } from '../support/asking.ts'
import { claiming } from '../support/claims.ts'
import { aCounty, anOrg, aPerson, signedIn } from '../support/county.ts'
import { recording } from '../support/gathering-records.ts'
import { standingHours } from '../support/standing-hours.ts'

const context = useApp()
const { tell, opened, mark, close, makeUp, lateSheet, correct, file, versionOf } = recording(context)
let county: Awaited<ReturnType<typeof aCounty>>
let secretary: Headers
let neighbour: Headers

beforeAll(async () => {
  context.setNow(new Date('2026-06-30T02:00:00Z'))
  const { db } = context.deps
  county = await aCounty(db)
  secretary = (await signedIn(db, { role: 'branch_secretary', at: county.e1 })).headers
  neighbour = (await signedIn(db, { role: 'branch_secretary', at: county.e2 })).headers
})

async function aClosed() {
  const { db } = context.deps
  const branch = await anOrg(db, county.e1, 'group', `小组${uuid().slice(-6)}`)
  const [there, absent] = [await aPerson(db, branch), await aPerson(db, branch)]
  const { id } = await opened(secretary, branch.id)
  await mark(secretary, id, there.id, { status: 'present' })
  await mark(secretary, id, absent.id, { status: 'absent' })
  await close(secretary, id)
  return { id, there, absent }
}
const many = <T>(run: () => Promise<T>) => Promise.all(Array.from({ length: 32 }, run))

describe('hours twice', () => {
  test('thirty-two make-ups at once, each with an id of its own, earn once', async () => {
    const { id, absent } = await aClosed()
    const answers = await many(() => makeUp(secretary, id, absent.id))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await standingHours(context.deps.db, absent.id)).toEqual([['gathering', 1]])
  })

  test('thirty-two late sheets at once credit once', async () => {
    const { id, absent } = await aClosed()
    const version = await versionOf(secretary, id)
    const body = { version, reason: '纸表后到', marks: [{ id: uuid(), personId: absent.id, status: 'present' }] }
    await many(() => tell(secretary, 'POST', `/gatherings/${id}/late-marks`, body))
    expect(await standingHours(context.deps.db, absent.id)).toEqual([['gathering', 1]])
  })

  test('thirty-two decisions back and forth leave what the last one says, once', async () => {
    const { id, there } = await aClosed()
    const decide = (counts: boolean) =>
      tell(secretary, 'POST', `/gatherings/${id}/overlaps/decisions`, { personId: there.id, counts, reason: '核对' })
    await Promise.all(Array.from({ length: 32 }, (_, n) => decide(n % 2 === 0)))
    await decide(true)
    expect(await standingHours(context.deps.db, there.id)).toEqual([['gathering', 1]])
    await decide(false)
    expect(await standingHours(context.deps.db, there.id)).toEqual([])
  })

  test('a late sheet names nobody without a number, and no stranger by id', async () => {
    const { id } = await aClosed()
    const stranger = await aPerson(context.deps.db, county.w1)
    expect((await lateSheet(secretary, id, [{ personId: stranger.id }])).status).toBe(404)
    expect((await lateSheet(secretary, id, [{}])).body.errors).toMatchObject([{ pointer: '/body/marks/0/number' }])
    expect(await standingHours(context.deps.db, stranger.id)).toEqual([])
  })
})

describe('records of others', () => {
  test('another branch and a member see nothing of it and change nothing', async () => {
    const { db } = context.deps
    const { id, absent } = await aClosed()
    const member = (await signedIn(db, { at: county.e2, personId: (await aPerson(db, county.e2)).id })).headers
    const paths = ['record', 'record.docx', 'overlaps', 'conflicts', 'make-ups', 'closing-proposal', 'calendar.ics']
    for (const headers of [neighbour, member]) {
      for (const path of paths) expect((await file(headers, `/gatherings/${id}/${path}`)).statusCode, path).toBe(404)
      expect((await makeUp(headers, id, absent.id)).status).toBe(404)
      const changes = { version: 1, reason: '改一改', summary: '改' }
      expect((await tell(headers, 'POST', `/gatherings/${id}/corrections`, changes)).status).toBe(404)
      const decision = { personId: absent.id, counts: false, reason: '改一改' }
      expect((await tell(headers, 'POST', `/gatherings/${id}/overlaps/decisions`, decision)).status).toBe(404)
      expect((await tell(headers, 'GET', `/gatherings/reach?from=2026-01-01&org=${county.e1.id}`)).status).toBe(404)
    }
  })

  test('nobody files the paper of somebody else, nor reads one by another gathering', async () => {
    const { upload } = claiming(context)
    const [one, other] = [await aClosed(), await aClosed()]
    const { body: foreign } = await upload(neighbour)
    expect((await tell(secretary, 'POST', `/gatherings/${one.id}/files`, { fileId: foreign.id })).status).toBe(404)
    const { body: own } = await upload(secretary)
    await tell(secretary, 'POST', `/gatherings/${one.id}/files`, { fileId: own.id })
    expect((await file(secretary, `/gatherings/${other.id}/files/${own.id}`)).statusCode).toBe(404)
  })

  test('what was corrected stays: the database refuses to change it', async () => {
    const { id } = await aClosed()
    await correct(secretary, id, { reason: '漏记', summary: '补记' })
    for (const table of ['gathering_correction', 'overlap_decision', 'mark_decision'])
      for (const statement of [`update ${table} set gathering_id = gathering_id`, `delete from ${table}`, `truncate ${table}`])
        await expect(context.pool.query(statement), statement).rejects.toThrow(/permission denied/)
  })

  test('formulas and markup in a title stay text: in the calendar, in the document, in the workbook', async () => {
    const { db } = context.deps
    const branch = await anOrg(db, county.e1, 'group', `小组${uuid().slice(-6)}`)
    await aPerson(db, branch)
    const title = '=cmd|calc <b>粗</b> &\r\nATTENDEE:mailto:x'.replace('\r\n', ' ')
    const { id } = await opened(secretary, branch.id, { title })
    await close(secretary, id, { unmarkedAreAbsent: true, summary: '一行\r\n<w:p/>' })
    const calendar = (await file(secretary, `/gatherings/${id}/calendar.ics`)).body
    expect(calendar.split('\r\n').some((line) => line.startsWith('ATTENDEE'))).toBe(false)
    expect((await file(secretary, `/gatherings/${id}/record.docx`)).statusCode).toBe(200)
    expect((await file(secretary, '/gatherings/reach.xlsx?from=2026-01-01')).statusCode).toBe(200)
  })
})
