import { expect, test } from 'vitest'
import { changesOf, crewFrom, crewText, listFrom, rebased } from './draft.rules.ts'

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
  ['乡村振兴、党建，支部;王庄', ['乡村振兴', '党建', '支部', '王庄']],
  [' \n、', []],
  ['党建,党建', ['党建']],
])('%j is a list', (text, list) => expect(listFrom(text)).toEqual(list))

test('the crew is one line each', () => {
  expect(crewFrom('导演：王小明\n摄像: 李 四\n\n赵五\n录音：')).toEqual([
    { duty: '导演', name: '王小明' },
    { duty: '摄像', name: '李 四' },
    { duty: '主创', name: '赵五' },
  ])
  expect(crewText(crewFrom('导演：王小明\n赵五'))).toBe('导演：王小明\n赵五')
})
