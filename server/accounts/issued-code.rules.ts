import { randomInt } from 'node:crypto'

/** Without what is misread on paper: 0 O, 1 I L. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const LENGTH = 10
const DAY_MS = 86_400_000
const VALID_DAYS = 7

/** A code to be read from paper, 49 bits: 'ABCDE-FGHJK'. */
export function newCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`
}

export const codeExpiry = (now: Date) => new Date(now.getTime() + VALID_DAYS * DAY_MS)

/** A typed code as it was issued, without the hyphen; null if the text cannot be one. Spaces, dashes, width and case do not count. */
export function readCode(typed: string): string | null {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
  return letters.length === LENGTH && [...letters].every((letter) => ALPHABET.includes(letter)) ? letters : null
}
