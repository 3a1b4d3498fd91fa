import { expect, test } from 'vitest'
import { leftS, speedOf, withSample, type Sample } from './upload-speed.rules.ts'

const samplesOf = (...pairs: [atS: number, bytes: number][]) =>
  pairs.reduce<Sample[]>((samples, [atS, bytes]) => withSample(samples, { atMs: atS * 1000, bytes }), [])

test('the speed is that of the last fifteen seconds', () => {
  expect(speedOf(samplesOf([0, 0], [10, 1000]))).toBe(100)
  expect(speedOf(samplesOf([0, 0], [10, 10_000], [20, 11_000]))).toBe(100)
})

test('too little to say, and standing still', () => {
  expect(speedOf([])).toBeUndefined()
  expect(speedOf(samplesOf([0, 0], [0.5, 400]))).toBeUndefined()
  expect(speedOf(samplesOf([0, 500], [10, 500]))).toBe(0)
})

test('an upload begun again at a lower place is not faster than nothing', () => {
  expect(speedOf(samplesOf([0, 5000], [2, 1000]))).toBe(0)
})

test.each([
  [100, 1000, 10],
  [0, 1000, undefined],
  [undefined, 1000, undefined],
])('at %s bytes per second %i bytes take %s s', (speed, bytes, seconds) => expect(leftS(speed, bytes)).toBe(seconds))
