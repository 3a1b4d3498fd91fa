/** Hints while a new password is typed. The server judges (server/accounts/password.rules.ts); this only says it early. */

const MIN_LENGTH = 10
const MIN_DIFFERENT = 5

export interface PasswordHints {
  isLongEnough: boolean
  isVaried: boolean
  isNotOwn: boolean
}

/** `own`: names and numbers of the account that must not make up most of the password. */
export function passwordHints(typed: string, own: readonly string[]): PasswordHints {
  const password = typed.normalize('NFKC')
  const folded = password.toLowerCase().replace(/\s/g, '')
  const isMostly = (one: string) => one.length >= 2 && folded.includes(one) && folded.replaceAll(one, '').length < MIN_DIFFERENT
  return {
    isLongEnough: [...password].length >= MIN_LENGTH,
    isVaried: new Set(folded).size >= MIN_DIFFERENT,
    isNotOwn: typed !== '' && !own.some((one) => isMostly(one.toLowerCase().replace(/\s/g, ''))),
  }
}

export type Strength = 'weak' | 'fair' | 'strong'

/** A rough word for it: length counts most, then how many different characters there are. */
export function passwordStrength(typed: string): Strength {
  const characters = [...typed.normalize('NFKC')]
  const different = new Set(characters).size
  if (characters.length < MIN_LENGTH || different < MIN_DIFFERENT) return 'weak'
  return characters.length >= 14 && different >= 8 ? 'strong' : 'fair'
}
