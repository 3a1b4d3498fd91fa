import { expect, test } from 'vitest'
import { COLUMN_KEYS, COLUMNS, readHeadings } from './columns.rules.ts'

test('headings are found in any order, with stars, units, widths and synonyms', () => {
  const headings = readHeadings([
    '序号',
    '联系电话',
    '所在支部',
    '身份证号码（18位）',
    ' 姓　名 *',
    '人员类别＊',
    '入党时间\n(年月日)',
    '身高',
  ])
  expect([...headings.columns].map(([key, { at }]) => [key, at])).toEqual([
    ['phone', 1],
    ['branch', 2],
    ['nationalId', 3],
    ['name', 4],
    ['memberStatus', 5],
    ['joinedOn', 6],
  ])
  expect(headings).toMatchObject({ unknown: ['身高'], missing: [], twice: [] })
})

test('what is missing and what stands twice is named', () =>
  expect(readHeadings(['姓名', '手机号', '联系电话'])).toMatchObject({
    missing: ['人员类别', '所在党支部'],
    twice: ['联系电话'],
  }))

test('every heading and synonym means one column', () => {
  const all = COLUMN_KEYS.flatMap((key) => [COLUMNS[key].heading, ...COLUMNS[key].synonyms])
  expect(new Set(all).size).toBe(all.length)
})
