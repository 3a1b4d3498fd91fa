/** A stretch of whole milliseconds, `to` not included. */
export interface Span {
  from: number
  to: number
}

/** Sorted, disjoint, joined where they touch; empty and inverted ones are dropped. Does not change its input. */
export function union(...lists: readonly (readonly Span[])[]): Span[] {
  const sorted = lists
    .flat()
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from)
  const joined: Span[] = []
  for (const { from, to } of sorted) {
    const last = joined.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else joined.push({ from, to })
  }
  return joined
}

/** What of `spans` lies outside of `minus`; both may be in any order. */
export function subtract(spans: readonly Span[], minus: readonly Span[]): Span[] {
  const holes = union(minus)
  return union(spans).flatMap((span) => without(span, holes))
}

function without(span: Span, holes: readonly Span[]): Span[] {
  const left: Span[] = []
  let { from } = span
  for (const hole of holes) {
    if (hole.to <= from) continue
    if (hole.from >= span.to) break
    if (hole.from > from) left.push({ from, to: hole.from })
    from = hole.to
  }
  if (from < span.to) left.push({ from, to: span.to })
  return left
}

export const lengthOf = (spans: readonly Span[]) => spans.reduce((sum, { from, to }) => sum + to - from, 0)

/** The first `amount` milliseconds of spans, in the order given, and what is left of them. */
export function takeFirst(spans: readonly Span[], amount: number): { taken: Span[]; left: Span[] } {
  const taken: Span[] = []
  const left: Span[] = []
  let open = amount
  for (const { from, to } of spans) {
    const cut = Math.min(to, from + open)
    if (cut > from) taken.push({ from, to: cut })
    if (to > cut) left.push({ from: cut, to })
    open -= cut - from
  }
  return { taken, left }
}

/** As PostgreSQL writes a multirange: '{[0,15000),[20000,30000)}'. */
export const toMultirange = (spans: readonly Span[]) => `{${spans.map(({ from, to }) => `[${from},${to})`).join(',')}}`

export const fromMultirange = (text: string): Span[] =>
  [...text.matchAll(/\[(-?\d+),(-?\d+)\)/g)].map(([, from, to]) => ({ from: Number(from), to: Number(to) }))

/** Seconds in the API, milliseconds within. */
export const inSeconds = (spans: readonly Span[]) => spans.map(({ from, to }) => ({ fromS: from / 1000, toS: to / 1000 }))
