import { writeXlsx, type DataValidation, type WriteSheet } from 'hucre/xlsx'
import { COLUMN_KEYS, columnOf } from './columns.rules.ts'
import { MAX_ROWS } from './limits.ts'
import { EXPLANATION_SHEET } from './read-workbook.ts'

const columns = COLUMN_KEYS.map(columnOf)
const heading = ({ heading, isRequired }: (typeof columns)[number]) => (isRequired ? `${heading}*` : heading)

/** The table to fill in as CSV, with the mark that makes Excel take it for UTF-8. */
export function templateCsv(): Buffer {
  const line = (cells: readonly string[]) =>
    cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')
  return Buffer.from(`\uFEFF${[columns.map(heading), columns.map(({ example }) => example)].map(line).join('\r\n')}\r\n`)
}

/** The table to fill in as a workbook: headings, an example, lists of words; a second sheet explains the columns. */
export async function templateXlsx(): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: [tableSheet(), explanationSheet()] }))
}

function tableSheet(): WriteSheet {
  return {
    name: '人员信息',
    // '@' is text: Excel would keep 15 of the 18 digits of an identity number.
    columns: columns.map((column) => ({
      width: Math.max(12, heading(column).length * 2.4, column.example.length * 1.4),
      style: column.isDigits ? { numFmt: '@' } : {},
    })),
    rows: [columns.map(heading), columns.map(({ example }) => example)],
    freezePane: { rows: 1 },
    dataValidations: columns.flatMap((column, at) => listOf(column, at)),
  }
}

function listOf({ words }: (typeof columns)[number], at: number): DataValidation[] {
  if (!words) return []
  const letter = String.fromCharCode(65 + at)
  const range = `${letter}2:${letter}${MAX_ROWS}`
  return [{ type: 'list', values: [...words], allowBlank: true, errorStyle: 'warning', range }]
}

function explanationSheet(): WriteSheet {
  const rows = columns.map((column) => [column.heading, column.isRequired ? '必填' : '', column.explanation])
  const notes = [
    ['说明', '', '各列顺序可以调整，不用的列可以删除；带 * 的列必须有。'],
    ['', '', '单元格里不要使用公式；从别处复制时请选择“粘贴为数值”。'],
    ['', '', '系统中已有的人员不会重复登记，也不会被修改。文件中只要有一处错误，整个文件都不会导入。'],
  ]
  return {
    name: EXPLANATION_SHEET,
    columns: [{ width: 20 }, { width: 8 }, { width: 100 }],
    rows: [['列名', '', '怎样填写'], ...rows, ...notes],
  }
}
