/** What a lazily loaded tree shows and where its keys lead (WAI-ARIA tree pattern). */
import { initialsOf } from './initials.rules.ts'

export interface TreeItem {
  id: string
  name: string
  childCount: number
}

export interface TreeRow<T extends TreeItem> {
  item: T
  /** 1 for a root. */
  level: number
  parentId: string | null
  /** From 1, among its siblings. */
  position: number
  siblings: number
  isOpen: boolean
}

/** The rows in the order they are seen. Children not loaded yet count as none. */
export function visibleRows<T extends TreeItem>(
  roots: readonly T[],
  childrenOf: (id: string) => readonly T[] | undefined,
  isOpen: (id: string) => boolean,
): TreeRow<T>[] {
  const rows: TreeRow<T>[] = []
  const add = (items: readonly T[], level: number, parentId: string | null) =>
    items.forEach((item, index) => {
      const open = item.childCount > 0 && isOpen(item.id)
      rows.push({ item, level, parentId, position: index + 1, siblings: items.length, isOpen: open })
      if (open) add(childrenOf(item.id) ?? [], level + 1, item.id)
    })
  add(roots, 1, null)
  return rows
}

export type TreeMove = { kind: 'focus' | 'open' | 'close' | 'choose'; id: string }

/** What a key does on the row in focus; undefined when it does nothing. */
export function moveOnKey(rows: readonly TreeRow<TreeItem>[], focusId: string, key: string): TreeMove | undefined {
  const at = rows.findIndex((row) => row.item.id === focusId)
  const row = rows[at]
  if (!row) return undefined
  const focus = (target: TreeRow<TreeItem> | undefined): TreeMove | undefined => target && { kind: 'focus', id: target.item.id }
  switch (key) {
    case 'ArrowDown':
      return focus(rows[at + 1])
    case 'ArrowUp':
      return focus(rows[at - 1])
    case 'Home':
      return focus(rows[0])
    case 'End':
      return focus(rows.at(-1))
    case 'ArrowRight':
      if (row.item.childCount === 0) return undefined
      return row.isOpen ? focus(rows[at + 1]?.parentId === focusId ? rows[at + 1] : undefined) : { kind: 'open', id: focusId }
    case 'ArrowLeft':
      if (row.isOpen) return { kind: 'close', id: focusId }
      return row.parentId ? { kind: 'focus', id: row.parentId } : undefined
    case 'Enter':
    case ' ':
      return { kind: 'choose', id: focusId }
    default:
      return undefined
  }
}

/** The next row whose name, or its pinyin initials, begin with what was typed, after the one in focus, round the end; else the next that contains it. */
export function rowTyped(rows: readonly TreeRow<TreeItem>[], focusId: string, typed: string): string | undefined {
  const at = rows.findIndex((row) => row.item.id === focusId)
  // While more than one letter is typed, the row in focus may stay the answer.
  const from = typed.length > 1 ? at : at + 1
  const round = [...rows.slice(from), ...rows.slice(0, from)].map((row) => row.item)
  const text = typed.toLocaleLowerCase()
  const found =
    round.find(({ name }) => name.toLocaleLowerCase().startsWith(text) || initialsOf(name).startsWith(text)) ??
    round.find(({ name }) => name.toLocaleLowerCase().includes(text))
  return found?.id
}
