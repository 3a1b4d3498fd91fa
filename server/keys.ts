import {
  createCipheriv,
  createDecipheriv,
  createECDH,
  createHmac,
  createPrivateKey,
  hkdfSync,
  randomBytes,
  sign as signWith,
  type KeyObject,
} from 'node:crypto'
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from '#db/operator-error.ts'

/** Encrypts small secrets at rest (identity numbers, second-factor seeds) and fingerprints them for duplicate search. */
export interface Keys {
  /** Ciphertext bound to `context`: moved to another row it does not open. */
  encrypt: (plain: string, context: string) => Buffer
  decrypt: (cipher: Buffer, context: string) => string
  /** Keyed hash of a value: equal values, equal hashes; useless without the key. */
  fingerprint: (plain: string) => Buffer
  /** Seal of an address that we hand out, so that nobody makes or changes one. */
  sign: (text: string) => Buffer
  /** Seal of a text that leaves the house: whoever has `publicKey` can check it without us. ECDSA P-256 over SHA-256, r‖s. */
  seal: (text: string) => Buffer
  publicKey: PublicKey
}

interface PublicKey {
  kty: 'EC'
  crv: 'P-256'
  x: string
  y: string
}

const IV_BYTES = 12
const TAG_BYTES = 16

export function createKeys(secretHex: string): Keys {
  const secret = Buffer.from(secretHex, 'hex')
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `lunxun ${purpose}`, 32))
  const cipherKey = derive('encryption 1')
  const hashKey = derive('fingerprint 1')
  const signingKey = derive('signature 1')
  const { sealingKey, publicKey } = keyPair(derive('seal 1'))
  return {
    encrypt(plain, context) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', cipherKey, iv).setAAD(Buffer.from(context))
      return Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    decrypt(sealed, context) {
      const decipher = createDecipheriv('aes-256-gcm', cipherKey, sealed.subarray(0, IV_BYTES)).setAAD(Buffer.from(context))
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
      return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8')
    },
    fingerprint: (plain) => createHmac('sha256', hashKey).update(plain).digest(),
    sign: (text) => createHmac('sha256', signingKey).update(text).digest(),
    seal: (text) => signWith('sha256', Buffer.from(text), { key: sealingKey, dsaEncoding: 'ieee-p1363' }),
    publicKey,
  }
}

/** Old browsers check this kind; Ed25519 they do not know. One secret in four thousand million is no key: it fails loudly here. */
function keyPair(secret: Buffer): { sealingKey: KeyObject; publicKey: PublicKey } {
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(secret)
  const point = pair.getPublicKey()
  const publicKey: PublicKey = {
    ...{ kty: 'EC', crv: 'P-256' },
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
  const jwk = { ...publicKey, d: secret.toString('base64url') }
  return { publicKey, sealingKey: createPrivateKey({ key: jwk, format: 'jwk' }) }
}

/** The key from the configuration, or one kept in `dataFolder`/keys, made at first use. */
export function loadKeys(configured: string | undefined, dataFolder: string): Keys {
  return createKeys(readSecret(configured, dataFolder))
}

/** The key itself, for a backup. */
export const readSecret = (configured: string | undefined, dataFolder: string): string =>
  configured ?? readOrMakeKey(join(dataFolder, 'keys'))

function readOrMakeKey(folder: string): string {
  const file = join(folder, 'data.key')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600 })
    try {
      linkSync(draft, file) // fails if another process was first; then both use that one
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(draft)
    }
  }
  chmodSync(file, 0o600)
  const secret = readFileSync(file, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/.test(secret))
    throw new OperatorError(
      `${file} is damaged: it must hold 64 hexadecimal digits. Restore it from the backup; without it identity numbers cannot be read.`,
    )
  return secret
}
