export type PasswordFault = 'too-short' | 'own-data' | 'common' | 'simple'

const MIN_LENGTH = 10
/** Fewer different characters than this are 'aaaaaaaaaa' and '1212121212'. */
const MIN_DIFFERENT = 5
/** What must be left of a password once the person's own number or name is taken away. */
const MIN_OWN_REST = 5

/** Runs along keyboard, alphabet and digits, and what lists of leaked passwords begin with, ten characters and more. */
const COMMON = [
  'password',
  'passw0rd',
  'iloveyou',
  'woaini',
  'admin',
  'welcome',
  'letmein',
  'dangyuan',
  'lunxun',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc',
  'q1w2e3r4t5',
  'a1b2c3d4e5',
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  '98765432109876543210',
  '5201314',
  '1314520',
]
/** What people put before and after such a word. */
const PADDING = /^[\d!@#.*_-]*|[\d!@#.*_-]*$/g

/** One spelling for what a Chinese keyboard types in full or half width; every password is hashed in this form. */
export const canonicalPassword = (typed: string) => typed.normalize('NFKC')

/**
 * Why a new password cannot be used; null if it can. `own` are the account's names, member number and phone.
 * No rule about kinds of characters: length keeps guesses away, and such rules only drive people to paper (NIST SP 800-63B §3.1.1.2).
 */
export function passwordFault(typed: string, own: readonly (string | null)[]): PasswordFault | null {
  const password = canonicalPassword(typed)
  const folded = password.toLowerCase().replace(/\s/g, '')
  if ([...password].length < MIN_LENGTH) return 'too-short'
  if (own.some((one) => one !== null && isMostly(folded, one.toLowerCase().replace(/[\s+]/g, '')))) return 'own-data'
  if (new Set(folded).size < MIN_DIFFERENT) return 'simple'
  return isCommon(folded) ? 'common' : null
}

const isMostly = (password: string, own: string) =>
  own.length >= 2 && password.includes(own) && password.replaceAll(own, '').length < MIN_OWN_REST

function isCommon(folded: string): boolean {
  const core = folded.replace(PADDING, '')
  const isRun = (text: string) => text.length >= 4 && COMMON.some((one) => one.includes(text))
  return isRun(folded) || (core.length < MIN_LENGTH && (COMMON.includes(core) || isRun(core)))
}
