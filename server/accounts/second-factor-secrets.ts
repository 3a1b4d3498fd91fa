import type { Keys } from '../keys.ts'

/** Bound to its account: copied to another row, a secret does not open. */
const context = (accountId: string) => `totp ${accountId}`

export const sealSecret = (keys: Keys, accountId: string, secret: string) => keys.encrypt(secret, context(accountId))
export const openSecret = (keys: Keys, accountId: string, cipher: Buffer) => keys.decrypt(cipher, context(accountId))

/** A recovery code has 49 random bits, so a keyed hash is enough; `code` without its hyphen. */
export const hashRecoveryCode = (keys: Keys, accountId: string, code: string) => keys.fingerprint(`recovery ${accountId} ${code}`)
