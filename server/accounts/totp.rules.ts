import { Secret, TOTP } from 'otpauth'

const PERIOD_S = 30
const ISSUER = 'Lunxun'

export const newSecret = () => new Secret({ size: 20 }).base32

/** For the QR code: otpauth://totp/… */
export const totpUri = (secret: string, label: string) => new TOTP({ issuer: ISSUER, label, secret }).toString()

/** The time step the code belongs to: this one, the one before or after; null if none. */
export function stepOf(secret: string, typed: string, at: Date): number | null {
  const token = typed.normalize('NFKC').replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const timestamp = at.getTime()
  const delta = TOTP.validate({ token, secret: Secret.fromBase32(secret), timestamp, period: PERIOD_S, window: 1 })
  return delta === null ? null : TOTP.counter({ timestamp, period: PERIOD_S }) + delta
}
