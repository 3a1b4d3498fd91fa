import { argon2Sync } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashPassword, needsRehash, verifyPassword } from './password-hash.ts'

test('a hash knows its password and no other, and tells nothing twice', async () => {
  const [one, two] = await Promise.all([hashPassword('bamboo rain'), hashPassword('bamboo rain')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  expect(one).not.toBe(two)
  expect(await verifyPassword('bamboo rain', one)).toBe(true)
  expect(await verifyPassword('bamboo rains', one)).toBe(false)
  expect(await verifyPassword('ｂａｍｂｏｏ rain', one)).toBe(true) // full width
})

test('a hash with other parameters is still read, and is to be renewed', async () => {
  const nonce = Buffer.from('0123456789abcdef')
  const cost = { memory: 64, passes: 3, parallelism: 2, tagLength: 16 }
  const tag = argon2Sync('argon2id', { message: 'old password', nonce, ...cost })
  const bare = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
  const old = `$argon2id$v=19$m=64,t=3,p=2$${bare(nonce)}$${bare(tag)}`
  expect(await verifyPassword('old password', old)).toBe(true)
  expect(needsRehash(old)).toBe(true)
  expect(needsRehash(await hashPassword('x'))).toBe(false)
})

test.each([null, '', 'plain', '$2b$10$abc'])('without a readable hash (%j) nothing fits', async (hash) =>
  expect(await verifyPassword('anything', hash)).toBe(false),
)

test('a burst waits in turn, and all get their answer', async () => {
  const hash = await hashPassword('bamboo rain')
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => verifyPassword(n % 2 ? 'bamboo rain' : 'wrong', hash)))
  expect(answers).toEqual(Array.from({ length: 20 }, (_, n) => n % 2 === 1))
})

test('a flood is refused rather than kept in memory', async () => {
  const hash = await hashPassword('x')
  const flood = await Promise.allSettled(Array.from({ length: 520 }, () => verifyPassword('x', cheap(hash))))
  const refused = flood.filter((one) => one.status === 'rejected')
  expect(refused).toHaveLength(16) // 4 at work, 500 waiting
  expect(await verifyPassword('x', hash)).toBe(true) // and afterwards it serves again
})

/** The same shape at the lowest cost, so that the flood is over soon. */
const cheap = (hash: string) => hash.replace('m=19456,t=2', 'm=64,t=1')
