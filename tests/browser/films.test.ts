import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { ensureWebBuild } from '#server/build-web.ts'
import { launchChromium } from '../support/chromium.ts'
import { aCounty, aPerson, signedIn } from '../support/county.ts'
import { useDatabase } from '../support/database.ts'
import { aFolder, clips, PICTURE, TONE } from '../support/films.ts'
import { ask, dataFolder, useServers } from '../support/killed-imports.ts'

const database = useDatabase()
const startServer = useServers()
const data = dataFolder()
const clip = clips(aFolder())
const SECONDS = 40
/** Padded to 6 Mbit/s: enough bytes to be cut off halfway, little to encode. */
const PADDED = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-x264-params', 'nal-hrd=cbr']
const SIX_MBIT = ['-b:v', '6M', '-minrate', '6M', '-maxrate', '6M', '-bufsize', '6M']
const UPLOAD_BYTES_PER_S = 3_000_000

let browser: Browser
const contexts: BrowserContext[] = []
beforeAll(async () => {
  await ensureWebBuild()
  browser = await launchChromium()
})
afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})
afterAll(async () => {
  await browser?.close()
  data.remove()
})

type Session = Awaited<ReturnType<typeof signedIn>>

async function open(address: string, path: string, { headers }: Session): Promise<Page> {
  const context = await browser.newContext({ baseURL: address, locale: 'zh-CN', serviceWorkers: 'block' })
  contexts.push(context)
  context.setDefaultTimeout(20_000)
  const [name, value] = headers.cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url: address }])
  const page = await context.newPage()
  await page.goto(path)
  return page
}

async function write(page: Page) {
  const texts = {
    ...{ 片名: '柳树村的路', 出品年份: '2026', 摄制单位: '青禾县委组织部', 内容简介: '一个村党支部带领群众修路。' },
    ...{ 出镜人员同意情况: '已取得', 音乐与素材版权情况: '自行拍摄' },
  }
  for (const [label, text] of Object.entries(texts)) await page.getByLabel(label, { exact: true }).fill(text)
  await page.getByLabel('片种').selectOption('documentary')
  await page.getByLabel('党的宗旨教育').check()
  await page.getByLabel('学时计入').selectOption('party_purpose')
  await page.getByText('已保存', { exact: true }).waitFor()
}

/** Sends the film over a slow line; back once a good part of it has arrived. */
async function sendHalf(page: Page, file: string) {
  const line = await page.context().newCDPSession(page)
  const slow = { offline: false, latency: 5, downloadThroughput: -1, uploadThroughput: UPLOAD_BYTES_PER_S }
  await line.send('Network.emulateNetworkConditions', slow)
  await page.getByLabel('选择影片文件').setInputFiles(file)
  const share = async () => Number(/（(\d+)%）/.exec(await page.getByText(/（\d+%）/).innerText())?.[1])
  await expect.poll(share, { timeout: 60_000, interval: 50 }).toBeGreaterThanOrEqual(40)
}

const arrived = async () => {
  const [row] = await ask<{ bytes: string }>(database.url, 'select uploaded_bytes as bytes from film_version')
  return Number(row?.bytes)
}

const inDialog = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name }).click()
const inVideo = <T>(page: Page, look: (video: HTMLVideoElement) => T) => page.locator('video').evaluate(look)

test('a film goes from the editor through a killed server and three reviewers to a member, whose year has the hours', async () => {
  const { db } = database
  const county = await aCounty(db)
  const person = await aPerson(db, county.e1, { name: '王小明' })
  const staff = (role: 'editor' | 'reviewer') => signedIn(db, { role, at: county.county })
  const file = await clip('柳树村的路.mp4', ...PICTURE(SECONDS, { size: '640x360' }), ...TONE(SECONDS), ...PADDED, ...SIX_MBIT)
  const env = { DATABASE_URL: database.url, LUNXUN_DATA: data.folder, FILM_RESERVE_GB: '0', ALLOW_BUNDLED_FFMPEG: 'yes' }
  const first = await startServer(env)
  const { address } = first

  // The editor writes and uploads; the server is killed halfway and comes back.
  const editor = await open(address, '/films/manage', await staff('editor'))
  await editor.getByRole('button', { name: '新建影片' }).click()
  await write(editor)
  await sendHalf(editor, file)
  await first.kill()
  const kept = await arrived()
  expect(kept).toBeGreaterThan(0)
  await editor.getByText('网络中断，恢复后自动接着传').waitFor({ timeout: 60_000 })
  await startServer({ ...env, PORT: new URL(address).port })
  await editor.getByRole('article').getByText('可以播放').waitFor({ timeout: 120_000 })
  expect(await arrived()).toBeGreaterThan(kept)

  // Sent to review; three people let it through, the last one puts it on the air.
  await editor.getByRole('button', { name: '送审', exact: true }).click()
  await inDialog(editor, '送审')
  await editor.getByText('正在等待初审。').waitFor()
  for (const stage of ['初审', '复审', '终审']) {
    const reviewer = await open(address, '/films/reviews', await staff('reviewer'))
    await reviewer.getByRole('link', { name: '柳树村的路' }).click()
    await reviewer.getByRole('heading', { name: `${stage}意见` }).waitFor()
    await reviewer.getByRole('button', { name: '通过' }).click()
    await reviewer.getByText('已通过', { exact: true }).waitFor()
    if (stage !== '终审') continue
    await reviewer.getByRole('button', { name: '发布', exact: true }).click()
    await inDialog(reviewer, '发布')
    await reviewer.getByText('已发布').first().waitFor()
  }

  // A member watches to the end; for a while the line is down, and what was watched then counts too.
  const member = await open(address, '/films', await signedIn(db, { at: county.e1, personId: person.id }))
  await member.getByRole('link', { name: /柳树村的路/ }).click()
  await member.getByRole('button', { name: '开始播放' }).click()
  const buffered = () => inVideo(member, ({ buffered, duration }) => (buffered.length > 0 ? buffered.end(0) / duration : 0))
  await expect.poll(buffered, { timeout: 60_000 }).toBeGreaterThan(0.7)
  await member.context().setOffline(true)
  await member.getByText('观看记录已存在本机，网络恢复后自动补传。').waitFor({ timeout: 40_000 })
  await member.context().setOffline(false)
  await expect.poll(() => inVideo(member, (video) => video.ended), { timeout: 90_000 }).toBe(true)
  await member.getByText(/学时已记入学习记录/).waitFor()
  await member.getByText('已看 100%').waitFor()

  await member.getByRole('link', { name: '查看我的学时' }).click()
  await member.getByRole('heading', { name: '学时记录' }).waitFor()
  await member.locator('main').getByText('柳树村的路').first().waitFor()
  const [entry] = await ask<{ hours: string }>(database.url, `select hours from credit_entry where source_kind = 'film'`)
  expect(Number(entry?.hours)).toBeGreaterThan(0)
}, 600_000)
