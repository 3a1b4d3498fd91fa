import { createHmac, timingSafeEqual } from 'node:crypto'

/** A code is shown for 15 seconds, and is good for one more turn: an old phone needs a while to open a page. */
export const TURN_MS = 15_000
const TURNS_GOOD = 2
/** Early sign-in opens this long before the start. */
export const EARLY_MS = 30 * 60_000

const turnOf = (at: Date) => Math.floor(at.getTime() / TURN_MS)

function macOf(secret: Buffer, turn: number): Buffer {
  return createHmac('sha256', secret).update(`gathering sign-in ${turn}`).digest()
}

/** Eight digits to type by hand. */
function digitsOf(secret: Buffer, turn: number): string {
  return String(macOf(secret, turn).readUInt32BE(0) % 100_000_000).padStart(8, '0')
}

/** What the hall shows now, and for how long. */
export function codeAt(secret: Buffer, at: Date) {
  return { digits: digitsOf(secret, turnOf(at)), validForMs: TURN_MS - (at.getTime() % TURN_MS) }
}

/** Whether these digits were shown within the last turns: 'expired' if a little earlier, so that the page can say so. */
export function judgeCode(secret: Buffer, digits: string, at: Date): 'good' | 'expired' | 'wrong' {
  const age = Array.from({ length: 20 }, (_, turns) => turns).find((turns) =>
    isSame(digitsOf(secret, turnOf(at) - turns), digits),
  )
  if (age === undefined) return 'wrong'
  return age < TURNS_GOOD ? 'good' : 'expired'
}

function isSame(one: string, other: string) {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
