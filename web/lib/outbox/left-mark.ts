/** Marks on the device that something waits here to be sent: so that a page need not load what sends it to know. */
const NAMES = ['reports', 'answers'] as const
export type Left = (typeof NAMES)[number]
const keyOf = (name: Left) => `lunxun.${name}`

export function markLeft(name: Left, isLeft: boolean): void {
  try {
    if (isLeft) localStorage.setItem(keyOf(name), '1')
    else localStorage.removeItem(keyOf(name))
  } catch {
    // in a private window what waits ends with the page
  }
}

export function hasLeft(): boolean {
  try {
    return NAMES.some((name) => localStorage.getItem(keyOf(name)) !== null)
  } catch {
    return false
  }
}
