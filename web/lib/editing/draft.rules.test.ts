import { expect, test } from 'vitest'
import { changesOf, rebased } from './draft.rules.ts'

test('only what differs is sent', () => {
  expect(changesOf({ title: 'a', year: null, keywords: ['x'] }, { title: 'a', year: undefined, keywords: ['x', 'y'] })).toEqual({
    keywords: ['x', 'y'],
  })
})

test('what each side changed for itself is kept, what both changed is a clash', () => {
  const base = { title: '旧', synopsis: '旧', year: 2024 }
  const typed = { title: '我改的', synopsis: '旧', year: 2025 }
  const theirs = { title: '她改的', synopsis: '她写的', year: 2025 }
  expect(rebased(base, typed, theirs)).toEqual({
    merged: { title: '我改的', synopsis: '她写的', year: 2025 },
    clashes: ['title'],
  })
})
