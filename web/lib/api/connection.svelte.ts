/** Whether the server can be reached, as far as the last attempt knows. */
class Connection {
  isOffline = $state(false)

  constructor() {
    if (typeof window === 'undefined') return
    this.isOffline = !navigator.onLine
    addEventListener('offline', () => (this.isOffline = true))
    addEventListener('online', () => void this.check())
  }

  /** Asks the server for a sign of life. */
  async check(): Promise<boolean> {
    try {
      await fetch('/healthz', { cache: 'no-store' })
      this.isOffline = false
    } catch {
      this.isOffline = true
    }
    return !this.isOffline
  }
}

export const connection = new Connection()
