import { expect, test } from 'vitest'
import { durationOf, partsOf } from './duration.rules.ts'

test.each([
  ['P6M', [{ count: 6, unit: 'M' }]],
  ['P0D', []],
  [
    'P1Y6M',
    [
      { count: 1, unit: 'Y' },
      { count: 6, unit: 'M' },
    ],
  ],
])('%s is read', (duration, parts) => expect(partsOf(duration)).toEqual(parts))

test('what is written can be read again', () =>
  expect(partsOf(durationOf({ count: 18, unit: 'M' }))).toEqual([{ count: 18, unit: 'M' }]))
