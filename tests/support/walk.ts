import { describe, expect, test } from 'vitest'
import type { WalkedPage } from './pages.ts'
import { axeFindings, DESKTOP, overflowing, PHONE, smallTargets, textBelow, type useSite } from './site.ts'

const LOOKS = [
  { look: 'phone', viewport: PHONE, elder: undefined, leastPx: 44 },
  { look: 'phone, large print', viewport: PHONE, elder: '1', leastPx: 60 },
  { look: 'phone, largest print', viewport: PHONE, elder: '3', leastPx: 60 },
  { look: 'desktop', viewport: DESKTOP, elder: undefined, leastPx: 44 },
] as const

type Session = { accountId: string; headers: { cookie: string } }

/** Every page on a phone, in large print and on a desktop: nothing that axe minds, sticks out, is small to hit or small to read. */
export function walkPages(
  site: ReturnType<typeof useSite>,
  pages: readonly WalkedPage[],
  enter: (as: NonNullable<WalkedPage['as']>) => Promise<Session>,
) {
  describe('can be read and used', () => {
    const walks = pages.flatMap((walked) => LOOKS.map((look) => ({ ...walked, ...look })))
    test.each(walks)('$name, $look', async ({ path, as, before, viewport, elder, leastPx }) => {
      const page = await site.visit(path, { viewport, ...(as && { as: await enter(as) }), ...(elder && { elder }) })
      await page.locator('h1').waitFor()
      await page.waitForLoadState('networkidle')
      await before?.(page)
      // As high as the page: what a sticky bar covers at this moment is a scroll away.
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      await page.setViewportSize({ width: viewport.width, height })
      expect(await axeFindings(page), 'axe').toEqual([])
      expect(await overflowing(page), 'sticks out').toEqual([])
      expect(await smallTargets(page, leastPx), 'targets').toEqual([])
      if (elder) expect(await textBelow(page, 18), 'small text').toEqual([])
    })
  })
}
