import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { TestOrg } from './county.ts'
import { signedIn } from './county.ts'
import { DESKTOP, type useSite } from './site.ts'

const confirm = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click()

/** In the pages of a draft: sent to review by its editor. */
export async function sendToReview(page: Page) {
  await page.getByRole('tab', { name: '送审发布', exact: true }).click()
  const send = page.getByRole('button', { name: '送审', exact: true })
  await expect.poll(() => send.isEnabled()).toBe(true)
  await send.click()
  await confirm(page, '送审')
  await page.getByText('正在等待初审。').waitFor()
}

/** Three reviewers, each with an account of their own, pass a course in their pages; the last one releases it. */
export async function passAndRelease(site: ReturnType<typeof useSite>, at: TestOrg, courseId: string) {
  let page: Page | undefined
  for (const stage of ['初审', '复审', '终审']) {
    const as = await signedIn(site.deps.db, { role: 'reviewer', at })
    page = await site.visit(`/courses/reviews/${courseId}`, { as, viewport: DESKTOP })
    await page.getByRole('heading', { name: `${stage}意见` }).waitFor()
    await page.getByRole('button', { name: '通过', exact: true }).click()
    await page.getByRole('heading', { name: `${stage}意见` }).waitFor({ state: 'detached' })
  }
  await page!.getByRole('button', { name: '发布', exact: true }).click()
  await confirm(page!, '发布')
  const state = () => site.deps.db.selectFrom('course').select('state').where('id', '=', courseId).executeTakeFirst()
  await expect.poll(async () => (await state())?.state).toBe('released')
}
