import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aPerson, signedIn } from '../support/county.ts'
import { aFolder, clips } from '../support/films.ts'
import { gathering, LECTURE } from '../support/gatherings.ts'
import { filmItem, hall as hallOf } from '../support/hall.ts'
import { anOffice, type Office } from '../support/office.ts'
import { aShownFilm } from '../support/shown-film.ts'
import { axeFindings, DESKTOP, PHONE, useSite } from '../support/site.ts'
import { walkPages } from '../support/walk.ts'

const site = useSite()
const clip = clips(aFolder())
const PROJECTOR = { width: 1920, height: 1080 }
const SECONDS = 100
let office: Office
let secretary: Awaited<ReturnType<typeof signedIn>>
let film: Awaited<ReturnType<typeof aShownFilm>>
/** What the walk looks at. */
let latest = ''

beforeAll(async () => {
  office = await anOffice(site.deps.db)
  secretary = await signedIn(site.deps.db, { role: 'branch_secretary', at: office.e1 })
  film = await aShownFilm(site.deps, office.county, { clip, title: '柳树湾的春天', seconds: SECONDS })
})

type Session = typeof secretary
const member = async (name: string, org = office.e1) => {
  const person = await aPerson(site.deps.db, org, { name })
  return { ...person, session: await signedIn(site.deps.db, { at: org, personId: person.id }) }
}
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const dialog = (page: Page) => page.getByRole('dialog')
const row = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('group', { name, exact: true }) })
const inVideo = <T>(page: Page, look: (video: HTMLVideoElement) => T) => page.locator('video').evaluate(look)
/** The hours of the person's own page. */
const ownHours = async (as: Session) => {
  const page = await site.visit(`/year?year=${new Date().getFullYear()}`, { as, viewport: PHONE })
  return page.getByText(/^共 .* 条记录$/).innerText()
}

/** A theme day that begins now: half an hour of lecture, then the film. */
const themeDay = () =>
  gathering(site).opened(secretary.headers, office.e1.id, {
    ...{ title: '主题党日放映', startsAt: new Date().toISOString(), place: '柳树村党群服务中心' },
    agenda: [{ ...LECTURE, plannedMinutes: 30 }, filmItem(film.id, { plannedMinutes: 1, title: '收看柳树湾的春天' })],
  })

test('a hall and phones: a film to its end, signed in by QR, from afar and by roll call, one late, one guest; closed and credited', async () => {
  const [byCode, away, late, byRoll] = [
    await member('何秀兰'),
    await member('梁远航'),
    await member('宋玉珍'),
    await member('唐大勇'),
  ]
  const guest = await member('外来客', office.w1)
  const { id } = await themeDay()

  // The hall, by keyboard alone: the film and the code on one wall.
  const hall = await site.visit(`/gatherings/${id}/hall`, { as: secretary, viewport: PROJECTOR })
  const digitsOn = async () => (await hall.getByText(/^\d{4} \d{4}$/).innerText()).replace(' ', '')
  await hall.getByRole('button', { name: '放映《柳树湾的春天》' }).focus()
  await hall.keyboard.press('Enter')
  await hall.getByRole('button', { name: '开始播放' }).focus()
  await hall.keyboard.press('Enter')
  await expect.poll(() => inVideo(hall, (video) => video.currentTime), { timeout: 30_000 }).toBeGreaterThan(1)

  // A member by the QR, another from afar.
  const phone = await site.visit(`/attend?c=${await digitsOn()}`, { as: byCode.session, viewport: PHONE })
  await phone.getByText('签到成功').waitFor()
  const remote = await site.visit('/attend', { as: away.session, viewport: PHONE })
  await remote.getByRole('link', { name: '远程参加' }).click()
  await remote.getByRole('button', { name: '参加', exact: true }).click()
  const start = remote.getByRole('button', { name: /播放/ }).first()
  await start.waitFor()
  await expect
    .poll(() => inVideo(remote, (video) => (video.paused ? -1 : video.currentTime)), { timeout: 30_000 })
    .toBeGreaterThan(2)
  await remote.getByText('与会场同步').waitFor()
  const apart = Math.abs(
    (await inVideo(hall, (video) => video.currentTime)) - (await inVideo(remote, (video) => video.currentTime)),
  )
  expect(apart).toBeLessThan(4)
  await remote.getByText('已记为到会（远程）').waitFor()
  await hall.getByText('已签到 2 人').waitFor()
  const onTheWall = await hall.locator('main').innerText()
  for (const name of ['何秀兰', '梁远航', '宋玉珍']) expect(onTheWall).not.toContain(name)

  // The line of the hall drops for a while: the film plays on from what it has, the log waits.
  await hall.context().setOffline(true)
  await hall.getByText('网络中断，放映记录已存在本机，恢复后自动补传。').waitFor({ timeout: 40_000 })
  await hall.context().setOffline(false)

  // Meanwhile the roll call: one late, one by roll, a guest at the door, the rest absent.
  const desk = await site.visit(`/gatherings/${id}`, { as: secretary, viewport: DESKTOP })
  await row(desk, '宋玉珍').getByRole('button', { name: '宋玉珍的详情' }).click()
  await dialog(desk).getByLabel('迟到（分钟）').fill('15')
  await dialog(desk).getByRole('button', { name: '保存' }).click()
  await row(desk, '宋玉珍').getByText('迟到 15 分钟').waitFor()
  await row(desk, '唐大勇').getByRole('button', { name: '唐大勇：到会' }).click()
  await row(desk, '唐大勇').getByText('点名').waitFor()
  await press(desk, '报号签到')
  await dialog(desk).getByRole('textbox').fill(guest.memberNo)
  await dialog(desk).getByRole('button', { name: /签到/ }).click()
  await desk.getByText('外来客已签到').waitFor()

  // To its end, on both screens; all of it has reached the server.
  await expect.poll(() => inVideo(hall, (video) => video.ended), { timeout: 180_000 }).toBe(true)
  await expect.poll(() => inVideo(remote, (video) => video.ended), { timeout: 30_000 }).toBe(true)
  const playedS = async () => (await hallOf(site).log(secretary.headers, id)).body.items[0]?.playedS
  await expect.poll(playedS, { timeout: 40_000 }).toBeGreaterThan(film.durationS * 0.99)

  await desk.reload()
  await row(desk, '梁远航').getByText('远程参加').waitFor()
  await press(desk, '结束活动')
  await dialog(desk)
    .getByLabel(/都记为缺席/)
    .check()
  await dialog(desk).getByRole('button', { name: '结束并记学时' }).click()
  // From afar the film is credited with the gathering; or before it, where next to all of it was seen.
  await desk.getByText(/已结束，给 [45] 人记了学时/).waitFor()

  // The official record, as it is printed for the archive.
  await desk.getByRole('link', { name: '活动记录' }).click()
  const field = (label: string) =>
    desk
      .getByRole('row')
      .filter({ has: desk.getByRole('rowheader', { name: label, exact: true }) })
      .getByRole('cell')
      .innerText()
  expect(await field('应到人员')).toMatch(/^\d+ 人：.*何秀兰/)
  expect(await field('实到人员')).toBe('4 人：何秀兰、梁远航、宋玉珍（迟到 15 分钟）、唐大勇')
  expect(await field('外支部人员')).toBe('外来客（云岭村党支部）')
  expect(await field('签到方式')).toBe('扫码签到 1 人，远程参加 1 人，点名 2 人，现场报号 1 人')
  expect(await field('议程')).toBe('1. 党课（30 分钟）\n\n2. 收看《柳树湾的春天》（1 分钟）')
  expect(await field('学时认定')).toMatch(/^(5 人，共 1\.8|4 人，共 1\.79) 学时$/)
  expect((await desk.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-')

  expect(await ownHours(byCode.session)).toBe('共 0.51 学时，2 条记录')
  expect(await ownHours(byRoll.session)).toBe('共 0.51 学时，2 条记录')
  expect(await ownHours(guest.session)).toMatch(/^共 0\.\d+ 学时/)
  expect(await ownHours(late.session)).toBe('共 0.26 学时，2 条记录')
  // From afar: the film, and nothing of the lecture.
  expect(await ownHours(away.session)).toMatch(/^共 0\.0[12] 学时，1 条记录$/)
}, 400_000)

test('the hall on a projector, in English and large print: nothing cut off, nothing that axe minds', async () => {
  const { id } = await themeDay()
  for (const look of [{ locale: 'en' }, { elder: '2' }, {}] as const) {
    const page = await site.visit(`/gatherings/${id}/hall`, { as: secretary, viewport: PROJECTOR, ...look })
    await page.getByRole('button', { name: /柳树湾的春天/ }).click()
    await page.locator('video').waitFor()
    await page.getByText(/^\d{4} \d{4}$/).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('c')
    await page.getByText(/^\d{4} \d{4}$/).waitFor({ state: 'detached' })
  }
})

walkPages(
  site,
  [
    {
      name: 'gathering-hall',
      path: '/gatherings',
      as: 'branch_secretary',
      before: async (page) => {
        await page.goto(`/gatherings/${latest}/hall`)
        await page.getByText(/^\d{4} \d{4}$/).waitFor()
        await page.getByRole('button', { name: /柳树湾的春天/ }).click()
        await page.locator('video').waitFor()
      },
    },
    {
      name: 'gathering-join',
      path: '/attend',
      as: 'member',
      before: async (page) => {
        await page
          .getByRole('link', { name: /远程参加|Join/ })
          .first()
          .click()
        await page.getByRole('button', { name: /^(参加|Join)$/ }).waitFor()
      },
    },
  ],
  async (as) => {
    const { id } = await themeDay()
    latest = id
    if (as !== 'member') return secretary
    const someone = await member('高玉芬')
    await gathering(site).ask(secretary.headers, 'POST', `/gatherings/${id}/guests`, {
      role: 'guest',
      numbers: [someone.memberNo],
    })
    return someone.session
  },
)
