import { expect, test } from 'vitest'
import { crewFrom, crewText, listFrom } from './lists.rules.ts'

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
