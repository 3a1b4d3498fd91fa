import { describe, expect, test } from 'vitest'
import { faultsOf, inserted, shifted, timeFrom, timeText } from './cues.rules.ts'

test.each([
  [0, '00:00.000'],
  [63_500, '01:03.500'],
  [3_600_001, '01:00:00.001'],
])('%i ms reads %s and back', (ms, text) => {
  expect(timeText(ms)).toBe(text)
  expect(timeFrom(text)).toBe(ms)
})

test.each([
  ['1:3.5', 63_500],
  ['63.5', 63_500],
  ['01：03，500', 63_500],
  ['00:01:03,250', 63_250],
  [' 12 ', 12_000],
  ['', undefined],
  ['abc', undefined],
  ['1:2:3:4', undefined],
  ['-5', undefined],
])('%j is %s', (text, ms) => expect(timeFrom(text)).toBe(ms))

const cue = (startMs: number, endMs: number, text = '字幕') => ({ startMs, endMs, text })

describe('faults of a table', () => {
  test.each([
    ['no words', [cue(0, 1, ' ')], [[0, 'no-text']]],
    ['an end before the start', [cue(5, 5)], [[0, 'ends-before-start']]],
    ['the wrong order', [cue(5, 6), cue(1, 2)], [[1, 'starts-before-previous']]],
    ['past the end of the film', [cue(0, 1), cue(60_000, 61_000)], [[1, 'after-the-end']]],
    ['nothing: overlaps are allowed, two may speak at once', [cue(0, 3000), cue(1000, 2000)], []],
  ])('%s', (_, cues, faults) => expect([...faultsOf(cues, 60)]).toEqual(faults))
})

test('all move together, what falls before the start goes', () => {
  expect(shifted([cue(0, 500), cue(500, 1500), cue(2000, 3000)], -1000)).toEqual([cue(0, 500), cue(1000, 2000)])
})

test('a new line follows on the one before', () => {
  expect(inserted([cue(0, 1000), cue(5000, 6000)], 0)[1]).toEqual(cue(1000, 3000, ''))
  expect(inserted([], -1)).toEqual([cue(0, 2000, '')])
})
