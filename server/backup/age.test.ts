import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { HEAD_BYTES, opening, sealing } from './age.ts'

const PASSPHRASE = '青禾县 backup'
const FAST = 4

async function collect(stream: AsyncIterable<Buffer>) {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
const seal = async (plain: Buffer) => collect(Readable.from([plain]).pipe(await sealing(PASSPHRASE, FAST)))

async function unseal(sealed: Buffer, passphrase = PASSPHRASE) {
  const { transform, skip } = await opening(passphrase, sealed.subarray(0, HEAD_BYTES))
  return collect(Readable.from([sealed.subarray(skip)]).pipe(transform))
}

/** Made by age-encryption 0.2, the typescript implementation by the author of age. */
const FOREIGN = Buffer.from(
  'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBmcE1IV2lPSTN2QzB1a2VsdGRHaHpRIDEyCnF2a0xGVHp5ZGt3TnR4OTlVTE1kTVMrRG04RW9ucmVQNzNkcUFZajZFdmcKLS0tIDBmODJ6a1ZTK21OUGNBTTRHMDBuVFh1bUJpc04rK1J0WkRUVXVPYktyRWsKFXH8l/H/0Eo6albjlVnOzjKQv2Dqzv6d+jdMXg273kOlgtzR8j90GICGRfle',
  'base64',
)

test('a file sealed by another implementation of the format opens', async () =>
  expect((await unseal(FOREIGN)).toString()).toBe('Lunxun 轮训'))

test.each([0, 1, 65_535, 65_536, 65_537, 200_000])('%i bytes come back', async (length) => {
  const plain = Buffer.alloc(length, 'content')
  expect((await unseal(await seal(plain))).equals(plain)).toBe(true)
})

test('another passphrase opens nothing', () =>
  expect(unseal(FOREIGN, 'guessed')).rejects.toMatchObject({ fault: 'wrong-passphrase' }))

test('what is no such file is said to be none', () =>
  expect(unseal(Buffer.from('PK\u0003\u0004'))).rejects.toMatchObject({ fault: 'not-an-archive' }))

test('one changed bit, a missing end and a missing middle are noticed', async () => {
  const sealed = await seal(Buffer.alloc(200_000, 'content'))
  const flipped = Buffer.from(sealed)
  flipped[100_000]! ^= 1
  const pieces = (from: number, to?: number) => sealed.subarray(from, to)
  const middleGone = Buffer.concat([pieces(0, sealed.length - 150_000), pieces(sealed.length - 150_000 + 65_552)])
  const whole = Buffer.concat([pieces(0, sealed.length - (200_000 % 65_536) - 16)]) // ends where a piece ends
  for (const bad of [flipped, middleGone, whole, pieces(0, sealed.length - 1)])
    await expect(unseal(bad)).rejects.toMatchObject({ fault: 'damaged' })
})

test('a changed cost or salt in the header is noticed', async () => {
  const text = FOREIGN.toString('latin1').replace('fpMH', 'gpMH')
  await expect(unseal(Buffer.from(text, 'latin1'))).rejects.toMatchObject({ fault: 'wrong-passphrase' })
})
