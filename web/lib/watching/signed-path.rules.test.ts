import { expect, test } from 'vitest'
import { soundUrl, withTokenOf } from './signed-path.rules.ts'

test.each([
  ['/media/new/v1/master.m3u8', 'http://here.test/media/old/v1/480p/00001.m4s', 'http://here.test/media/new/v1/480p/00001.m4s'],
  ['/media/new/v1/master.m3u8', '/media/old/v1/master.m3u8', '/media/new/v1/master.m3u8'],
  ['https://cdn.test/film.m3u8', '/media/old/v1/master.m3u8', '/media/old/v1/master.m3u8'],
  ['/media/new/v1/master.m3u8', '/elsewhere/1.ts', '/elsewhere/1.ts'],
])('with the token of %s, %s becomes %s', (fresh, url, expected) => expect(withTokenOf(fresh, url)).toBe(expected))

test('sound alone lies beside the master playlist', () => {
  expect(soundUrl('/media/t/v1/master.m3u8')).toBe('/media/t/v1/sound/index.m3u8')
})
