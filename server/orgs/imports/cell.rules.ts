/** Cells of a clerk's table, made plain: widths and stray characters folded, dates read in the forms in use. */

import { maskNationalId } from '../national-id.rules.ts'

/** A cell as a reader of files hands it on. Days are 'YYYY-MM-DD'. */
export type Cell = string | number | boolean | null | { day: string } | { formula: true } | { error: string }

/** Text with full-width ASCII made narrow, without control, zero-width and direction characters, spaces single and trimmed. */
export function fold(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/g, '')
    .replace(/[\s\u00A0\u3000\u0000-\u001F\u007F-\u009F]+/gu, ' ') // eslint-disable-line no-control-regex -- NUL would stop the database
    .trim()
}

/** What stands in the cell as folded text; formulas and error values have none. */
export function textOf(cell: Cell): string {
  if (cell === null || typeof cell === 'boolean') return ''
  if (typeof cell === 'string') return fold(cell)
  if (typeof cell === 'number') return Number.isInteger(cell) ? BigInt(cell).toString() : String(cell)
  return 'day' in cell ? cell.day : ''
}

/** Marks by which a clerk leaves an optional field empty. */
const NOTHING = new Set(['', '-', '--', '—', '——', '/', '\\', '无', '暂无', '空', 'null', 'NULL'])
export const isNothing = (text: string) => NOTHING.has(text)

/** Names without the spaces that align them in print (张 伟), with one kind of middle dot. */
export function nameOf(text: string): string {
  const name = fold(text).replace(/[・•‧∙⋅●．.]/gu, '·')
  return name.replace(/(?<=[\p{Script=Han}·]) | (?=[\p{Script=Han}·])/gu, '')
}

/** Letters of any script and private use (rare characters of old fonts), inner dots, hyphens, apostrophes and spaces. */
export const isName = (name: string) => /^[\p{L}\p{M}\p{Co}〇]([\p{L}\p{M}\p{Co}〇·'’ -]*[\p{L}\p{M}\p{Co}〇])?$/u.test(name)

/** An 11-digit mobile number or a landline with its area code, without the country code; null when it is neither. */
export function phoneOf(text: string): string | null {
  const digits = fold(text)
    .replace(/[\s()-]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '')
  if (/^1[3-9]\d{9}$/.test(digits)) return digits
  return /^0\d{9,11}$/.test(digits) ? digits : null
}

export type DateReading = { day: string } | { month: string } | { fault: 'bad-date' }

/** Excel's first day that is free of its leap-year mistake, and a day far enough in the future. */
const SERIAL_MIN = 61
const SERIAL_MAX = 80_000
const SERIAL_DAY_0 = Date.UTC(1899, 11, 30)

/** Reads 2020-07-01, 2020/7/1, 2020.07.01, 2020年7月1日, 20200701, a serial of Excel; a month alone comes back as such. */
export function readDate(cell: Cell): DateReading {
  if (typeof cell === 'number' && cell >= SERIAL_MIN && cell < SERIAL_MAX)
    return { day: new Date(SERIAL_DAY_0 + Math.floor(cell) * 86_400_000).toISOString().slice(0, 10) }
  const text = textOf(cell).replace(/[Tt ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '')
  const whole = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?[日号]?$/.exec(text)
  if (whole) return realDay(whole[1]!, whole[2]!, whole[3]!)
  const month = /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?月?份?$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text)
  if (month && 'day' in realDay(month[1]!, month[2]!, '1')) return { month: `${month[1]}-${month[2]!.padStart(2, '0')}` }
  return { fault: 'bad-date' }
}

function realDay(year: string, month: string, day: string): DateReading {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  // JavaScript takes 30 February for 1 March.
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text) || year < '1850') return { fault: 'bad-date' }
  return { day: text }
}

/** `day` moved by whole years; 29 February falls on 28 February. */
export function yearsAfter(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0')
  const moved = `${year}${day.slice(4)}`
  return 'day' in realDay(year, day.slice(5, 7), day.slice(8)) ? moved : `${year}-02-28`
}

/** Hides whatever looks like an identity number. */
export const hideNumbers = (text: string) =>
  text.replace(/\d[\d ]{12,}[\dxX]/g, (number) => maskNationalId(number.replaceAll(' ', '')))

/** The beginning of a long text. */
export const cut = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
