import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const AXE = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')

interface AxeResult {
  violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[]
}

/** Serious and critical findings of axe, one line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const result = await page.evaluate<AxeResult>(`axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  })`)
  return result.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} – ${node.failureSummary.slice(0, 200)}`))
}

/** What sticks out on the right: a page must never scroll sideways. */
export const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1 && getComputedStyle(element).position !== 'fixed')
      .map(
        (element) =>
          `${element.tagName} ${element.className.toString().slice(0, 60)} "${(element.textContent ?? '').trim().slice(0, 30)}"`,
      )
  })

/** Controls smaller than `least` px in height or width, links within running text excepted (WCAG 2.5.8). */
export const smallTargets = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((leastPx) => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, select, input:not([hidden]), summary, [role="tab"]'),
    ]
    return controls
      .filter((control) => control.checkVisibility() && !control.matches('.skip, p a:not(.btn):only-child'))
      .map((control) => ({ control, box: (control.closest('label') ?? control).getBoundingClientRect() }))
      .filter(({ box }) => box.height < leastPx - 0.5 || box.width < leastPx - 0.5)
      .map(({ control, box }) => `${control.outerHTML.slice(0, 120)} ${Math.round(box.width)}×${Math.round(box.height)}`)
  }, least)

/** Visible text smaller than `leastPx`, one line per kind. */
export const textBelow = (page: Page, leastPx: number): Promise<string[]> =>
  page.evaluate((least) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found = new Set<string>()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || !node.textContent?.trim() || !parent.checkVisibility() || parent.closest('.sr-only, style, script, option'))
        continue
      const size = parseFloat(getComputedStyle(parent).fontSize)
      if (size < least - 0.01) found.add(`${size}px "${node.textContent.trim().slice(0, 30)}"`)
    }
    return [...found]
  }, leastPx)

/** Words that no reader should meet: keys of texts that are missing, values that are none. */
export const strangeText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const strange = /^[a-z]\w*(:[a-z]\w*)?(\.[a-zA-Z_]+)+$|\bundefined\b|\bNaN\b|\bInvalid Date\b|\{\{|\[object /
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found = new Set<string>()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      if (strange.test(text) && node.parentElement?.checkVisibility() && !node.parentElement.closest('script, style, code, pre'))
        found.add(text.slice(0, 80))
    }
    return [...found]
  })
