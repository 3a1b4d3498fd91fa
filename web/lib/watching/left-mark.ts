/** A mark on the device that watch reports wait here: so that a page that shows no film need not load what sends them. */
const KEY = 'lunxun.reports'

export function markLeft(isLeft: boolean): void {
  try {
    if (isLeft) localStorage.setItem(KEY, '1')
    else localStorage.removeItem(KEY)
  } catch {
    // in a private window the reports end with the page
  }
}

export function hasLeft(): boolean {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return false
  }
}
