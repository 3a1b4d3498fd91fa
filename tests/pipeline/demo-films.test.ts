import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DEMO_FILMS } from '#server/demo/film-scripts.ts'
import { makeDemoFilm } from '#server/demo/make-demo-film.ts'
import { aFolder, encode } from '../support/films.ts'

const folder = aFolder()

test('a film of the demo county is made out of nothing, and is a film like any other', async () => {
  const script = { ...DEMO_FILMS[0]!, lines: DEMO_FILMS[0]!.lines.slice(0, 2) }
  const file = join(folder, 'demo.mkv')
  expect(await makeDemoFilm(script, file)).toBe(15)
  const film = await encode(file)
  expect(film).toMatchObject({ durationS: expect.closeTo(15, 1), warnings: [], sound: { codec: 'mp4a.40.2' } })
  expect(film.rungs.map(({ name }) => name)).toEqual(['360p', '240p'])
  expect(film.captions).toEqual([{ file: 'captions/0.vtt', name: '中文', language: 'zh' }])
  const captions = await readFile(join(film.target, 'captions/0.vtt'), 'utf8')
  for (const line of ['《手机上怎样看学习课程》', '字太小，可以打开“长辈版”。']) expect(captions).toContain(line)
})

test('every script has lines for each scene', () => {
  for (const { scenes, lines } of DEMO_FILMS) expect(lines.length).toBeGreaterThanOrEqual(scenes.length)
})
