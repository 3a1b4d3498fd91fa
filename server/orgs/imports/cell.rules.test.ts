import { expect, test } from 'vitest'
import { cut, fold, isName, hideNumbers, nameOf, phoneOf, readDate, textOf, yearsAfter, type Cell } from './cell.rules.ts'

test.each([
  ['　张　三 ', '张 三'],
  ['１３９（０）', '139(0)'],
  ['a\u0000b\u0007c', 'a b c'],
  ['\uFEFF\u202E张\u200B三\u202C', '张三'],
  ['一\r\n二\t三', '一 二 三'],
])('%j is folded to %j', (text, folded) => expect(fold(text)).toBe(folded))

test.each<[Cell, string]>([
  [13900000000, '13900000000'],
  [1.5, '1.5'],
  [1e21, '1000000000000000000000'],
  [true, ''],
  [null, ''],
  [{ day: '2020-07-01' }, '2020-07-01'],
  [{ formula: true }, ''],
  [{ error: '#N/A' }, ''],
])('the text of %j is %j', (cell, text) => expect(textOf(cell)).toBe(text))

test.each([
  ['张 伟', '张伟'],
  ['买买提•吐尔逊', '买买提·吐尔逊'],
  ['买买提． 吐尔逊', '买买提·吐尔逊'],
  ['Anna  Maria', 'Anna Maria'],
])('the name %s is %s', (text, name) => expect(nameOf(text)).toBe(name))

test.each(['张伟', '欧阳娜娜', '买买提·吐尔逊', '𠮷田', '〇一', "O'Neil Anna-Maria", '\uE863某'])('%s is a name', (name) =>
  expect(isName(name)).toBe(true),
)
test.each(['', '张三1', '=cmd', '张三;', '·张', '<b>', '13900000000'])('%s is no name', (name) =>
  expect(isName(name)).toBe(false),
)

test.each([
  ['139 0000 0000', '13900000000'],
  ['+86-139-0000-0000', '13900000000'],
  ['0086 13900000000', '13900000000'],
  ['１３９００００００００', '13900000000'],
  ['(0871) 6812345', '08716812345'],
  ['12900000000', null],
  ['1390000000', null],
  ['139000000000', null],
  ['6812345', null],
  ['张三', null],
])('the phone %s is read as %s', (text, phone) => expect(phoneOf(text)).toBe(phone))

test.each<[Cell, object]>([
  ['2020-07-01', { day: '2020-07-01' }],
  ['2020/7/1', { day: '2020-07-01' }],
  ['2020.07.01', { day: '2020-07-01' }],
  ['2020。07。01', { fault: 'bad-date' }],
  ['2020年7月1日', { day: '2020-07-01' }],
  ['2020 年 7 月 1 日', { day: '2020-07-01' }],
  ['２０２０年７月１日', { day: '2020-07-01' }],
  ['20200701', { day: '2020-07-01' }],
  [20200701, { day: '2020-07-01' }],
  [44013, { day: '2020-07-01' }],
  [44013.75, { day: '2020-07-01' }],
  ['2020-07-01 00:00:00', { day: '2020-07-01' }],
  [{ day: '2020-07-01' }, { day: '2020-07-01' }],
  ['2020-02-29', { day: '2020-02-29' }],
  ['2021-02-29', { fault: 'bad-date' }],
  ['2020年2月30日', { fault: 'bad-date' }],
  ['20200230', { fault: 'bad-date' }],
  ['2020-13-01', { fault: 'bad-date' }],
  ['1965.03', { month: '1965-03' }],
  ['1965年3月', { month: '1965-03' }],
  [196503, { month: '1965-03' }],
  ['1965.13', { fault: 'bad-date' }],
  ['07/01/2020', { fault: 'bad-date' }],
  ['0001-01-01', { fault: 'bad-date' }],
  ['去年七月', { fault: 'bad-date' }],
  [60, { fault: 'bad-date' }],
  [-1, { fault: 'bad-date' }],
])('%j is read as %j', (cell, read) => expect(readDate(cell)).toEqual(read))

test.each([
  ['2000-07-01', 18, '2018-07-01'],
  ['2004-02-29', 18, '2022-02-28'],
])('%s and %i years is %s', (day, years, then) => expect(yearsAfter(day, years)).toBe(then))

test.each([
  ['身份证 11010519491231002X', '身份证 1101**********002X'],
  ['11010519491231 002X', '1101**********002X'],
  ['13900000000', '13900000000'],
  ['长'.repeat(80), `${'长'.repeat(59)}…`],
])('%s is shown as %s', (text, seen) => expect(cut(hideNumbers(text))).toBe(seen))
