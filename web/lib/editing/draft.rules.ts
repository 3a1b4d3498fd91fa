/** A text while it is written: what differs from what the server has, and what a second device changed meanwhile. */

/** The fields of a record that an editor writes, as the server names them. */
export type Fields = Record<string, unknown>

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** The fields of `now` that are not as saved. */
export const changesOf = (saved: Fields, now: Fields): Fields =>
  Object.fromEntries(Object.entries(now).filter(([name, value]) => !same(value, saved[name])))

/**
 * What was typed on top of `base`, laid over what the server has by now. Fields that only the other side changed take
 * its value; `clashes` are those both changed, differently.
 */
export function rebased(base: Fields, typed: Fields, theirs: Fields): { merged: Fields; clashes: string[] } {
  const mine = changesOf(base, typed)
  const clashes = Object.keys(mine).filter((name) => !same(theirs[name], base[name]) && !same(theirs[name], mine[name]))
  return { merged: { ...typed, ...theirs, ...mine }, clashes }
}
