import { expect, test } from 'vitest'
import { createHotFiles } from './hot-files.ts'

/** Files of ten bytes, and how often each was read. */
function counted(maxBytes: number) {
  const reads = new Map<string, number>()
  const files = createHotFiles(maxBytes, async (key) => {
    reads.set(key, (reads.get(key) ?? 0) + 1)
    return key === 'none' ? null : Buffer.alloc(key === 'big' ? 50 : 10, key)
  })
  return { get: async (key: string) => files.get(key), reads }
}

test('a file is read once, also when many ask at once', async () => {
  const { get, reads } = counted(100)
  await Promise.all(['a', 'a', 'a'].map(get))
  await get('a')
  expect(reads.get('a')).toBe(1)
})

test('the least lately asked goes first, and what is too large is not kept', async () => {
  const { get, reads } = counted(40)
  for (const key of ['a', 'b', 'c', 'd', 'a', 'e', 'big', 'a', 'b']) await get(key)
  expect(Object.fromEntries(reads)).toEqual({ a: 1, b: 2, c: 1, d: 1, e: 1, big: 1 })
})

test('what is not there is null, and is looked for again', async () => {
  const { get, reads } = counted(40)
  expect([await get('none'), await get('none')]).toEqual([null, null])
  expect(reads.get('none')).toBe(2)
})
