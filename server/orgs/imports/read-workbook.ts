import { readXlsx, type CellValue, type Sheet } from 'hucre/xlsx'
import type { Cell } from './cell.rules.ts'
import { finding, Unreadable, type Finding } from './finding.rules.ts'
import { MAX_COLUMNS, MAX_ROWS } from './limits.ts'
import type { TableRow } from './table.rules.ts'
import { unzipWorkbook } from './unzip-workbook.ts'

/** The template's second sheet. */
export const EXPLANATION_SHEET = '填写说明'
/** Days between the two starts of Excel's calendar: workbooks from old Macs count from 1904. */
const DAYS_TO_1904 = 1462

interface Table {
  rows: TableRow[]
  findings: Finding[]
}

/** The rows of the first visible sheet of people. Throws Unreadable. */
export async function readWorkbook(bytes: Uint8Array): Promise<Table> {
  const repacked = await unzipWorkbook(bytes)
  const others: string[] = []
  let isChosen = false
  const choose = ({ name, hidden, veryHidden }: { name: string; hidden?: boolean; veryHidden?: boolean }) => {
    if (hidden || veryHidden || name === EXPLANATION_SHEET) return false
    if (isChosen) others.push(name)
    return isChosen ? false : (isChosen = true)
  }
  const range = `A1:${columnName(MAX_COLUMNS)}${MAX_ROWS * 2}`
  const workbook = await readXlsx(repacked, { sheets: choose, range, maxRows: MAX_ROWS + 100 }).catch(() => {
    throw new Unreadable('broken-file')
  })
  const sheet = workbook.sheets[0]
  if (!sheet) throw new Unreadable('no-rows')
  const findings = others.length > 0 ? [finding('sheets-ignored', { detail: others.join('、').slice(0, 100) })] : []
  return { rows: rowsOf(sheet, workbook.dateSystem === '1904'), findings }
}

function rowsOf(sheet: Sheet, is1904: boolean): TableRow[] {
  return sheet.rows.map((values, at) => ({
    row: at + 1,
    cells: values.map((value, column) => {
      const special = sheet.cells?.get(`${at},${column}`)
      if (special?.formula !== undefined) return { formula: true }
      if (special?.type === 'error') return { error: String(value) }
      return cellOf(value, is1904)
    }),
  }))
}

function cellOf(value: CellValue, is1904: boolean): Cell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? { error: '#DATE' } : { day: value.toISOString().slice(0, 10) }
  // A serial that is not formatted as a date still counts in the workbook's calendar.
  if (typeof value === 'number' && is1904 && value < 80_000) return value + DAYS_TO_1904
  return value
}

const columnName = (count: number): string =>
  count > 26 ? columnName(Math.floor((count - 1) / 26)) + columnName(((count - 1) % 26) + 1) : String.fromCharCode(64 + count)
