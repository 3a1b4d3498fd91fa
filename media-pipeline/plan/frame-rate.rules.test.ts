import { expect, test } from 'vitest'
import { chooseFrameRate } from './frame-rate.rules.ts'

test.each([
  ['cinema', 24, 24, '24/1'],
  ['NTSC cinema', 23.976, 23.98, '24000/1001'],
  ['PAL', 25, 25, '25/1'],
  ['NTSC', 29.97, 29.97, '30000/1001'],
  ['50 is halved', 50, 50, '25/1'],
  ['NTSC 60 is halved', 59.94, 59.8, '30000/1001'],
  ['slow motion is taken down to 30', 240, 240, '30/1'],
  ['120 to 30', 120, 120, '30/1'],
  ['a phone that drops a frame now and then', 30, 28.9, '30/1'],
  ['a header that counts ticks, not frames', 57600, 40.8, '30/1'],
  ['a header that counts fields', 60, 29.97, '30000/1001'],
  ['a slide show', 1, 0.95, '10/1'],
  ['a screen recording', 1000, 17.2, '20/1'],
  ['nothing known', 0, 0, '10/1'],
  ['an old phone', 15, 15, '15/1'],
])('%s', (_, nominal, measured, expected) => {
  const { num, den } = chooseFrameRate(nominal, measured)
  expect(`${num}/${den}`).toBe(expected)
})
