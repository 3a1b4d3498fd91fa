import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ladderOf } from './ladder.rules.ts'

const sizes = (width: number, height: number) =>
  ladderOf(width, height).map((rung) => `${rung.name} ${rung.width}x${rung.height}`)

test.each([
  ['full HD', 1920, 1080, ['1080p 1920x1080', '720p 1280x720', '480p 854x480', '360p 640x360', '240p 426x240']],
  ['4K is not kept', 3840, 2160, ['1080p 1920x1080', '720p 1280x720', '480p 854x480', '360p 640x360', '240p 426x240']],
  ['a phone held upright', 1080, 1920, ['1080p 1080x1920', '720p 720x1280', '480p 480x854', '360p 360x640', '240p 240x426']],
  ['WeChat', 960, 540, ['540p 960x540', '360p 640x360', '240p 426x240']],
  ['old television', 768, 576, ['576p 768x576', '360p 480x360', '240p 320x240']],
  ['cinema scope', 1920, 804, ['1080p 1920x804', '720p 1280x536', '480p 854x358', '360p 640x268', '240p 426x178']],
  ['an old phone', 176, 144, ['144p 176x144']],
  ['odd sizes become even', 641, 361, ['361p 642x362', '240p 426x240']],
])('%s', (_, width, height, expected) => {
  expect(sizes(width, height)).toEqual(expected)
})

test('no size is enlarged, bent, odd, or beyond 1920 × 1080; each rung is well below the one above', () => {
  fc.assert(
    fc.property(fc.integer({ min: 16, max: 8192 }), fc.integer({ min: 16, max: 8192 }), (width, height) => {
      fc.pre(width < 10 * height && height < 10 * width)
      const rungs = ladderOf(width, height)
      rungs.forEach((rung, i) => {
        expect([rung.width % 2, rung.height % 2]).toEqual([0, 0])
        expect(rung.width).toBeLessThanOrEqual(width + 1)
        expect(rung.height).toBeLessThanOrEqual(height + 1)
        expect(Math.max(rung.width, rung.height)).toBeLessThanOrEqual(1920)
        expect(Math.min(rung.width, rung.height)).toBeLessThanOrEqual(1080)
        expect(Math.abs(rung.width - (rung.height * width) / height)).toBeLessThanOrEqual(1.5 + (1.01 * width) / height)
        const above = rungs[i - 1]
        if (above) expect(rung.maxKbps).toBeLessThan(above.maxKbps)
      })
      expect(new Set(rungs.map(({ name }) => name)).size).toBe(rungs.length)
    }),
  )
})
