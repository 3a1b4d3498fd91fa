import { expect, test } from 'vitest'
import { checkNationalId } from '#server/orgs/national-id.rules.ts'
import { memberNoOf, nationalIdOf, phoneOf } from './identity.rules.ts'

test.each([
  [1, '1950-01-02', 'male'],
  [123_456, '1999-12-31', 'female'],
  [4_999_999, '2007-02-28', 'male'],
] as const)('identity number %i is well formed, of no region, and tells the sex', (serial, bornOn, sex) => {
  const id = nationalIdOf(serial, bornOn, sex)
  expect(id).toMatch(/^99/)
  expect(checkNationalId(id)).toEqual({ ok: true, id, birthOn: bornOn, sex })
})

test('nothing is given twice', () => {
  const serials = Array.from({ length: 60_000 }, (_, n) => n)
  for (const made of [phoneOf, memberNoOf, (serial: number) => nationalIdOf(serial, '1970-01-01', 'female')])
    expect(new Set(serials.map(made)).size).toBe(serials.length)
})

test('phone numbers are of the range no operator has', () => expect(phoneOf(299_999)).toMatch(/^164\d{8}$/))
