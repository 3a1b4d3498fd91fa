import { v7 as uuid } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { claiming } from '../support/claims.ts'
import type { Headers } from '../support/asking.ts'
import { aCounty, anOrg, aPerson, signedIn } from '../support/county.ts'
import { recording } from '../support/gathering-records.ts'
import { LECTURE } from '../support/gatherings.ts'
import { aReleasedFilm } from '../support/released-film.ts'
import { standingHours } from '../support/standing-hours.ts'
import { unpack } from '#server/archive.ts'

const context = useApp()
const { tell, opened, planned, mark, close, reopen, list, makeUp, lateSheet, correct, file } = recording(context)
const ROOMY = { maxParts: 100, maxPartBytes: 5_000_000, maxBytes: 10_000_000, maxRatio: 1000, ratioFromBytes: 1_000_000 }
const LATER = new Date('2026-06-30T02:00:00Z')
let county: Awaited<ReturnType<typeof aCounty>>
let secretary: Headers
let township: Headers

beforeAll(async () => {
  context.setNow(LATER)
  const { db } = context.deps
  county = await aCounty(db)
  secretary = (await signedIn(db, { role: 'branch_secretary', at: county.e1 })).headers
  township = (await signedIn(db, { role: 'township_officer', at: county.east })).headers
})
const hours = (personId: string) => standingHours(context.deps.db, personId)

/** A closed gathering of a branch of its own: the first present, the second absent. */
async function aClosed(changes: object = {}) {
  const { db } = context.deps
  const branch = await anOrg(db, county.e1, 'group', `小组${uuid().slice(-6)}`)
  const people = await Promise.all(Array.from({ length: 2 }, () => aPerson(db, branch)))
  const { id } = await opened(secretary, branch.id, changes)
  await mark(secretary, id, people[0]!.id, { status: 'present' })
  await mark(secretary, id, people[1]!.id, { status: 'absent', reason: 'sick' })
  await close(secretary, id, { summary: '学习党章' })
  return { id, branch, there: people[0]!, absent: people[1]! }
}

async function documentOf(bytes: Buffer, name = 'word/document.xml') {
  const { parts } = await unpack(bytes, ROOMY, (one) => one === name)
  return parts[0]!.content.toString('utf8')
}

describe('make-up study', () => {
  test('earns what the minutes would have earned there, once, on the day it was made up, and is shown with the attendance', async () => {
    const { id, absent } = await aClosed()
    const makeUpId = uuid()
    for (let n = 0; n < 2; n++) expect((await makeUp(secretary, id, absent.id, { id: makeUpId, minutes: 30 })).status).toBe(200)
    expect(await hours(absent.id)).toEqual([['gathering', 0.5]])
    const entry = await context.deps.db
      .selectFrom('creditEntry')
      .selectAll()
      .where('personId', '=', absent.id)
      .executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ happenedOn: '2026-06-25', basis: { makeUpId, makeUpFor: '2026-06-20' } })
    const row = (await list(secretary, id)).items.find(({ person }) => person.id === absent.id)!
    expect(row).toMatchObject({ status: 'absent', madeUp: { onDay: '2026-06-25', minutes: 30, how: '书记上门送学' } })
    expect((await makeUp(secretary, id, absent.id)).body.status).toBe(409)
  })

  test('never more than the gathering was worth, and nothing for the items that earn nothing', async () => {
    const vote = { ...LECTURE, kind: 'vote', category: null, deliveryMode: 'branch_meeting', plannedMinutes: 30 }
    const { id, absent } = await aClosed({ agenda: [vote, LECTURE] })
    await makeUp(secretary, id, absent.id, { minutes: 600 })
    expect(await hours(absent.id)).toEqual([['gathering', 1]])
  })

  test("only who missed it, between that day and today, and nobody one's own", async () => {
    const { id, branch, there, absent } = await aClosed()
    expect((await makeUp(secretary, id, there.id)).body.reason).toBe('not-missed')
    expect((await makeUp(secretary, id, absent.id, { onDay: '2026-06-19' })).body.errors).toMatchObject([{ kind: 'make-up-day' }])
    expect((await makeUp(secretary, id, absent.id, { onDay: '2026-07-01' })).status).toBe(400)
    const self = (await signedIn(context.deps.db, { role: 'branch_secretary', at: branch, personId: absent.id })).headers
    expect((await makeUp(self, id, absent.id)).body.reason).toBe('own-make-up')
    const open = await opened(secretary, branch.id)
    expect((await makeUp(secretary, open.id, absent.id)).body.reason).toBe('gathering-open')
  })

  test('taken back with a reason, the hours go; it may be entered anew', async () => {
    const { id, absent } = await aClosed()
    const [made] = (await makeUp(secretary, id, absent.id)).body.items
    const take = (reason: string) => tell(secretary, 'POST', `/gatherings/${id}/make-ups/${made!.id}/reversal`, { reason })
    expect((await take('登记错人')).body.items[0]).toMatchObject({ hours: 0, reversed: { reason: '登记错人' } })
    expect(await hours(absent.id)).toEqual([])
    expect((await take('登记错人')).status).toBe(404)
    await makeUp(secretary, id, absent.id)
    expect(await hours(absent.id)).toEqual([['gathering', 1]])
  })

  test('found to have been there after all: credited once, whatever comes first', async () => {
    const { id, absent } = await aClosed()
    await makeUp(secretary, id, absent.id)
    await lateSheet(secretary, id, [{ personId: absent.id }])
    expect(await hours(absent.id)).toEqual([['gathering', 1]])
    await reopen(secretary, id, '核对名单')
    await close(secretary, id)
    expect(await hours(absent.id)).toEqual([['gathering', 1]])
  })

  test('a film made up for in the hall and watched alone earns once', async () => {
    const filmId = await aReleasedFilm(context.deps.db, county.e1, { durationS: 1800 })
    const film = { ...LECTURE, kind: 'film', filmId, deliveryMode: 'screening', plannedMinutes: 30 }
    const [one, two] = [await aClosed({ agenda: [film] }), await aClosed({ agenda: [film] })]
    await makeUp(secretary, one.id, one.absent.id, { minutes: 30 })
    await lateSheet(secretary, two.id, [{ number: one.absent.memberNo }])
    expect(await hours(one.absent.id)).toEqual([['film', 0.5]])
  })

  test("the secretary of the person's own branch enters it for a gathering of the township; another one does not", async () => {
    const { db } = context.deps
    const person = await aPerson(db, county.e2)
    const { id } = await opened(township, county.east.id, { orgIds: [county.e2.id] })
    await close(township, id, { unmarkedAreAbsent: true })
    const own = (await signedIn(db, { role: 'branch_secretary', at: county.e2 })).headers
    expect((await makeUp(secretary, id, person.id)).status).toBe(404)
    expect((await makeUp(own, id, person.id)).status).toBe(200)
  })
})

describe('corrections after closing', () => {
  test('a late sheet: with a name and a reason, hours follow, guests join by number', async () => {
    const { id, there, absent } = await aClosed()
    const guest = await aPerson(context.deps.db, county.w1)
    const marks = [{ personId: absent.id, lateMinutes: 30 }, { number: guest.memberNo }, { personId: there.id, status: 'absent' }]
    const { body } = await lateSheet(secretary, id, marks)
    expect(body.corrections).toMatchObject([
      {
        ...{ kind: 'attendance', reason: '纸质签到表后到', byName: 'branch_secretary' },
        changes: [
          { what: absent.name, from: 'absent', to: 'present' },
          { what: guest.name, to: 'present' },
          { what: there.name, from: 'present', to: 'absent' },
        ],
      },
    ])
    expect(await Promise.all([absent, guest, there].map((one) => hours(one.id)))).toEqual([
      [['gathering', 0.5]],
      [['gathering', 1]],
      [],
    ])
    expect(body.credited).toEqual({ people: 2, hours: 1.5 })
  })

  test('the words of the record keep what they were', async () => {
    const { id } = await aClosed()
    expect((await correct(secretary, id, { reason: '漏记', summary: '学习党章', decisions: '一致同意' })).body).toMatchObject({
      gathering: { decisions: '一致同意', state: 'closed' },
      corrections: [{ kind: 'record', reason: '漏记', changes: [{ what: 'decisions', from: '', to: '一致同意' }] }],
    })
    expect((await tell(secretary, 'PATCH', `/gatherings/${id}`, { version: 99, summary: '改' })).status).toBe(409)
    expect((await correct(secretary, id, { reason: ' ', summary: '改' })).status).toBe(400)
  })

  test('where two persons close, one alone adds no hours afterwards', async () => {
    const { id, absent } = await aClosed()
    const officer = (await signedIn(context.deps.db, { role: 'county_officer', at: county.county })).headers
    const set = async (closingNeedsSecond: boolean) => {
      const { version } = (await tell(officer, 'GET', '/settings/gatherings')).body
      await tell(officer, 'PATCH', '/settings/gatherings', { closingNeedsSecond, version })
    }
    await set(true)
    expect((await lateSheet(secretary, id, [{ personId: absent.id }])).body.reason).toBe('closing-needs-second')
    await set(false)
  })
})

describe('the official record', () => {
  test('as a document that Word opens: the fields of the form, in Chinese type', async () => {
    const { id, there, absent } = await aClosed({ place: '党群服务中心', host: '张书记', title: '六月集中收看' })
    const reply = await file(secretary, `/gatherings/${id}/record.docx`)
    expect(reply.headers['content-disposition']).toContain(encodeURIComponent('活动记录-六月集中收看.docx'))
    const text = await documentOf(reply.rawPayload)
    const styles = await documentOf(reply.rawPayload, 'word/styles.xml')
    for (const word of [
      '组织生活活动记录',
      '党群服务中心',
      '张书记',
      there.name,
      `${absent.name}（病假）`,
      '日 09:00至10:00',
      '应到人员',
      '2人：',
      '学习党章',
      '1人，共1学时',
    ])
      expect(text).toContain(word)
    expect(text + styles).toMatch(/w:eastAsia="宋体"/)
    expect(text).toMatch(/w:pgSz w:w="11906" w:h="16838"/)
    const { rows } = {
      rows: await context.deps.db.selectFrom('auditEntry').select('action').where('objectId', '=', id).execute(),
    }
    expect(rows.map(({ action }) => action)).toContain('gathering.export')
  })

  test('papers are optional, kept with it, and seen by whoever may see it', async () => {
    const { id } = await aClosed()
    const { upload } = claiming(context)
    const { body: paper } = await upload(secretary, '%PDF-1.7 签到表', '签到表.pdf')
    const added = await tell(secretary, 'POST', `/gatherings/${id}/files`, { fileId: paper.id })
    expect(added.body.files).toMatchObject([{ id: paper.id, filename: '签到表.pdf', byName: 'branch_secretary' }])
    const url = `/gatherings/${id}/files/${paper.id}`
    expect((await file(township, url)).headers['content-disposition']).toMatch(/^attachment/)
    const stranger = (await signedIn(context.deps.db, { role: 'branch_secretary', at: county.w1 })).headers
    expect((await file(stranger, url)).statusCode).toBe(404)
    expect((await tell(township, 'POST', `/gatherings/${id}/files`, { fileId: paper.id })).status).toBe(404)
    expect((await tell(secretary, 'DELETE', url)).status).toBe(204)
    expect((await file(secretary, url)).statusCode).toBe(404)
  })

  test('history of a branch: what it held, with figures that add up', async () => {
    const { branch } = await aClosed()
    const history = (at: string, headers = secretary) => tell(headers, 'GET', `/gatherings/history?org=${at}&year=2026`)
    expect((await history(branch.id)).body).toMatchObject({
      items: [{ expected: 2, present: 1, hours: 1, creditedPeople: 1, minutes: 60, madeUp: 0 }],
      totals: { gatherings: 1, hours: 1, minutes: 60, expected: 2, present: 1 },
    })
    expect((await history(county.w1.id)).status).toBe(404)
  })
})

describe('calendars', () => {
  test('in UTC instants, for whoever sees it or is on its list, and for nobody else', async () => {
    const { db } = context.deps
    const { id } = await planned(secretary, county.e1.id, {
      title: '七月党课；逗号, 分号',
      place: '村部',
      startsAt: '2026-07-01T01:00:00Z',
    })
    const member = await aPerson(db, county.e1)
    const { headers } = await signedIn(db, { at: county.e1, personId: member.id })
    expect((await file(headers, `/gatherings/${id}/calendar.ics`)).statusCode).toBe(404)
    const expected = await aPerson(db, county.e1)
    await db
      .insertInto('attendance')
      .values({ gatheringId: id, personId: expected.id, role: 'guest', homeOrgId: county.e1.id, canVote: false })
      .execute()
    const own = (await signedIn(db, { at: county.e1, personId: expected.id })).headers
    for (const [who, url] of [
      [secretary, `/gatherings/${id}/calendar.ics`],
      [own, `/gatherings/${id}/calendar.ics`],
      [own, '/me/gatherings.ics'],
      [secretary, '/gatherings/calendar.ics'],
    ] as const) {
      const { body, headers: told, statusCode } = await file(who, url)
      expect([statusCode, told['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
      const unfolded = body.replaceAll('\r\n ', '')
      expect(unfolded).toContain('BEGIN:VCALENDAR\r\n')
      expect(unfolded).toContain('DTSTART:20260701T010000Z\r\nDTEND:20260701T020000Z')
      expect(unfolded).toContain('SUMMARY:七月党课；逗号\\, 分号')
      expect(unfolded).toContain(`UID:${id}@lunxun`)
      expect(unfolded).toContain('X-WR-TIMEZONE:Asia/Shanghai')
    }
    expect((await file(headers, '/me/gatherings.ics')).body).not.toContain('BEGIN:VEVENT')
  })
})
