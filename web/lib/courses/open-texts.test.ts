import { expect, test } from 'vitest'
import type { TextDraft } from './course-draft.svelte.ts'
import { texts } from './open-texts.ts'

const aText = (flush: () => Promise<number>) => ({ flush }) as unknown as TextDraft

test('a course goes nowhere before the texts that are open are saved; those put away are not asked', async () => {
  const saved: string[] = []
  const put = (name: string) => texts.add(aText(() => Promise.resolve(saved.push(name))))
  const close = put('closed')
  const closeOther = put('open')
  close()
  await texts.flush()
  expect(saved).toEqual(['open'])
  closeOther()
})

test('what stands in the way of saving a text is told', async () => {
  const close = texts.add(aText(() => Promise.reject(new Error('no line'))))
  await expect(texts.flush()).rejects.toThrow('no line')
  close()
})
