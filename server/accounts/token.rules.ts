import { createHash, randomBytes } from 'node:crypto'

/** A session's secret: 256 bits, only ever in the cookie. */
export const newToken = () => randomBytes(32).toString('base64url')

/** What the database keeps instead of the token. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest()
