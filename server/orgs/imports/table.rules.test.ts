import { expect, test } from 'vitest'
import { maskNationalId } from '../national-id.rules.ts'
import type { Cell } from './cell.rules.ts'
import { readHeadings } from './columns.rules.ts'
import { Findings } from './finding.rules.ts'
import type { Draft } from './row.rules.ts'
import { findHeadings, readRows, repeatedValues } from './table.rules.ts'

const table = (...rows: Cell[][]) => rows.map((cells, at) => ({ row: at + 1, cells }))
const HEADINGS = ['姓名', '人员类别', '所在党支部']

test('titles may stand above the headings', () =>
  expect(findHeadings(table(['东河镇党员花名册'], ['2026年', '姓名'], HEADINGS))).toBe(2))
test('one known word makes no headings', () => expect(findHeadings(table(['姓名'], ['张三']))).toBe(-1))

test('blank rows and the example are passed over, rows keep the numbers Excel shows', () => {
  const found = new Findings()
  const rows = table(
    HEADINGS,
    ['（示例）张建国', '正式党员', '柳树村党支部'],
    [null, ' ', '　'],
    ['王小明', '群众', '柳树村党支部'],
    [],
  )
  const { drafts, rowCount } = readRows(rows.slice(1), readHeadings(HEADINGS).columns, '2026-11-23', found)
  expect({ drafts: drafts.map(({ row, name }) => [row, name]), rowCount }).toEqual({ drafts: [[4, '王小明']], rowCount: 1 })
  expect(found.summary).toMatchObject({ errorCount: 0, findings: [{ kind: 'example-skipped', row: 2 }] })
})

test('what stands twice names the row where it stood first', () => {
  const { columns } = readHeadings(HEADINGS)
  const drafts = [
    { row: 2, nationalId: '11010519491231002X', memberNo: 'A001', phone: '13900000000' },
    { row: 3, nationalId: '11010519491231002X', memberNo: null, phone: null },
    { row: 9, nationalId: null, memberNo: 'a001', phone: '13900000000' },
  ] as Draft[]
  expect(
    repeatedValues(drafts, columns, maskNationalId).map(({ kind, row, detail, value }) => [kind, row, detail, value]),
  ).toEqual([
    ['duplicate-in-file', 3, '2', '1101**********002X'],
    ['member-no-twice', 9, '2', 'a001'],
    ['phone-twice', 9, '2', '13900000000'],
  ])
})

test('thousands of findings are counted, the first hundreds kept, errors before warnings', () => {
  const found = new Findings()
  for (let row = 1; row <= 3000; row++)
    found.add({ row, column: null, value: null, kind: 'missing', detail: '', severity: 'error' })
  found.add({ row: 1, column: null, value: null, kind: 'namesake', detail: '', severity: 'warning' })
  expect(found.summary.errorCount).toBe(3000)
  expect(found.summary.findings).toHaveLength(500)
  expect(found.summary.findings.at(-1)).toMatchObject({ row: 500 })
})
