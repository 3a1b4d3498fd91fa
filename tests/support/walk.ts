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

/**
 * Every page on a phone, in large print and on a desktop: nothing that axe minds, sticks out, is small to hit or small to read.
 * `enter` makes a session for whoever looks.
 */
export function walkPages(
  site: ReturnType<typeof useSite>,
  pages: readonly WalkedPage[],
  enter: (as: NonNullable<WalkedPage['as']>, walked: WalkedPage) => Promise<Session>,
  phoneOnly: readonly WalkedPage[] = [],
) {
  describe('every page can be read and used', () => {
    const walks = [...pages, ...phoneOnly].flatMap((walked) =>
      LOOKS.filter(({ viewport }) => viewport === PHONE || !phoneOnly.includes(walked)).map((look) => ({ ...look, walked })),
    )
    test.each(walks)('$walked.name, $look', async ({ walked, viewport, elder, leastPx }) => {
      const { path, as, before } = walked
      const session = as && (await enter(as, walked))
      const page = await site.visit(path, { viewport, ...(session && { as: session }), ...(elder && { elder }) })
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
