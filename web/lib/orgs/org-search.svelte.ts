import { asProblem } from '#lib/api/problem.ts'
import { problemText } from '#lib/api/problem-text.ts'
import { toast } from '#lib/ui/toasts.svelte.ts'
import { searchOrgs, type Org } from './api.ts'

const REST_MS = 250
/** More than are shown, since some of them may not be offered. */
const READ = 60
const SHOWN = 20

/** Finds organisations while a name is being typed; only the last question is answered. */
export class OrgSearch {
  found = $state.raw<Org[]>([])
  hasMore = $state(false)
  /** The answer to the last question has come. */
  isReady = $state(false)
  readonly #mayOffer: (org: Org) => boolean
  #timer: ReturnType<typeof setTimeout> | undefined
  #asking: AbortController | undefined

  /** `mayOffer` leaves out what cannot be chosen. */
  constructor(mayOffer: (org: Org) => boolean) {
    this.#mayOffer = mayOffer
  }

  /** Asks after a short rest; at once for the empty text, which lists the first ones. */
  find(text: string) {
    this.cancel()
    this.isReady = false
    this.#timer = setTimeout(() => void this.#ask(text.trim()), text ? REST_MS : 0)
  }

  cancel() {
    clearTimeout(this.#timer)
    this.#asking?.abort()
  }

  async #ask(q: string) {
    const asking = (this.#asking = new AbortController())
    try {
      const { items, nextCursor } = await searchOrgs({ ...(q && { q }), limit: READ }, asking.signal)
      const offered = items.filter(this.#mayOffer)
      this.found = offered.slice(0, SHOWN)
      this.hasMore = nextCursor !== null || offered.length > SHOWN
      this.isReady = true
    } catch (thrown) {
      if (!asking.signal.aborted) toast(problemText(asProblem(thrown)), { kind: 'fault' })
    }
  }
}
