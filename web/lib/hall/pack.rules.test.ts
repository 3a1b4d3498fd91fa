import { expect, test } from 'vitest'
import { headOf, PackRefused, readHead } from './pack.rules.ts'

const sealed = { payload: '{"format":"lunxun-pack/1","名":"集中收看"}', seal: 'abc' }

test('what is written as one file is read again, and the films begin behind it', async () => {
  const head = headOf(sealed)
  expect(await readHead(new Blob([head, 'films']))).toEqual({ sealed, bodyAt: head.length })
})

test.each([
  ['something else', new Blob(['hello, this is no pack at all'])],
  ['an empty file', new Blob([])],
  ['a head cut off', new Blob([headOf(sealed).slice(0, 30)])],
  ['a head that is no JSON', new Blob([headOf(sealed).fill(0x20, 20)])],
])('%s is not a pack', async (_, file) => {
  await expect(readHead(file)).rejects.toThrow(PackRefused)
})
