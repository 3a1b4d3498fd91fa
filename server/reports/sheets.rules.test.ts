import { expect, test } from 'vitest'
import { completionRow, personRow } from './sheets.rules.ts'
import type { Goal } from './words.rules.ts'

const goal = (changes: Partial<Goal>): Goal => ({
  ...{ kind: 'hours', categories: null, levels: null, window: null, label: null, required: 32, earned: 27.5, missing: 4.5 },
  ...changes,
})

test('a body stands below its township, with its share', () =>
  expect(completionRow({ name: '柳树村党支部', path: '/1/2/5/', counts: { met: 9, behind: 1, exempt: 2 } }, '/1/')).toEqual([
    ...['　　柳树村党支部', 10, 9, '90.0%', 0, 1, 0, 2],
  ]))

test('a person: what is asked, what is done, what is missing', () => {
  const goals = [goal({}), goal({ kind: 'sessions', levels: ['county', 'municipal'], required: 1, earned: 1, missing: 0 })]
  const person = { name: '测试', memberNo: null, orgName: '柳树村党支部', phone: '16400000001', goals }
  expect(personRow({ ...person, state: 'behind' })).toEqual([
    ...[
      '测试',
      '',
      '柳树村党支部',
      '16400000001',
      '进度滞后',
      '不少于32学时；不少于县级、市级1次',
      '27.5学时；县级、市级1次',
      '4.5学时',
    ],
  ])
  expect(personRow({ ...person, state: 'exempt' }).at(-1)).toBe('')
})

test('parts of a window and names of the county stand before the amount', () => {
  const goals = [
    goal({ kind: 'sessions', window: 'probation', required: 1 }),
    goal({ label: '党性教育', categories: ['party_purpose'], required: 8 }),
  ]
  expect(personRow({ name: 'x', memberNo: 'T1', orgName: 'o', phone: null, state: 'on_course', goals })[5]).toBe(
    '不少于预备期内1次；不少于党性教育8学时',
  )
})
