import { expect, test } from 'vitest'
import { firstQuality, isMetered, qualitiesOf, sizeText } from './data-cost.rules.ts'

const film = {
  durationS: 600,
  rungs: [
    { name: '720p', height: 720, averageBandwidth: 2_000_000 },
    { name: '240p', height: 240, averageBandwidth: 300_000 },
  ],
  audioBandwidth: 100_000,
}

test('every quality costs picture and sound, the last one sound alone', () => {
  expect(qualitiesOf(film).map(({ quality, bytes }) => [quality, bytes])).toEqual([
    ['720', 157_500_000],
    ['240', 30_000_000],
    ['sound', 7_500_000],
  ])
})

test('the part already seen costs nothing', () => {
  expect(qualitiesOf(film, 300)[1]?.bytes).toBe(15_000_000)
  expect(qualitiesOf(film, 900)[1]?.bytes).toBe(0)
})

test('a silent film has no sound to choose', () => {
  expect(qualitiesOf({ ...film, audioBandwidth: null }).map(({ quality }) => quality)).toEqual(['720', '240'])
})

test('where data is paid for it begins with the smallest picture', () => {
  expect(firstQuality(qualitiesOf(film), true)).toBe('240')
  expect(firstQuality(qualitiesOf(film), false)).toBe('auto')
  expect(firstQuality([], true)).toBe('auto')
})

test.each([
  [undefined, false],
  [{}, false],
  [{ type: 'wifi' }, false],
  [{ saveData: true, type: 'wifi' }, true],
  [{ type: 'cellular' }, true],
])('a line that says %j is metered: %s', (line, metered) => expect(isMetered(line)).toBe(metered))

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_536, '1.5 kB'],
  [30_000_000, '30 MB'],
  [999_600_000, '1 GB'],
  [4_200_000_000, '4.2 GB'],
])('%i bytes read %s', (bytes, text) => expect(sizeText(bytes)).toBe(text))

test('an upright film is called by the screen it fits, not by its height', () => {
  const [choice] = qualitiesOf({
    durationS: 60,
    rungs: [{ name: '1080p', height: 1920, averageBandwidth: 1 }],
    audioBandwidth: null,
  })
  expect(choice).toMatchObject({ quality: '1920', lines: 1080 })
})
