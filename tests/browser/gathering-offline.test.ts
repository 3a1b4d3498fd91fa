import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aPerson, signedIn } from '../support/county.ts'
import { aFolder, clips } from '../support/films.ts'
import { gathering } from '../support/gatherings.ts'
import { filmItem, hall } from '../support/hall.ts'
import { keepAll, settleIn } from '../support/installed.ts'
import { anOffice, type Office } from '../support/office.ts'
import { aShownFilm } from '../support/shown-film.ts'
import { DESKTOP, useSite } from '../support/site.ts'
import { walkPages } from '../support/walk.ts'

const site = useSite()
const clip = clips(aFolder())
const SECONDS = 62
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

const member = async (name: string, org = office.e1) => {
  const person = await aPerson(site.deps.db, org, { name })
  return { ...person, session: await signedIn(site.deps.db, { at: org, personId: person.id }) }
}
const planned = async () =>
  (
    await gathering(site).planned(secretary.headers, office.e1.id, {
      ...{ title: '离线放映', startsAt: new Date().toISOString(), place: '后山村民组' },
      agenda: [filmItem(film.id, { plannedMinutes: 1 })],
    })
  ).id
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const inVideo = <T>(page: Page, look: (video: HTMLVideoElement) => T) => page.locator('video').evaluate(look)

/** A computer with the pages installed. */
async function aComputer(path: string) {
  const page = await site.visit(path, {
    as: secretary,
    viewport: DESKTOP,
    context: { serviceWorkers: 'allow', acceptDownloads: true },
  })
  await settleIn(page)
  return page
}
async function fetchedPack(id: string) {
  const page = await aComputer(`/gatherings/${id}/offline`)
  await page.getByText(/浏览器还能保存约/).waitFor()
  await press(page, '下载到这台电脑')
  await page.getByText('已下载并核对，可以断网使用').waitFor({ timeout: 90_000 })
  return page
}

test('held without a line: film and roster from this computer, log and marks later, no loss and nothing twice', async () => {
  const [one, late, absent] = [await member('何秀兰'), await member('宋玉珍'), await member('唐大勇')]
  const guest = await member('外来客', office.w1)
  const id = await planned()
  const page = await fetchedPack(id)
  await page.getByRole('link', { name: '打开离线会场' }).click()
  await page.getByRole('group', { name: '何秀兰' }).waitFor()

  await page.context().setOffline(true)
  await page.reload()
  await press(page, '放映《柳树湾的春天》')
  await press(page, '开始播放')
  await expect.poll(() => inVideo(page, (video) => video.currentTime), { timeout: 30_000 }).toBeGreaterThan(1)
  const group = (name: string) => page.getByRole('group', { name, exact: true })
  await group('何秀兰').focus()
  await page.keyboard.press('1')
  await group('唐大勇').focus()
  await page.keyboard.press('2')
  await press(page, '宋玉珍：到会')
  await page.getByLabel('宋玉珍迟到（分钟）').fill('5')
  await page.getByLabel('宋玉珍迟到（分钟）').blur()
  await page.getByLabel('加外支部人员').fill(guest.memberNo)
  await press(page, '记下')
  await page.getByText('已记下 1 个号码').waitFor()
  await expect.poll(() => inVideo(page, (video) => video.ended), { timeout: 120_000 }).toBe(true)
  await page.getByText(/已放映 01:0[12]/).waitFor()

  // The computer is switched off and on again: nothing is lost.
  await page.reload()
  await page.getByText('应到 5 人，实到 2 人').waitFor()
  expect(await page.getByLabel('宋玉珍迟到（分钟）').inputValue()).toBe('5')

  await page.context().setOffline(false)
  await page.reload()
  const asked: unknown[] = []
  page.on('request', (request) => {
    if (/\/packs\/.+\/return$/.test(request.url())) asked.push(request.postDataJSON())
  })
  await press(page, '交回放映记录和点名')
  await page.getByRole('dialog').getByRole('button', { name: '交回放映记录和点名' }).click()
  await page.getByText(/《柳树湾的春天》认可放映 01:0[12]/).waitFor()
  await page.getByText('点名 3 人已记入').waitFor()

  const { list, close } = gathering(site)
  const marks = Object.fromEntries(
    (await list(secretary.headers, id)).items.map(({ person, status, role, lateMinutes }) => [
      person.id,
      `${role} ${status} ${lateMinutes}`,
    ]),
  )
  expect(marks).toMatchObject({
    [one.id]: 'expected present 0',
    [late.id]: 'expected present 5',
    [absent.id]: 'expected absent 0',
    [guest.id]: 'guest present 0',
  })
  // The same once more, as after a lost answer: answered, and nothing is done again.
  const { db } = site.deps
  const pack = await db.selectFrom('hallPack').select('id').where('gatheringId', '=', id).executeTakeFirstOrThrow()
  const again = await hall(site).bringBack(secretary.headers, pack.id, asked[0] as object)
  expect(again.body).toMatchObject({ isRepeated: true, plays: [{ itemId: expect.any(String) }] })
  await close(secretary.headers, id, { unmarkedAreAbsent: true })
  const hours = await db
    .selectFrom('creditEntry')
    .select(['personId', 'hours'])
    .where('sourceId', '=', film.id)
    .where('personId', 'in', [one.id, late.id, absent.id, guest.id])
    .execute()
  expect(hours.filter(({ personId }) => personId === one.id)).toEqual([{ personId: one.id, hours: 0.01 }])
  expect(hours.map(({ personId }) => personId)).not.toContain(absent.id)
}, 300_000)

test('carried on a stick: taken without a line when whole, refused when changed', async () => {
  await member('高玉芬')
  const page = await fetchedPack(await planned())
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, '复制到U盘')])
  expect(download.suggestedFilename()).toBe('离线放映.lunxunpack')
  const whole = await readFile(await download.path())

  const other = await aComputer('/offline-hall')
  await expect
    .poll(() => other.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'lunxun-hall')))
    .toBe(true)
  await keepAll(other)
  await other.context().setOffline(true)
  await other.reload()
  const take = async (bytes: Buffer, answer: string) => {
    await other
      .getByLabel('从U盘打开离线包')
      .setInputFiles({ name: '离线放映.lunxunpack', mimeType: 'application/octet-stream', buffer: bytes })
    await other.getByText(answer).first().waitFor()
  }
  const changed = (at: number) => {
    const bytes = Buffer.from(whole)
    bytes[at]! ^= 1
    return bytes
  }
  await take(changed(whole.length - 100), '影片与签名的校验不符')
  await take(changed(whole.indexOf('高玉芬') + 1), '离线包的签名不对')
  await take(whole.subarray(0, whole.length - 10), '影片与签名的校验不符')
  await take(Buffer.from('一个别的文件，不是离线包'), '这不是离线包')
  expect(await other.getByText('本机上没有离线包').count()).toBe(1)
  await take(whole, '离线包已存入本机')
  await other.getByRole('link', { name: '打开离线会场' }).click()
  await other.getByRole('group', { name: '高玉芬' }).waitFor()
  await press(other, '放映《柳树湾的春天》')
  await press(other, '开始播放')
  await expect.poll(() => inVideo(other, (video) => video.currentTime), { timeout: 30_000 }).toBeGreaterThan(1)

  // What is deleted is gone, films too.
  await other.goto('/offline-hall')
  await press(other, '从本机删除')
  await other.getByRole('dialog').getByRole('button', { name: '从本机删除' }).click()
  await other.getByText('本机上没有离线包').waitFor()
  expect(await other.evaluate(async () => (await (await caches.open('lunxun-packs')).keys()).length)).toBe(0)
}, 240_000)

walkPages(
  site,
  [
    {
      name: 'gathering-offline',
      path: '/gatherings',
      as: 'branch_secretary',
      before: async (page) => {
        await page.goto(`/gatherings/${latest}/offline`)
        await press(page, /下载到这台电脑|Download to/)
        await page.getByText(/已下载并核对|Downloaded and verified/).waitFor({ timeout: 60_000 })
      },
    },
    {
      name: 'offline-hall',
      path: '/gatherings',
      as: 'branch_secretary',
      before: async (page) => {
        await page.goto(`/gatherings/${latest}/offline`)
        await press(page, /下载到这台电脑|Download to/)
        await page.getByRole('link', { name: /打开离线会场|Open the offline/ }).click({ timeout: 60_000 })
        await page.getByRole('group').first().waitFor()
      },
    },
    { name: 'offline-hall-none', path: '/offline-hall', as: null },
  ],
  async () => {
    latest = await planned()
    return secretary
  },
  [],
)
