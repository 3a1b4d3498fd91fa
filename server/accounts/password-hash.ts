import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { Problem } from '../http/problem.ts'
import { canonicalPassword } from './password.rules.ts'

const derive = promisify(argon2)

/** Argon2id as OWASP advises for shared machines: 19 MiB, two passes; 42 ms here. Raising them rehashes at the next sign-in. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 }
const SALT_BYTES = 16
const TAG_BYTES = 32
/** Hashes at once: 76 MiB and the four threads of the pool at most, however many try to sign in. */
const AT_ONCE = 4
/** More than this waiting is no crowd at a sign-in page; 500 wait about five seconds. */
const MOST_WAITING = 500

interface Parsed {
  cost: typeof COST
  salt: Buffer
  tag: Buffer
}

const PREFIX = (cost: typeof COST) => `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$`
const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')

/** A PHC string: '$argon2id$v=19$m=19456,t=2,p=1$salt$tag'. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const tag = await tagOf(password, { cost: COST, salt, tag: Buffer.alloc(TAG_BYTES) })
  return `${PREFIX(COST)}${base64(salt)}$${base64(tag)}`
}

/** Whether the password belongs to the hash. Without a hash it costs the same and is false. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const parsed = parse(hash) ?? { cost: COST, salt: randomBytes(SALT_BYTES), tag: randomBytes(TAG_BYTES) }
  return timingSafeEqual(await tagOf(password, parsed), parsed.tag)
}

/** The hash was made with other parameters than are used now. */
export const needsRehash = (hash: string) => !hash.startsWith(PREFIX(COST))

function parse(hash: string | null): Parsed | null {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(hash ?? '')
  if (!found) return null
  const [memory, passes, parallelism] = found.slice(1, 4).map(Number) as [number, number, number]
  return { cost: { memory, passes, parallelism }, salt: Buffer.from(found[4]!, 'base64'), tag: Buffer.from(found[5]!, 'base64') }
}

const tagOf = (password: string, { cost, salt, tag }: Parsed) =>
  inTurn(() => derive('argon2id', { message: canonicalPassword(password), nonce: salt, tagLength: tag.length, ...cost }))

let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= MOST_WAITING) throw new Problem('unavailable', 'Too many people sign in at this moment; try again')
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next)
      next() // hands its place on
    else running--
  }
}
