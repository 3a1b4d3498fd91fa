import { describe, expect, test } from 'vitest'
import { matrixOfAngle, orientationOf, readMatrix } from './orientation.rules.ts'

const ONE = 65536
const NONSENSE = -9223372036854775808

test.each([
  ['upright', [ONE, 0, 0, ONE], [], false],
  ['a phone held upright', [0, ONE, -ONE, 0], ['transpose=clock'], true],
  ['a phone held head down', [0, -ONE, ONE, 0], ['transpose=cclock'], true],
  ['a camera hung upside down', [-ONE, 0, 0, -ONE], ['hflip', 'vflip'], false],
  ['a mirrored front camera', [-ONE, 0, 0, ONE], ['hflip'], false],
  ['turned and mirrored', [0, ONE, ONE, 0], ['transpose=cclock_flip'], true],
  ['enlarged by the cutting program', [108442, 0, 0, 108407], [], false],
  ['nonsense of some phones', [NONSENSE, NONSENSE, NONSENSE, NONSENSE], [], false],
  ['zeros', [0, 0, 0, 0], [], false],
  ['not numbers', [NaN, 0, 0, NaN], [], false],
  ['a slant', [46341, 46341, -46341, 46341], [], false],
])('%s', (_, matrix, filters, isTurned) => {
  expect(orientationOf(matrix)).toEqual({ filters, isTurned })
})

test('no matrix means upright', () => {
  expect(orientationOf(undefined)).toEqual({ filters: [], isTurned: false })
})

describe('the rotate tag of old files', () => {
  test.each([
    [90, 'transpose=clock'],
    [-90, 'transpose=cclock'],
    [270, 'transpose=cclock'],
    [450, 'transpose=clock'],
  ])('%i degrees', (angle, filter) => {
    expect(orientationOf(matrixOfAngle(angle)).filters).toEqual([filter])
  })
  test.each([0, 45, NaN, Infinity])('%f degrees means upright', (angle) => {
    expect(orientationOf(matrixOfAngle(angle)).filters).toEqual([])
  })
})

test('the matrix as ffprobe prints it', () => {
  const printed =
    '\n00000000:            0       65536           0\n00000001:       -65536           0           0\n00000002:     20971520           0  1073741824\n'
  expect(readMatrix(printed)).toEqual([0, ONE, -ONE, 0])
  expect(readMatrix('garbage')).toBeUndefined()
})
