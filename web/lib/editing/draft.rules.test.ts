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

test.each([
  ['nothing was typed', { title: '旧' }, { title: '她改的' }, { title: '她改的' }, []],
  ['both typed the same', { title: '新' }, { title: '新' }, { title: '新' }, []],
  ['one emptied it, the other left it', { title: null }, { title: '旧' }, { title: null }, []],
  ['one emptied it, the other wrote', { title: null }, { title: '她改的' }, { title: null }, ['title']],
])('%s', (_, typed, theirs, merged, clashes) => expect(rebased({ title: '旧' }, typed, theirs)).toEqual({ merged, clashes }))

test('lists are compared by what stands in them', () => {
  const base = { modules: [{ id: 'm1', lessons: ['a', 'b'] }] }
  const turned = { modules: [{ id: 'm1', lessons: ['b', 'a'] }] }
  expect(changesOf(base, structuredClone(base))).toEqual({})
  expect(rebased(base, turned, base)).toEqual({ merged: turned, clashes: [] })
  expect(rebased(base, turned, { modules: [] }).clashes).toEqual(['modules'])
})
