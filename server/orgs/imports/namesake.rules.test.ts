import { expect, test } from 'vitest'
import { compareNamesakes, namesakesInFile } from './namesake.rules.ts'

const known = (number: string | null, birthOn: string | null, memberNo: string | null = null, phone: string | null = null) => ({
  number,
  birthOn,
  memberNo,
  phone,
})

test.each([
  [known('1', '1950-01-01'), known('1', '1950-01-01'), 'same'],
  [known('1', '1950-01-01'), known('2', '1950-01-01'), 'other'],
  [known('1', '1950-01-01'), known(null, '1951-01-01'), 'other'],
  [known('1', '1950-01-01'), known(null, '1950-01-01'), 'unclear'],
  [known('1', '1950-01-01'), known(null, null), 'unclear'],
  [known(null, '1950-01-01'), known(null, '1950-01-01'), 'same'],
  [known(null, null), known(null, null), 'unclear'],
  [known(null, null, 'A1'), known(null, null, 'A1'), 'same'],
  [known(null, null, 'A1'), known(null, null, 'A2'), 'other'],
  [known(null, null, null, '139'), known('1', '1950-01-01', null, '139'), 'same'],
  [known(null, '1950-01-01', null, '139'), known(null, '1980-01-01', null, '139'), 'other'], // father and son with one phone
])('%j and %j: %s', (a, b, verdict) => {
  expect(compareNamesakes(a, b)).toBe(verdict)
  expect(compareNamesakes(b, a)).toBe(verdict)
})

test('rows are compared within a branch, the gravest verdict is kept', () => {
  const row = (row: number, orgId: string, birthOn: string | null) => ({ row, orgId, name: '张伟', ...known(null, birthOn) })
  expect(
    namesakesInFile([row(2, 'a', '1950-01-01'), row(3, 'b', null), row(4, 'a', '1960-01-01'), row(5, 'a', '1950-01-01')]),
  ).toEqual([
    { row: 4, other: 2, verdict: 'other' },
    { row: 5, other: 2, verdict: 'same' },
  ])
})
