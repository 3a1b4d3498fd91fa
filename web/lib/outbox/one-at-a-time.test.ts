import { expect, test } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

test('who asks while it runs waits for a run that begins afterwards, and there is only one of these', async () => {
  const begun: string[] = []
  const ends: (() => void)[] = []
  const run = oneAtATime((name: string) => {
    begun.push(name)
    return new Promise<boolean>((resolve) => ends.push(() => resolve(true)))
  })
  const first = run('first')
  const second = run('second')
  const third = run('third')
  expect(begun).toEqual(['first'])
  ends.shift()!()
  await first
  await expect.poll(() => begun).toEqual(['first', 'second'])
  ends.shift()!()
  expect(await Promise.all([second, third])).toEqual([true, true])
})

test('a run that fails does not stop the next', async () => {
  let count = 0
  const run = oneAtATime(async () => {
    if (++count === 1) throw new Error('no')
    return true
  })
  const first = run()
  const second = run()
  await expect(first).rejects.toThrow('no')
  expect(await second).toBe(true)
})
