import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { aPerson, signedIn } from '../support/county.ts'
import { recording } from '../support/gathering-records.ts'
import { anOffice, type Office } from '../support/office.ts'
import { aReleasedFilm } from '../support/released-film.ts'
import { DESKTOP, PHONE, useSite } from '../support/site.ts'
import { walkPages } from '../support/walk.ts'

const site = useSite()
const desk = recording(site)
const STARTS = '2026-06-20T01:00:00Z'
let office: Office
let secretary: Awaited<ReturnType<typeof signedIn>>
let deputy: Awaited<ReturnType<typeof signedIn>>
let officer: Awaited<ReturnType<typeof signedIn>>
/** A closed gathering with everything a record can hold, and an open one that waits for decisions. */
let closedId: string
let openId: string

beforeAll(async () => {
  const { db } = site.deps
  site.setNow(new Date('2026-06-30T02:00:00Z'))
  office = await anOffice(db)
  secretary = await signedIn(db, { role: 'branch_secretary', at: office.e1 })
  deputy = await signedIn(db, { role: 'branch_secretary', at: office.e1 })
  officer = await signedIn(db, { role: 'county_officer', at: office.county })
  await db.updateTable('account').set({ displayName: '陈建国' }).where('id', '=', secretary.accountId).execute()
  await db.updateTable('account').set({ displayName: '王秀英' }).where('id', '=', deputy.accountId).execute()
  closedId = await aWholeRecord()
  openId = await aDisputedHall()
})

async function aWholeRecord() {
  const filmId = await aReleasedFilm(site.deps.db, office.e1, { title: '柳树湾的春天', durationS: 2700 })
  const film = {
    ...{ kind: 'film', title: '柳树湾的春天', filmId, category: 'revolutionary_tradition', deliveryMode: 'screening' },
    plannedMinutes: 45,
  }
  const people = await Promise.all(['何秀兰', '唐大勇', '宋玉珍'].map((name) => aPerson(site.deps.db, office.e1, { name })))
  const guest = await aPerson(site.deps.db, office.w1, { name: '马文斌' })
  const { id } = await desk.opened(secretary.headers, office.e1.id, {
    ...{ title: '六月集中收看', purposes: ['screening', 'theme_day'], startsAt: STARTS, agenda: [film] },
    ...{ place: '党群服务中心', host: '陈建国', recorder: '王秀英' },
  })
  await desk.ask(secretary.headers, 'POST', `/gatherings/${id}/guests`, { role: 'guest', numbers: [guest.memberNo] })
  await desk.mark(secretary.headers, id, people[0]!.id, { status: 'absent', reason: 'sick', note: '住院' })
  await desk.mark(secretary.headers, id, people[1]!.id, { status: 'present', lateMinutes: 10 })
  await desk.mark(secretary.headers, id, guest.id, { status: 'present' })
  await desk.allPresent(secretary.headers, id)
  await desk.close(secretary.headers, id, {
    summary: '收看电教片，交流体会。',
    decisions: '一致同意七月开展志愿服务。',
    visitorCount: 6,
  })
  await desk.correct(secretary.headers, id, { reason: '漏记发言', discussion: '唐大勇谈修剪技术。' })
  await desk.makeUp(secretary.headers, id, people[0]!.id, { minutes: 45 })
  return id
}

async function aDisputedHall() {
  const person = await aPerson(site.deps.db, office.e1, { name: '孙桂芳' })
  const hall = () => desk.opened(secretary.headers, office.e1.id, { startsAt: '2026-06-28T01:00:00Z', title: '六月党课' })
  const [{ id }, other] = [await hall(), await hall()]
  for (const { headers } of [secretary, deputy])
    await desk.mark(headers, id, person.id, { status: headers === secretary.headers ? 'present' : 'absent', version: 1 })
  await desk.allPresent(secretary.headers, other.id)
  return id
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const inDialog = (page: Page) => page.getByRole('dialog')

describe('two persons', () => {
  test('one proposes on the page, another confirms on hers; both names stand there', async () => {
    await desk.tell(officer.headers, 'PATCH', '/settings/gatherings', { closingNeedsSecond: true, version: 1 })
    const person = await aPerson(site.deps.db, office.e1, { name: '钱多多' })
    const { id } = await desk.opened(secretary.headers, office.e1.id, { startsAt: '2026-06-25T01:00:00Z', title: '两人办结的会' })
    await desk.allPresent(secretary.headers, id)
    const first = await site.visit(`/gatherings/${id}`, { as: secretary, viewport: DESKTOP })
    await press(first, '提出结束')
    await inDialog(first).getByText('本县要求两人办结：这里提出').waitFor()
    await inDialog(first).getByRole('button', { name: '提出结束' }).click()
    await first.getByText('本县要求两人办结：请另一位有权限的人确认').waitFor()
    expect(await first.getByRole('button', { name: '确认结束' }).count()).toBe(0)

    const second = await site.visit(`/gatherings/${id}`, { as: deputy, viewport: DESKTOP })
    await press(second, '确认结束')
    await inDialog(second)
      .getByText(/将给 \d+ 人记学时/)
      .waitFor()
    await inDialog(second).getByRole('button', { name: '确认结束' }).click()
    await second.getByText(/陈建国提出、王秀英于.*确认结束活动/).waitFor()
    const entries = await site.deps.db.selectFrom('creditEntry').select('id').where('personId', '=', person.id).execute()
    expect(entries).toHaveLength(1)
    const { version } = (await desk.tell(officer.headers, 'GET', '/settings/gatherings')).body
    await desk.tell(officer.headers, 'PATCH', '/settings/gatherings', { closingNeedsSecond: false, version })
  })
})

test('both versions of a mark stand side by side, with who and when; one is chosen', async () => {
  const page = await site.visit(`/gatherings/${openId}`, { as: secretary, viewport: DESKTOP })
  const panel = page.getByRole('region', { name: '点名记录不一致，请核定' })
  await panel.getByText('孙桂芳').waitFor()
  const text = await panel.innerText()
  for (const word of ['到会', '缺席', '陈建国', '王秀英', '2026/06/30']) expect(text).toContain(word)
  await panel.getByRole('button', { name: '孙桂芳：记为缺席' }).click()
  await panel.getByText(/陈建国于.*改用另一条记录/).waitFor()
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('group', { name: '孙桂芳', exact: true }) })
    .waitFor()
})

test('who is in two places is listed; a person says with a reason that it does not count', async () => {
  const page = await site.visit(`/gatherings/${openId}`, { as: secretary, viewport: DESKTOP })
  await page.getByRole('button', { name: '宋玉珍的详情' }).waitFor()
  await press(page, '宋玉珍：到会')
  const panel = page.getByRole('region', { name: '同一时间在两处' })
  await panel.getByRole('button', { name: '宋玉珍：决定' }).click()
  await inDialog(page).getByLabel('不算，不在这里').check()
  await inDialog(page).getByLabel('理由').fill('本人在另一处')
  await inDialog(page).getByRole('button', { name: '保存' }).click()
  await panel.getByText(/陈建国决定“不算”：本人在另一处/).waitFor()
})

test('make-up study is entered where it was missed, and taken back with a reason', async () => {
  const person = await aPerson(site.deps.db, office.e2, { name: '郑小海' })
  const own = await signedIn(site.deps.db, { role: 'branch_secretary', at: office.e2 })
  const { id } = await desk.opened(own.headers, office.e2.id, { startsAt: STARTS, title: '石桥党课' })
  await desk.close(own.headers, id, { unmarkedAreAbsent: true })
  const page = await site.visit(`/gatherings/${id}`, { as: own, viewport: PHONE })
  await press(page, '郑小海：登记补学')
  await inDialog(page).getByLabel('补学日期').fill('2026-06-26')
  await inDialog(page).getByLabel('补学方式和内容').fill('书记上门送学')
  await inDialog(page).getByRole('button', { name: '保存' }).click()
  await page.getByText('记 1 学时').waitFor()
  await press(page, '郑小海：撤销补学')
  await inDialog(page).getByLabel('理由').fill('登记错人')
  await inDialog(page).getByRole('button', { name: '撤销' }).click()
  await page.getByText(/撤销：登记错人/).waitFor()
  const { hours } = await site.deps.db
    .selectFrom('creditEntry')
    .select(({ fn }) => fn.sum<string>('hours').as('hours'))
    .where('personId', '=', person.id)
    .executeTakeFirstOrThrow()
  expect(Number(hours)).toBe(0)
})

test('the official record: every field, a late sheet as a correction, an A4 page and a Word file', async () => {
  const page = await site.visit(`/gatherings/${closedId}/record`, { as: secretary, viewport: DESKTOP })
  const paper = page.getByRole('table')
  await paper.getByText('唐大勇（迟到 10 分钟）').waitFor()
  const text = await paper.innerText()
  for (const word of [
    '集中收看、主题党日',
    '党群服务中心',
    '何秀兰（病假，住院）',
    '马文斌（云岭村党支部）',
    '6 人',
    '收看《柳树湾的春天》',
    '一致同意',
    '原因：漏记发言',
    '补学',
  ])
    expect(text).toContain(word)
  await press(page, '补录纸质签到表')
  await inDialog(page).getByLabel('名单上的人').selectOption({ label: '何秀兰（缺席）' })
  await inDialog(page).getByLabel('更正原因').fill('签到表上有她')
  await inDialog(page).getByRole('button', { name: '保存更正' }).click()
  await paper.getByText('何秀兰：“缺席”改为“到会”').waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, '下载 Word 文档')])
  expect(download.suggestedFilename()).toBe('活动记录-六月集中收看.docx')
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'))!
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842])
})

test('planning says what else is there at that time, and does not stand in the way', async () => {
  await desk.planned(secretary.headers, office.e1.id, {
    startsAt: '2026-07-10T01:00:00Z',
    place: '村部会议室',
    title: '七月支委会',
  })
  const page = await site.visit('/gatherings/new', { as: secretary, viewport: DESKTOP })
  await page.getByLabel('活动名称').fill('七月党课')
  await page.getByLabel('日期').fill('2026-07-10')
  await page.getByLabel('开始时间').fill('09:30')
  await page.getByLabel('地点').fill('村部会议室')
  await page.getByText(/同一地点另有活动：柳树村党支部《七月支委会》/).waitFor()
  await page.getByText(/宋玉珍：同时列入柳树村党支部《七月支委会》/).waitFor()
})

test('month and history show what was held; the county sees whom it reached', async () => {
  const page = await site.visit('/gatherings', { as: secretary, viewport: DESKTOP })
  await page.getByRole('tab', { name: '月历' }).click()
  const month = page.getByRole('table')
  for (let n = 0; n < 24 && !(await page.getByRole('heading', { name: '2026年6月' }).count()); n++) await press(page, '上个月')
  await month.getByRole('link', { name: /六月集中收看/ }).waitFor()
  await page.getByRole('tab', { name: '台账' }).click()
  await page.getByText(/共 \d+ 次，\d+ 分钟/).waitFor()

  const reach = await site.visit('/gatherings/reach', { as: officer, viewport: DESKTOP })
  await reach.getByLabel('从').fill('2026-01-01')
  await reach.getByLabel(/^到/).fill('2026-12-31')
  await reach.getByRole('button', { name: '东河镇党委' }).click()
  await reach.getByRole('heading', { name: '东河镇党委' }).waitFor()
  await reach.getByRole('tab', { name: '缺课未补的人' }).click()
  await reach
    .getByRole('cell', { name: /石桥党课/ })
    .first()
    .waitFor()
  const [download] = await Promise.all([reach.waitForEvent('download'), press(reach, '导出表格')])
  expect(download.suggestedFilename()).toBe('活动覆盖情况.xlsx')
})

walkPages(
  site,
  [
    {
      name: 'gatherings-month',
      path: '/gatherings',
      as: 'branch_secretary',
      before: (page) => page.getByRole('tab').nth(1).click(),
    },
    {
      name: 'gatherings-history',
      path: '/gatherings',
      as: 'branch_secretary',
      before: (page) => page.getByRole('tab').nth(2).click(),
    },
    { name: 'gatherings-setting', path: '/gatherings', as: 'county_officer' },
    { name: 'gathering-disputed', path: '/gatherings', as: 'branch_secretary', before: (page) => show(page, () => openId) },
    { name: 'gathering-closed', path: '/gatherings', as: 'branch_secretary', before: (page) => show(page, () => closedId) },
    {
      name: 'gathering-record',
      path: '/gatherings',
      as: 'branch_secretary',
      before: (page) => show(page, () => `${closedId}/record`),
    },
    { name: 'gatherings-reach', path: '/gatherings/reach', as: 'county_officer' },
    {
      name: 'gatherings-missed',
      path: '/gatherings/reach',
      as: 'county_officer',
      before: (page) => page.getByRole('tab').nth(3).click(),
    },
  ],
  async (as) => (as === 'county_officer' ? officer : secretary),
)

/** Ids are known only when everything has been made. */
async function show(page: Page, path: () => string) {
  await page.goto(`/gatherings/${path()}`)
  await page.locator('h1').waitFor()
  await page.waitForLoadState('networkidle')
}
