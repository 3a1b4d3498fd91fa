/**
 * The encrypted file format of age (age-encryption.org/v1, C2SP), with a passphrase: scrypt gives the key that wraps a random file
 * key; the content follows in sealed pieces of 64 KiB (ChaCha20-Poly1305, STREAM), so that a changed, moved or missing piece is
 * noticed. `age -d` opens these files on any machine, without Lunxun.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'
import { promisify } from 'node:util'
import { BackupProblem } from './problem.ts'

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt)

const VERSION = 'age-encryption.org/v1'
const CIPHER = 'chacha20-poly1305'
const TAG_BYTES = 16
const PIECE_BYTES = 64 * 1024
/** 2^18 rounds, as age itself: about a second and 256 MB for one guess. */
const WORK_FACTOR = 18
const MOST_WORK = 20
const HEADER = /^age-encryption\.org\/v1\n-> scrypt ([A-Za-z0-9+/]{22}) (\d{1,2})\n([A-Za-z0-9+/]{43})\n--- ([A-Za-z0-9+/]{43})\n/
const LONGEST_HEADER = 300
const NONCE_BYTES = 16

const bare = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
const hkdf = (key: Buffer, salt: Buffer, info: string) => Buffer.from(hkdfSync('sha256', key, salt, info, 32))
const macOf = (fileKey: Buffer, header: string) =>
  createHmac('sha256', hkdf(fileKey, Buffer.alloc(0), 'header'))
    .update(header)
    .digest()

function wrappingKey(passphrase: string, salt: Buffer, factor: number): Promise<Buffer> {
  const cost = { N: 2 ** factor, r: 8, p: 1, maxmem: 2 ** (factor + 11) }
  return derive(passphrase, Buffer.concat([Buffer.from(`${VERSION}/scrypt`), salt]), 32, cost)
}

function encrypt(key: Buffer, nonce: Buffer, plain: Buffer): Buffer {
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Throws when the bytes are not what was sealed with this key and nonce. */
function decrypt(key: Buffer, nonce: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()])
}

/** Eleven bytes count the pieces, the twelfth marks the last. */
function pieceNonce(count: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(count, 5, 6)
  if (isLast) nonce[11] = 1
  return nonce
}

/** Cuts a stream into pieces of `bytes`; which one is the last is known when the stream ends. */
abstract class Pieces extends Transform {
  #waiting: Buffer[] = []
  #size = 0
  #count = 0
  readonly #bytes: number
  constructor(bytes: number) {
    super()
    this.#bytes = bytes
  }
  protected abstract turn(piece: Buffer, count: number, isLast: boolean): Buffer

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
    this.#waiting.push(chunk)
    this.#size += chunk.length
    if (this.#size <= this.#bytes) return done()
    this.finishWith(done, () => {
      let left = Buffer.concat(this.#waiting)
      for (; left.length > this.#bytes; left = left.subarray(this.#bytes))
        this.push(this.turn(left.subarray(0, this.#bytes), this.#count++, false))
      this.#waiting = [left]
      this.#size = left.length
    })
  }
  override _flush(done: TransformCallback) {
    this.finishWith(done, () => this.push(this.turn(Buffer.concat(this.#waiting), this.#count, true)))
  }
  private finishWith(done: TransformCallback, work: () => void) {
    try {
      work()
    } catch (error) {
      return done(error as Error)
    }
    done()
  }
}

class Sealing extends Pieces {
  readonly #key: Buffer
  constructor(key: Buffer) {
    super(PIECE_BYTES)
    this.#key = key
  }
  protected turn(piece: Buffer, count: number, isLast: boolean) {
    return encrypt(this.#key, pieceNonce(count, isLast), piece)
  }
}

class Opening extends Pieces {
  readonly #key: Buffer
  constructor(key: Buffer) {
    super(PIECE_BYTES + TAG_BYTES)
    this.#key = key
  }
  protected turn(piece: Buffer, count: number, isLast: boolean) {
    try {
      if (piece.length < TAG_BYTES) throw new RangeError('cut off')
      return decrypt(this.#key, pieceNonce(count, isLast), piece)
    } catch (cause) {
      throw new BackupProblem('damaged', { at: count * PIECE_BYTES }, { cause })
    }
  }
}

/** What turns plain bytes into an age file. */
export async function sealing(passphrase: string, workFactor = WORK_FACTOR): Promise<Transform> {
  const [fileKey, salt, nonce] = [randomBytes(16), randomBytes(16), randomBytes(NONCE_BYTES)]
  const wrapped = encrypt(await wrappingKey(passphrase, salt, workFactor), Buffer.alloc(12), fileKey)
  const header = `${VERSION}\n-> scrypt ${bare(salt)} ${workFactor}\n${bare(wrapped)}\n---`
  const transform = new Sealing(hkdf(fileKey, nonce, 'payload'))
  transform.push(Buffer.concat([Buffer.from(`${header} ${bare(macOf(fileKey, header))}\n`), nonce]))
  return transform
}

/** What turns an age file into plain bytes; `head` is its beginning, `skip` tells how much of it is no content. */
export async function opening(passphrase: string, head: Buffer): Promise<{ transform: Transform; skip: number }> {
  const [header, salt, factor, wrapped, mac] = HEADER.exec(head.subarray(0, LONGEST_HEADER).toString('latin1')) ?? []
  if (!header || !salt || !wrapped || !mac || Number(factor) > MOST_WORK) throw new BackupProblem('not-an-archive')
  const key = await wrappingKey(passphrase, Buffer.from(salt, 'base64'), Number(factor))
  const fileKey = unwrap(key, Buffer.from(wrapped, 'base64'))
  const sealed = header.slice(0, header.lastIndexOf('---') + 3)
  if (!timingSafeEqual(macOf(fileKey, sealed), Buffer.from(mac, 'base64'))) throw new BackupProblem('damaged', { at: 0 })
  const nonce = head.subarray(header.length, header.length + NONCE_BYTES)
  if (nonce.length < NONCE_BYTES) throw new BackupProblem('damaged', { at: 0 })
  return { transform: new Opening(hkdf(fileKey, nonce, 'payload')), skip: header.length + NONCE_BYTES }
}

/** How much of a file `opening` must see. */
export const HEAD_BYTES = LONGEST_HEADER + NONCE_BYTES

function unwrap(key: Buffer, wrapped: Buffer): Buffer {
  try {
    return decrypt(key, Buffer.alloc(12), wrapped)
  } catch (cause) {
    throw new BackupProblem('wrong-passphrase', {}, { cause })
  }
}
