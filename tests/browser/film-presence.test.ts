import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { aFolder, clips } from '../support/films.ts'
import { anOffice, type Office } from '../support/office.ts'
import { aShownFilm } from '../support/shown-film.ts'
import { axeFindings, overflowing, PHONE, useSite } from '../support/site.ts'
import { aMember } from '../support/watching.ts'

const site = useSite()
const clip = clips(aFolder())
let office: Office
let film: Awaited<ReturnType<typeof aShownFilm>>

beforeAll(async () => {
  office = await anOffice(site.deps.db)
  film = await aShownFilm(site.deps, office.county, { clip, title: '防汛知识', seconds: 90 })
  await site.deps.db.updateTable('film').set({ presenceEveryMinutes: 2 }).where('id', '=', film.id).execute()
})

const isPaused = (page: Page) => page.locator('video').evaluate((video: HTMLVideoElement) => video.paused)
/** Stopping and going on is reported at once; so the next question need not be waited for. */
const stopAndGo = (page: Page) =>
  page.locator('video').evaluate(async (video: HTMLVideoElement) => {
    video.pause()
    await video.play()
  })
const question = (page: Page) => page.getByRole('dialog', { name: '还在看吗？' })

const sittings = (personId: string) => site.deps.db.selectFrom('watchSession').where('personId', '=', personId)
const sitting = (personId: string) => sittings(personId).selectAll().executeTakeFirstOrThrow()
const change = (personId: string, values: { presenceDueAt?: Date; askedAt?: Date }) =>
  site.deps.db.updateTable('watchSession').set(values).where('personId', '=', personId).execute()
const watchedMs = async (personId: string) => {
  const { gained } = await sitting(personId)
  return Object.values(gained as Record<string, number>).reduce((sum, ms) => sum + ms, 0)
}

test('one big button asks whether somebody is there; late, the film waits for it, and goes on where it stood', async () => {
  const { personId, ...as } = await aMember(site.deps.db, office.e1)
  const page = await site.visit(`/films/${film.id}`, { as, viewport: PHONE, elder: '2' })
  await page.getByRole('button', { name: '开始播放' }).click()
  await expect.poll(() => isPaused(page), { timeout: 20_000 }).toBe(false)

  // Asked and answered in time, with the keyboard.
  await change(personId, { presenceDueAt: new Date() })
  await stopAndGo(page)
  await question(page).waitFor()
  expect(await isPaused(page)).toBe(false)
  expect([...(await axeFindings(page)), ...(await overflowing(page))]).toEqual([])
  await question(page).getByRole('button', { name: '我在看' }).focus()
  await page.keyboard.press('Enter')
  await question(page).waitFor({ state: 'hidden' })
  await expect.poll(async () => (await sitting(personId)).askId).toBeNull()
  expect((await sitting(personId)).presenceDueAt!.getTime()).toBeGreaterThan(Date.now())

  // Asked, and nobody there for longer than there is time: the film stops by itself.
  await change(personId, { presenceDueAt: new Date() })
  await stopAndGo(page)
  await question(page).waitFor()
  await change(personId, { askedAt: new Date(Date.now() - 3 * 60_000) })
  await stopAndGo(page)
  await expect.poll(() => isPaused(page), { timeout: 20_000 }).toBe(true)
  const before = await watchedMs(personId)
  expect(before).toBeGreaterThan(0)

  // Somebody is back: one press, and it plays and counts again.
  await question(page).getByRole('button', { name: '我在看' }).click()
  await expect.poll(() => isPaused(page), { timeout: 20_000 }).toBe(false)
  await page.waitForTimeout(2500)
  await stopAndGo(page)
  await expect.poll(() => watchedMs(personId), { timeout: 20_000 }).toBeGreaterThan(before)
})
