/** A newer version of the pages, waiting to be taken over. */
class Update {
  isWaiting = $state(false)
  #registration: ServiceWorkerRegistration | undefined

  /** Watches the service worker, where there is one. */
  async watch(): Promise<void> {
    if (!('serviceWorker' in navigator)) return
    const registration = await navigator.serviceWorker.ready
    this.#registration = registration
    const look = () => (this.isWaiting = registration.waiting !== null)
    look()
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
    const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } }
    const isSlow = connection?.saveData || /2g/.test(connection?.effectiveType ?? '')
    registration.active?.postMessage(performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname))
    if (!isSlow) setTimeout(() => registration.active?.postMessage('keep-all'), KEEP_ALL_AFTER_MS)
  }

  take() {
    const waiting = this.#registration?.waiting
    if (!waiting) return location.reload()
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    waiting.postMessage('take-over')
  }
}

/** Pages not visited yet are fetched for offline use when the first one has long been shown. */
const KEEP_ALL_AFTER_MS = 10_000

export const update = new Update()
