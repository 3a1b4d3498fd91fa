const KEY = 'lunxun.answers.count'
let last = 0

/** The next number of this device's answers, over all its pages; as long-lived as the device's own name. */
export function nextNumber(): number {
  try {
    last = Math.max(last, Number(localStorage.getItem(KEY)) || 0)
    localStorage.setItem(KEY, String(last + 1))
  } catch {
    // a private window: the device's name ends with the page, too
  }
  return ++last
}
