import { afterEach, expect, test, vi } from 'vitest'
import { forgetDraft, readDraft, writeDraft } from './draft-store.ts'

afterEach(() => vi.unstubAllGlobals())

function aDevice() {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  vi.stubGlobal('localStorage', storage)
  return { kept, storage }
}

test('what is typed is found again on this device until it is forgotten, each place by itself', () => {
  aDevice()
  const draft = { base: { title: '旧' }, values: { texts: { title: '新' } } }
  writeDraft('course-draft.1', draft)
  writeDraft('course-draft.2', { ...draft, values: { texts: { title: '另一门' } } })
  expect(readDraft('course-draft.1')).toEqual(draft)
  forgetDraft('course-draft.1')
  expect(readDraft('course-draft.1')).toBeUndefined()
  expect(readDraft('course-draft.2')).toMatchObject({ values: { texts: { title: '另一门' } } })
})

test('what cannot be read is nothing', () => {
  aDevice().kept.set('lunxun.course-draft.1', '{half')
  expect(readDraft('course-draft.1')).toBeUndefined()
})

test('a device that keeps nothing hinders nobody', () => {
  const { storage } = aDevice()
  const refuse = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  Object.assign(storage, { getItem: refuse, setItem: refuse, removeItem: refuse })
  expect(() => writeDraft('course-draft.1', { base: {}, values: {} })).not.toThrow()
  expect(readDraft('course-draft.1')).toBeUndefined()
  expect(() => forgetDraft('course-draft.1')).not.toThrow()
})
