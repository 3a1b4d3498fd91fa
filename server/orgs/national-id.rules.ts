/** Citizen identity numbers (公民身份号码), GB 11643-1999: six digits of place, birth date, three of order (odd: male), check character. */
import type { Sex } from '#db/types.ts'

type NationalIdFault = 'wrong-length' | 'wrong-form' | 'bad-date' | 'bad-checksum'

export type NationalIdCheck =
  | { ok: true; id: string; birthOn: string; sex: Sex }
  | {
      ok: false
      /** wrong-length: not 18 characters · wrong-form: other than digits · bad-date: no such day · bad-checksum: mistyped */
      reason: NationalIdFault
    }

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

/** Takes what a clerk types: full-width digits, spaces and a small or crossed x are put right. Whether the birth date has come is the caller's to ask. */
export function checkNationalId(text: string): NationalIdCheck {
  const id = foldNationalId(text)
  if (id.length !== 18) return { ok: false, reason: 'wrong-length' }
  if (!/^[1-9][0-9]{16}[0-9X]$/.test(id)) return { ok: false, reason: 'wrong-form' }
  const birthOn = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`
  if (!isBirthDate(birthOn)) return { ok: false, reason: 'bad-date' }
  if (checkCharacter(id) !== id[17]) return { ok: false, reason: 'bad-checksum' }
  return { ok: true, id, birthOn, sex: Number(id[16]) % 2 === 1 ? 'male' : 'female' }
}

/** Last character that belongs to the first 17 digits of `id`. */
export function checkCharacter(id: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(id[at]), 0)
  return CHECK_CHARACTERS[sum % 11]!
}

/** '1101**********1237' for a number, and whatever else was typed in its place hidden alike: the ends stay, for recognition. */
export function maskNationalId(text: string): string {
  const ends = text.length >= 12 ? 4 : Math.floor(text.length / 4)
  return text.slice(0, ends) + '*'.repeat(text.length - 2 * ends) + text.slice(text.length - ends)
}

function foldNationalId(text: string) {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g, '')
    .replace(/[xX×Χχ]$/, 'X') // ×, Greek chi: what looks like an x on the keyboard at hand
    .toUpperCase()
}

function isBirthDate(day: string) {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && day >= '1850-01-01'
}
