import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aPerson, signedIn } from '../support/county.ts'
import { FILM_PAGES, filmsToLookAt } from '../support/film-pages.ts'
import { anOffice, enterOffice, type Office } from '../support/office.ts'
import { DESKTOP, PHONE, useSite } from '../support/site.ts'
import { walkPages } from '../support/walk.ts'

const site = useSite()
let office: Office
let films: Awaited<ReturnType<typeof filmsToLookAt>>

beforeAll(async () => {
  office = await anOffice(site.deps.db)
  films = await filmsToLookAt(site.deps.db, office.county, office.e1)
})

const aMember = async () => signedIn(site.deps.db, { at: office.e2, personId: (await aPerson(site.deps.db, office.e2)).id })
const aStaff = (role: 'editor' | 'reviewer' | 'county_officer') => signedIn(site.deps.db, { role, at: office.county })

walkPages(site, FILM_PAGES, (as) => (as === 'member' ? aMember() : enterOffice(site.deps.db, office)(as)))

const inDialog = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name }).click()
const titleInDb = async (id: string) =>
  (await site.deps.db.selectFrom('film').select('title').where('id', '=', id).executeTakeFirstOrThrow()).title

async function aDraft(page: Page): Promise<string> {
  await page.getByRole('button', { name: '新建影片' }).click()
  await page.waitForURL(/manage\/[0-9a-f-]{36}$/)
  return page.url().split('/').at(-1)!
}

test('what is typed is on the device at once and on the server soon after, line or not', async () => {
  const page = await site.visit('/films/manage', { as: await aStaff('editor'), viewport: DESKTOP })
  const id = await aDraft(page)
  await page.getByLabel('片名', { exact: true }).fill('修路')
  await page.getByText('已保存', { exact: true }).waitFor()
  expect(await titleInDb(id)).toBe('修路')

  await page.context().setOffline(true)
  await page.getByLabel('内容简介').fill('断网时写的')
  await page.getByText('已存在本机，联网后自动保存').waitFor()
  await page.context().setOffline(false)
  await page.getByText('已保存', { exact: true }).waitFor()

  // A tab closed before the second is over: the next one has it.
  await page.route('**/api/v1/films/*', (route) => (route.request().method() === 'PATCH' ? route.abort() : route.continue()))
  await page.getByLabel('内容简介').fill('还没来得及保存')
  await page.reload()
  await page.getByText('已恢复上次没来得及保存的内容').waitFor()
  expect(await page.getByLabel('内容简介').inputValue()).toBe('还没来得及保存')
})

test('two who write the same film: what does not clash goes together, the rest is asked', async () => {
  const page = await site.visit('/films/manage', { as: await aStaff('editor'), viewport: DESKTOP })
  const id = await aDraft(page)
  const other = await site.visit(`/films/manage/${id}`, { as: await aStaff('editor'), viewport: DESKTOP })
  await other.getByLabel('片名', { exact: true }).fill('她起的名')
  await other.getByText('已保存', { exact: true }).waitFor()

  await page.getByLabel('摄制单位', { exact: true }).fill('县电教中心')
  await page.getByText('已保存', { exact: true }).waitFor()
  expect(await page.getByLabel('片名', { exact: true }).inputValue()).toBe('她起的名')

  await page.getByLabel('片名', { exact: true }).fill('我起的名')
  await page.getByText('已保存', { exact: true }).waitFor()
  await other.getByLabel('片名', { exact: true }).fill('她又改了')
  await other.getByRole('dialog').getByText('对方：我起的名').waitFor()
  await other.getByRole('button', { name: /用对方的/ }).click()
  await expect.poll(() => other.getByLabel('片名', { exact: true }).inputValue()).toBe('我起的名')
})

test('a film that lacks something is not sent to review, and the page says what', async () => {
  const page = await site.visit('/films/manage', { as: await aStaff('editor') })
  await aDraft(page)
  await page.getByText('一个可以播放的影片文件').waitFor()
  expect(await page.getByRole('button', { name: '送审' }).isDisabled()).toBe(true)
})

test('a file that was refused says why', async () => {
  const page = await site.visit(`/films/manage/${films.draft}`, { as: await aStaff('editor') })
  await page.getByText('影片不完整，后半部分缺失，请检查原文件后重新上传').waitFor()
})

test('an upload begun on another device waits for the same file, and can be given up', async () => {
  const as = await aStaff('editor')
  const page = await site.visit('/films/manage', { as })
  const filmId = await aDraft(page)
  const begun = { id: crypto.randomUUID(), filmId, number: 1, filename: '大片.mp4', sizeBytes: 1000, uploadedBytes: 430 }
  await site.deps.db
    .insertInto('filmVersion')
    .values({ ...begun, createdBy: as.accountId })
    .execute()
  await page.reload()
  await page.getByText('《大片.mp4》已传 43%，请重新选择同一个文件，接着上传。').waitFor()
  await page.getByLabel('选择影片文件').setInputFiles({ name: 'b.mp4', mimeType: 'video/mp4', buffer: Buffer.from('other') })
  await page.getByText(/这不是同一个文件/).waitFor()
  await page.getByRole('button', { name: '取消上传' }).click()
  await inDialog(page, '取消上传')
  await page.getByRole('article').getByText('已取消').waitFor()
})

test('what is no film of ours is refused before a byte is sent', async () => {
  const page = await site.visit('/films/manage', { as: await aStaff('editor') })
  await aDraft(page)
  await page.route('**/api/v1/films/*/versions', (route) =>
    route.fulfill({
      status: 409,
      json: { type: '/problems/conflict', title: '', status: 409, detail: '', reason: 'quota-used' },
    }),
  )
  await page.getByLabel('选择影片文件').setInputFiles({ name: 'a.mp4', mimeType: 'video/mp4', buffer: Buffer.from('film') })
  await page.getByText(/本单位的影片空间已用完/).waitFor()
})

test('a reviewer who returns a film says why; the maker reads it', async () => {
  const page = await site.visit(`/films/reviews/${films.waiting}`, { as: await aStaff('reviewer'), viewport: DESKTOP })
  await page.getByRole('button', { name: '退回修改' }).click()
  await page.getByText('请写明要改什么').waitFor()
  await page.getByLabel('审核意见').fill('第三分钟的地名有误')
  await page.getByRole('button', { name: '退回修改' }).click()
  await page.getByText('已退回修改').waitFor()
  const maker = await site.visit(`/films/manage/${films.waiting}`, { as: await aStaff('editor') })
  await maker.getByText('第三分钟的地名有误').waitFor()
  // Back in draft, so the captions may be mended.
  await maker.getByRole('button', { name: '修改字幕' }).click()
  await maker.getByLabel('第 1 条 结束').fill('00:00.500')
  await maker.getByLabel('第 1 条 结束').blur()
  await maker.getByText('结束须晚于开始').waitFor()
  await maker.getByLabel('第 1 条 结束').fill('00:03.500')
  await maker.getByLabel('第 1 条 文字').fill('山里的路，一走六十年。')
  // The draft says 已保存 too, so the answer is waited for.
  const saved = maker.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().includes('/captions/'))
  await maker
    .getByRole('form', { name: /字幕：/ })
    .getByRole('button', { name: '保存' })
    .click()
  expect((await saved).status()).toBe(200)
  await maker.getByText('已保存').last().waitFor()
  const { cues } = await site.deps.db.selectFrom('caption').select('cues').executeTakeFirstOrThrow()
  expect(cues).toMatchObject([{ startMs: 1000, endMs: 3500, text: '山里的路，一走六十年。' }, { startMs: 5000 }])
})

test('on a metered line the cost is said before anything is loaded, and the cheapest picture is chosen', async () => {
  const page = await site.visit('about:blank', { as: await aMember(), viewport: PHONE })
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true, type: 'cellular' }, configurable: true }),
  )
  const media: string[] = []
  page.on('request', (request) => /\.(m3u8|m4s|mp4)/.test(request.url()) && media.push(request.url()))
  await page.goto(`/films/${films.released.id}`)
  await page.getByText('您可能正在使用手机流量，请选择清晰度').waitFor()
  expect(await page.getByRole('radio', { name: /流畅 360P/ }).isChecked()).toBe(true)
  await page.getByText('约 203 MB').waitFor()
  expect(media).toEqual([])
})

test('a member who misses hours says so, and an officer decides', async () => {
  const as = await aMember()
  const page = await site.visit(`/films/${films.released.id}`, { as, viewport: PHONE })
  await page.getByRole('button', { name: '反映问题' }).click()
  await page.getByLabel('请说说情况').fill('昨天看完了，没有学时')
  await inDialog(page, '提交')
  await page.getByText('等待处理').waitFor()

  const officer = await site.visit('/films/objections', { as: await aStaff('county_officer'), viewport: DESKTOP })
  const card = officer.getByRole('article').filter({ hasText: '昨天看完了，没有学时' })
  await card.getByRole('button', { name: '作出决定' }).click()
  await officer.getByLabel('理由（学员能看到）').fill('核对属实')
  await inDialog(officer, '确定')
  await officer.getByText('决定已记录').waitFor()

  await page.reload()
  await page.getByText('已更正').waitFor()
  await page.getByText(/核对属实/).waitFor()
})

test('staff who are no learners see the film, and that it is not counted', async () => {
  const page = await site.visit(`/films/${films.released.id}`, { as: await aStaff('editor') })
  await page.getByText('您的账号没有关联党员、学员信息，观看不计学时。').waitFor()
  await page.getByRole('button', { name: '开始播放' }).waitFor()
})

test('what an earlier visit could not send goes with whatever page is opened next', async () => {
  const as = await aMember()
  const page = await site.visit('about:blank', { as })
  const begun = page.waitForResponse(/\/watch-sessions$/)
  await page.goto(`/films/${films.released.id}`)
  const { sessionId } = (await (await begun).json()) as { sessionId: string }
  const kept = { reportId: crypto.randomUUID(), sessionId, accountId: as.accountId, madeAtMs: Date.now() }
  const report = { ...kept, ranges: [{ fromS: 0, toS: 1 }], playingAtS: 1, rate: 1, isPlaying: true }
  await page.evaluate(async (left) => {
    localStorage.setItem('lunxun.reports', '1')
    const opening = indexedDB.open('lunxun-watching', 1)
    await new Promise((done) => {
      opening.onupgradeneeded = () => opening.result.createObjectStore('reports', { keyPath: 'reportId' })
      opening.onsuccess = done
    })
    const putting = opening.result.transaction('reports', 'readwrite').objectStore('reports').put(left)
    await new Promise((done) => (putting.onsuccess = done))
    opening.result.close()
  }, report)
  await page.goto('/settings')
  const stored = () => site.deps.db.selectFrom('watchReport').select('id').where('id', '=', kept.reportId).execute()
  await expect.poll(async () => (await stored()).length).toBe(1)
  await expect.poll(() => page.evaluate(() => localStorage.getItem('lunxun.reports'))).toBeNull()
})

test('the language of the account is spoken on a new device too, whatever it begins with', async () => {
  const as = await aStaff('county_officer')
  const page = await site.visit('about:blank', { as, viewport: DESKTOP })
  await site.deps.db.updateTable('account').set({ locale: 'en' }).where('id', '=', as.accountId).execute()
  await page.goto('/films/objections')
  await page.getByRole('heading', { name: 'Objections' }).waitFor()
})
