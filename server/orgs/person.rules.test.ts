import { describe, expect, test } from 'vitest'
import { readPerson, type TypedPerson } from './person.rules.ts'

const today = '2026-11-23'
const female1949 = '11010519491231002X'
const read = (typed: TypedPerson, known: TypedPerson = {}) => readPerson(typed, known, today)
const faultsOf = (typed: TypedPerson, known: TypedPerson = {}) =>
  read(typed, known).faults.map(({ field, kind }) => `${field} ${kind}`)

describe('what is typed is kept as', () => {
  test.each<[TypedPerson, TypedPerson]>([
    [{ name: ' 张　伟 ' }, { name: '张伟' }],
    [{ name: '阿依古丽·买买提' }, { name: '阿依古丽·买买提' }],
    [{ phone: '138 1234 1234' }, { phone: '13812341234' }],
    [{ phone: '+86 13812341234' }, { phone: '13812341234' }],
    [{ phone: '0300-6590123' }, { phone: '03006590123' }],
    [{ phone: '+852 2123 4567' }, { phone: '+85221234567' }],
    [
      { phone: null, note: '  ', ethnicity: ' 汉族 ' },
      { phone: null, note: null, ethnicity: '汉族' },
    ],
    [{ nationalId: ' 11010519491231002x' }, { nationalId: female1949, birthOn: '1949-12-31', sex: 'female' }],
    [
      { nationalId: female1949, birthOn: '1949-12-31' },
      { nationalId: female1949, birthOn: '1949-12-31', sex: 'female' },
    ],
    [{ nationalId: null }, { nationalId: null }],
  ])('%o: %o', (typed, fields) => expect(read(typed)).toEqual({ faults: [], fields }))
})

describe('refused', () => {
  test.each<[TypedPerson, string[]]>([
    [{ name: '张3' }, ['name name-form']],
    [{ name: '   ' }, ['name name-form']],
    [{ phone: '12345' }, ['phone phone-form']],
    [{ phone: '+8612345' }, ['phone phone-form']],
    [{ birthOn: '2026-11-24' }, ['birthOn birth-in-the-future']],
    [{ birthOn: '1899-12-31' }, ['birthOn too-long-ago']],
    [{ nationalId: '110105491231002' }, ['nationalId national-id-fifteen-digits']],
    [{ nationalId: '1101054912310' }, ['nationalId national-id-wrong-length']],
    [{ nationalId: '110105194912310020' }, ['nationalId national-id-bad-checksum']],
    [{ nationalId: '110105194902300020' }, ['nationalId national-id-bad-date']],
    [
      { nationalId: female1949, birthOn: '1950-01-01', sex: 'male' },
      ['birthOn differs-from-national-id', 'sex differs-from-national-id'],
    ],
    [{ name: '1', phone: '2', nationalId: '3' }, ['name name-form', 'phone phone-form', 'nationalId national-id-wrong-length']],
  ])('%o: %o', (typed, faults) => expect(faultsOf(typed)).toEqual(faults))

  test('a birth date that contradicts the number recorded before', () => {
    const known = { nationalId: female1949, birthOn: '1949-12-31', sex: 'female' as const }
    expect(faultsOf({ birthOn: '1949-12-30' }, known)).toEqual(['birthOn differs-from-national-id'])
    expect(faultsOf({ nationalId: null, birthOn: '1949-12-30' }, known)).toEqual([])
  })
  test('a number that contradicts what was recorded before', () =>
    expect(faultsOf({ nationalId: female1949 }, { sex: 'male' })).toEqual(['sex differs-from-national-id']))
})
