import { expect, test } from 'vitest'
import { EXPORT_COLUMNS, exportedRow, plainCell, type Exported } from './export.rules.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+8613900000000', "'+8613900000000"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['＝1＋1', "'＝1＋1"],
  ['a=1', 'a=1'],
  ['a\u0000b\u0001c\uD800', 'abc\uFFFD'],
  ['', null],
  [null, null],
])('%j stands in a cell as %j', (text, cell) => expect(plainCell(text)).toBe(cell))

test('words are Chinese, the identity number shows its end', () => {
  const person: Exported = {
    ...{
      name: '李桂英',
      nationalIdLast4: '002X',
      sex: 'female',
      ethnicity: '汉族',
      birthOn: '1949-12-31',
      education: 'junior_secondary',
    },
    ...{
      memberStatus: 'full',
      registryStatus: 'active',
      orgName: '柳树村党支部',
      aboveName: '东河镇党委',
      joinedOn: '1975-06-20',
      fullOn: '1976-06-20',
    },
    ...{
      phone: '13900000000',
      memberNo: null,
      positions: ['secretary', 'publicity_commissioner'],
      tieFrom: '2001-01-01',
      isAway: true,
      isExempt: false,
      note: '=老',
    },
  }
  expect(Object.fromEntries(exportedRow(person).map((cell, at) => [EXPORT_COLUMNS[at]!.heading, cell]))).toEqual({
    ...{ 姓名: '李桂英', 公民身份号码: '**************002X', 性别: '女', 民族: '汉族', 出生日期: '1949-12-31', 学历: '初中' },
    ...{
      人员类别: '正式党员',
      党籍状态: '正常',
      所在党支部: '柳树村党支部',
      上级党组织: '东河镇党委',
      入党日期: '1975-06-20',
      转正日期: '1976-06-20',
    },
    ...{
      手机号码: '13900000000',
      党员编号: null,
      党内职务: '书记、宣传委员',
      组织关系转入日期: '2001-01-01',
      流动党员: '是',
      豁免: null,
      备注: "'=老",
    },
  })
})
