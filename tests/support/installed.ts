import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Waits until the service worker has settled in: from here on the pages are as if installed. */
export async function settleIn(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated')
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Every part of the pages is on the device, as it is a while after the first visit. */
export const keepAll = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = done
        navigator.serviceWorker.controller?.postMessage('keep-all', [port2])
      }),
  )
