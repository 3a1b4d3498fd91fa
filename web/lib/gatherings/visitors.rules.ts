/** Names as they are typed one after another, with whatever stands between them. */
const namesIn = (typed: string): string[] => typed.split(/[、,，;；\s]+/).filter(Boolean)

/** What is stored: never fewer than are named. */
export function visitorsOf(count: number | null, typed: string) {
  const visitorNames = namesIn(typed)
  return { visitorCount: Math.max(count ?? 0, visitorNames.length), visitorNames }
}

/** The names again, to be typed on. */
export const asTyped = (names: readonly string[]): string => names.join('、')
