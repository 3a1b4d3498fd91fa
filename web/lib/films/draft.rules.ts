/** The text of a film while it is written: what differs from what the server has, and what a second device changed meanwhile. */

/** The fields of a film that an editor writes, as the server names them. */
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

/** Words separated by any comma, pause mark or line break, as people type lists; doubles once. */
export const listFrom = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,，、;；\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
]

/** Of those whose duty is not said. */
const SOME_DUTY = '主创'

/** '导演：王小明' per line → duty and name. */
export const crewFrom = (text: string): { duty: string; name: string }[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, duty = '', name = ''] = /^(?:([^:：]*)[:：])?(.*)$/.exec(line) ?? []
      return { duty: duty.trim() || SOME_DUTY, name: name.trim() }
    })
    .filter(({ name }) => name !== '')

export const crewText = (crew: readonly { duty: string; name: string }[]): string =>
  crew.map(({ duty, name }) => (duty === SOME_DUTY ? name : `${duty}：${name}`)).join('\n')
