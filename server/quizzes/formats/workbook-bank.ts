/** The table of questions as a workbook. */
import { readXlsx, writeXlsx, type Sheet, type WriteSheet } from 'hucre/xlsx'
import { BadArchive } from '../../archive.ts'
import { BadWorkbook, repackWorkbook } from '../../workbook.ts'
import type { BankQuestion } from '../question.rules.ts'
import {
  finding,
  judgeItems,
  MAX_QUESTIONS,
  UnreadableBank,
  type RawItem,
  type ReadFile,
  type WrittenFile,
} from './read-item.rules.ts'
import { COLUMNS, EXAMPLES, EXPLANATIONS, headingsOf, readLine, REQUIRED_HEADINGS, writeLine } from './sheet.rules.ts'

const EXPLANATION_SHEET = '填写说明'
const MEGABYTE = 1024 * 1024
const LIMITS = {
  ...{ maxParts: 500, maxPartBytes: 24 * MEGABYTE, maxBytes: 32 * MEGABYTE },
  ...{ maxRatio: 200, ratioFromBytes: 2 * MEGABYTE },
}
const MAX_COLUMNS = 60

/** The questions of the first visible sheet. Throws UnreadableBank. */
export async function readWorkbookBank(bytes: Uint8Array): Promise<ReadFile> {
  const repacked = await repackWorkbook(bytes, LIMITS).catch((error: unknown) => {
    if (error instanceof BadArchive) throw new UnreadableBank(error.reason)
    throw error instanceof BadWorkbook ? new UnreadableBank('broken-file') : error
  })
  const seen: string[] = []
  const choose = ({ name, hidden, veryHidden }: { name: string; hidden?: boolean; veryHidden?: boolean }) => {
    if (hidden || veryHidden || name === EXPLANATION_SHEET) return false
    return seen.push(name) === 1
  }
  const workbook = await readXlsx(repacked, { sheets: choose, maxRows: MAX_QUESTIONS + 100 }).catch(() => {
    throw new UnreadableBank('broken-file')
  })
  const sheet = workbook.sheets[0]
  if (!sheet) throw new UnreadableBank('no-questions')
  const others = seen.slice(1)
  return readSheet(sheet, others)
}

function readSheet(sheet: Sheet, others: readonly string[]): ReadFile {
  const rows = sheet.rows.map((cells) => cells.slice(0, MAX_COLUMNS).map(textIn))
  const top = rows.findIndex((cells) => REQUIRED_HEADINGS.every((heading) => headingsOf(cells).has(heading)))
  if (top < 0) throw new UnreadableBank('no-questions')
  const headings = headingsOf(rows[top]!)
  const raw = rows.flatMap((cells, at): RawItem[] => {
    if (at <= top || cells.every((cell) => cell.trim() === '')) return []
    const line = Object.fromEntries([...headings].map(([heading, column]) => [heading, cells[column] ?? '']))
    const item = readLine(line, at + 1)
    for (const [heading, column] of headings)
      if (sheet.cells?.get(`${at},${column}`)?.formula !== undefined) item.findings.push(finding(at + 1, 'formula', heading))
    return [item]
  })
  return judgeItems(raw, others.length > 0 ? [finding(null, 'sheets-ignored', others.join('、'))] : [])
}

function textIn(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

export async function writeWorkbookBank(entries: readonly BankQuestion[]): Promise<WrittenFile> {
  return { bytes: Buffer.from(await writeXlsx({ sheets: [sheetOf(entries)] })), findings: [] }
}

/** The empty table with a line of each kind, and a sheet that explains it. */
export async function writeTemplate(): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: [sheetOf(EXAMPLES), explanationSheet()] }))
}

function sheetOf(entries: readonly BankQuestion[]): WriteSheet {
  const isRequired = (heading: string) => REQUIRED_HEADINGS.includes(heading)
  return {
    name: '试题',
    // '@' is text: Excel would make 3.10 of 3.1, and a date of 1-2.
    columns: COLUMNS.map(({ width }) => ({ width, style: { numFmt: '@' } })),
    rows: [
      COLUMNS.map(({ heading }) => (isRequired(heading) ? `${heading}*` : heading)),
      ...entries.map((entry) => writeLine(entry).map(asCell)),
    ],
    freezePane: { rows: 1 },
    dataValidations: COLUMNS.flatMap(({ words }, at) => {
      const letter = String.fromCharCode(65 + at)
      const range = `${letter}2:${letter}${MAX_QUESTIONS}`
      return words ? [{ type: 'list' as const, values: [...words], allowBlank: true, errorStyle: 'warning' as const, range }] : []
    }),
  }
}

/** Workbooks write characters as _x000D_; what only looks like that has its first sign written so. */
const asCell = (text: string) => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

const explanationSheet = (): WriteSheet => ({
  name: EXPLANATION_SHEET,
  columns: [{ width: 16 }, { width: 120 }],
  rows: [['列名', '怎样填写'], ...EXPLANATIONS.map((row) => [...row])],
})
