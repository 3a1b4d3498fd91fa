import { describe, expect, test } from 'vitest'
import { moveOnKey, rowTyped, visibleRows, type TreeItem } from './tree.rules.ts'

const item = (id: string, name: string, childCount = 0): TreeItem => ({ id, name, childCount })
const county = item('c', '县委', 2)
const east = item('e', '东河镇党委', 2)
const west = item('w', '西山乡党委')
const willow = item('e1', '柳树村党支部')
const bridge = item('e2', '石桥村党支部')
const below: Record<string, TreeItem[]> = { c: [east, west], e: [willow, bridge] }
const rowsWith = (...open: string[]) =>
  visibleRows(
    [county],
    (id) => below[id],
    (id) => open.includes(id),
  )

test('rows come in the order they are seen, with level and place among siblings', () => {
  expect(rowsWith('c', 'e').map((row) => [row.item.id, row.level, row.position, row.siblings])).toEqual([
    ['c', 1, 1, 1],
    ['e', 2, 1, 2],
    ['e1', 3, 1, 2],
    ['e2', 3, 2, 2],
    ['w', 2, 2, 2],
  ])
})

test('below a closed row nothing is shown, even what is open further down', () => {
  expect(rowsWith('e').map((row) => row.item.id)).toEqual(['c'])
})

test('children still on their way count as none', () => {
  expect(
    visibleRows(
      [county],
      () => undefined,
      () => true,
    ).map((row) => row.item.id),
  ).toEqual(['c'])
})

describe('keys', () => {
  const rows = rowsWith('c', 'e')
  test.each([
    ['c', 'ArrowDown', { kind: 'focus', id: 'e' }],
    ['c', 'ArrowUp', undefined],
    ['w', 'ArrowUp', { kind: 'focus', id: 'e2' }],
    ['w', 'ArrowDown', undefined],
    ['e1', 'Home', { kind: 'focus', id: 'c' }],
    ['e1', 'End', { kind: 'focus', id: 'w' }],
    ['c', 'ArrowRight', { kind: 'focus', id: 'e' }],
    ['w', 'ArrowRight', undefined],
    ['e', 'ArrowLeft', { kind: 'close', id: 'e' }],
    ['e2', 'ArrowLeft', { kind: 'focus', id: 'e' }],
    ['e2', 'Enter', { kind: 'choose', id: 'e2' }],
    ['e2', ' ', { kind: 'choose', id: 'e2' }],
    ['e2', 'Tab', undefined],
    ['gone', 'ArrowDown', undefined],
  ])('on %s, %s', (focusId, key, expected) => {
    expect(moveOnKey(rows, focusId, key)).toEqual(expected)
  })

  test('the right arrow opens a closed row', () => {
    expect(moveOnKey(rowsWith(), 'c', 'ArrowRight')).toEqual({ kind: 'open', id: 'c' })
  })

  test('the right arrow waits on a row whose children are on their way', () => {
    const waiting = visibleRows(
      [county, item('d', '别县')],
      () => undefined,
      () => true,
    )
    expect(moveOnKey(waiting, 'c', 'ArrowRight')).toBeUndefined()
  })
})

test.each([
  ['c', '东', 'e'],
  ['e', '东', 'e'],
  ['w', '柳', 'e1'],
  ['e1', '党支部', 'e1'],
  ['e1', '村', 'e2'],
  ['c', 'sq', 'e2'],
  ['e', 'd', 'e'],
  ['e', 'x', 'w'],
  ['c', '没有', undefined],
])('from %s, typing %s leads to %s', (focusId, typed, expected) => {
  expect(rowTyped(rowsWith('c', 'e'), focusId, typed)).toBe(expected)
})
