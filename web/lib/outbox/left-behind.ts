import { hasLeft } from './left-mark.ts'

/** Sends what an earlier visit could not, as soon as whoever it belongs to is signed in again. Never throws. */
export async function sendLeftBehind(accountId: string): Promise<void> {
  if (!hasLeft()) return
  try {
    const { sendAllKept } = await import('./send-all-kept.ts')
    await sendAllKept(accountId)
  } catch {
    // the next visit tries again
  }
}
