import { describe, expect, test } from 'vitest'
import type { Cell } from './cell.rules.ts'
import { COLUMN_KEYS, COLUMNS, readHeadings, type ColumnKey } from './columns.rules.ts'
import { readRow } from './row.rules.ts'

const TODAY = '2026-11-23'
const { columns } = readHeadings(COLUMN_KEYS.map((key) => COLUMNS[key].heading))
const MEMBER = { name: '李桂英', nationalId: '11010519491231002X', memberStatus: '正式党员', branch: '柳树村党支部' }

const read = (fields: Partial<Record<ColumnKey, Cell>>) =>
  readRow(
    COLUMN_KEYS.map((key) => fields[key] ?? null),
    7,
    columns,
    TODAY,
  )
const found = (fields: Partial<Record<ColumnKey, Cell>>) =>
  read(fields).findings.map(({ kind, column, value, detail }) => [kind, column, value, detail])

test('a whole row becomes a draft', () =>
  expect(
    read({
      ...MEMBER,
      sex: '女',
      ethnicity: '汉',
      birthOn: '1949年12月31日',
      education: '初中',
      joinedOn: 27930,
      fullOn: { day: '1977-06-19' },
      phone: 13900000000,
      memberNo: 'D-001',
      posts: '书记、组织委员',
      tieFrom: '2001.3.5',
      note: '  老党员 ',
    }),
  ).toEqual({
    findings: [],
    draft: {
      row: 7,
      name: '李桂英',
      nationalId: '11010519491231002X',
      sex: 'female',
      ethnicity: '汉族',
      birthOn: '1949-12-31',
      education: 'junior_secondary',
      memberStatus: 'full',
      branch: '柳树村党支部',
      joinedOn: '1976-06-19',
      fullOn: '1977-06-19',
      phone: '13900000000',
      memberNo: 'D-001',
      posts: ['secretary', 'organisation_commissioner'],
      tieFrom: '2001-03-05',
      note: '老党员',
    },
  }))

test('sex and birth date come from the number when their cells are empty', () =>
  expect(read({ ...MEMBER, sex: '—', birthOn: '' }).draft).toMatchObject({ sex: 'female', birthOn: '1949-12-31' }))

test('a learner needs no number', () =>
  expect(read({ name: '王小明', memberStatus: '群众', branch: '柳树村党支部' }).draft).toMatchObject({
    nationalId: null,
    birthOn: null,
  }))

test('an empty row names every required cell once', () =>
  expect(found({}).map(([kind, column]) => [kind, column])).toEqual([
    ['missing', '姓名'],
    ['missing', '人员类别'],
    ['missing', '所在党支部'],
  ]))

describe('what is wrong with one cell', () => {
  test.each<[ColumnKey, Cell, unknown[]]>([
    ['nationalId', '', ['missing-number', '公民身份号码', null, '']],
    ['nationalId', '11010519491231002', ['number-length', '公民身份号码', '1101*********1002', '17']],
    ['nationalId', '110105194912310020', ['number-checksum', '公民身份号码', '1101**********0020', '']],
    ['nationalId', '110105194913310020', ['number-date', '公民身份号码', '1101**********0020', '']],
    ['nationalId', '110105204912310026', ['number-date', '公民身份号码', '1101**********0026', '']], // not born yet
    ['nationalId', '11010519491231OO2X', ['number-form', '公民身份号码', '1101**********OO2X', '']],
    ['nationalId', 110105194912310030, ['number-rounded', '公民身份号码', '1101**********0032', '']],
    ['nationalId', '1.10105E+17', ['number-rounded', '公民身份号码', '1.*******17', '']],
    ['name', '张三3', ['bad-name', '姓名', '张三3', '']],
    ['name', '张'.repeat(51), ['too-long', '姓名', '张'.repeat(51), '50']],
    ['sex', '男', ['sex-contradicts-number', '性别', '男', '女']],
    ['sex', 'M', ['unknown-word', '性别', 'M', '男、女']],
    ['birthOn', '1949-12-30', ['birth-contradicts-number', '出生日期', '1949-12-30', '1949-12-31']],
    ['birthOn', '1950.01', ['birth-contradicts-number', '出生日期', '1950.01', '1949-12-31']],
    ['joinedOn', '1980年2月30日', ['bad-date', '入党日期', '1980年2月30日', '']],
    ['joinedOn', '1980.02', ['date-incomplete', '入党日期', '1980.02', '']],
    ['joinedOn', '2026-11-24', ['date-in-future', '入党日期', '2026-11-24', '']],
    ['joinedOn', '1967-12-30', ['joined-too-young', '入党日期', '1967-12-30', '1949-12-31']],
    ['education', '幼儿园', ['unknown-word', '学历', '幼儿园', '小学及以下、初中、“高中、中专”、大专、大学本科、研究生']],
    ['ethnicity', '火星族', ['unknown-word', '民族', '火星族', '汉族、土家族…']],
    [
      'memberStatus',
      '社员',
      ['unknown-word', '人员类别', '社员', '正式党员、预备党员、发展对象、入党积极分子、入党申请人、群众学员'],
    ],
    ['phone', '1390000', ['bad-phone', '手机号码', '1390000', '']],
    ['phone', '11010519491231002X', ['bad-phone', '手机号码', '1101**********002X', '']], // typed in the wrong column
    ['memberNo', 'a b', ['bad-member-no', '党员编号', 'a b', '']],
    ['note', '长'.repeat(501), ['too-long', '备注', `${'长'.repeat(59)}…`, '500']],
    ['note', { formula: true }, ['formula', '备注', null, '']],
    ['name', { formula: true }, ['formula', '姓名', null, '']],
    ['phone', { error: '#REF!' }, ['cell-error', '手机号码', null, '#REF!']],
  ])('%s: %j', (key, cell, finding) => expect(found({ ...MEMBER, [key]: cell })).toEqual([finding]))
})

test('a month alone is enough when the number agrees', () =>
  expect(read({ ...MEMBER, birthOn: '1949.12' }).draft?.birthOn).toBe('1949-12-31'))

test('transfer to full membership comes after joining, on the same day at the earliest', () => {
  expect(found({ ...MEMBER, joinedOn: '1980-01-01', fullOn: '1979-12-31' })).toEqual([
    ['full-before-joined', '转正日期', '1979-12-31', '1980-01-01'],
  ])
  expect(found({ ...MEMBER, joinedOn: '1980-01-01', fullOn: '1980-01-01' })).toEqual([])
})

test('dates of membership belong to members', () => {
  const others = { name: '王小明', branch: '柳树村党支部', joinedOn: '2020-01-01' }
  expect(found({ ...others, memberStatus: '发展对象' })).toEqual([['date-for-others', '入党日期', '2020-01-01', '发展对象']])
  expect(found({ ...MEMBER, memberStatus: '预备党员', fullOn: '2020-01-01' })).toEqual([
    ['date-for-others', '转正日期', '2020-01-01', '预备党员'],
  ])
})

test('the unknown post is pointed at with the posts there are', () =>
  expect(found({ ...MEMBER, posts: '县长' })[0]?.slice(0, 3)).toEqual(['unknown-word', '党内职务', '县长']))
