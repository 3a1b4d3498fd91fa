import { hasLeft } from './left-mark.ts'

/** Sends what an earlier visit could not, as soon as whoever watched is signed in again. Never throws. */
export async function sendLeftBehind(accountId: string): Promise<void> {
  if (!hasLeft()) return
  try {
    const { sendKept } = await import('./report-sender.ts')
    await sendKept(accountId, () => undefined)
  } catch {
    // the next visit tries again
  }
}
