import { asProblem } from '#lib/api/problem.ts'
import { problemText } from '#lib/api/problem-text.ts'
import { toast } from '#lib/ui/toasts.svelte.ts'
import { searchOrgs, type Org } from './api.ts'

const REST_MS = 250
const SHOWN = 20

/** Finds organisations while a name is being typed; only the last question is answered. */
export class OrgSearch {
  found = $state.raw<Org[]>([])
  hasMore = $state(false)
  /** The answer to the last question has come. */
  isReady = $state(false)
  readonly #exceptId: () => string | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #asking: AbortController | undefined

  constructor(exceptId: () => string | undefined) {
    this.#exceptId = exceptId
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
      const { items, nextCursor } = await searchOrgs({ ...(q && { q }), limit: SHOWN }, asking.signal)
      this.found = items.filter(({ id, dissolvedOn }) => id !== this.#exceptId() && dissolvedOn === null)
      this.hasMore = nextCursor !== null
      this.isReady = true
    } catch (thrown) {
      if (!asking.signal.aborted) toast(problemText(asProblem(thrown)), { kind: 'fault' })
    }
  }
}
