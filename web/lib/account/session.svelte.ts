import { api, listenToSession, take } from '#lib/api/client.ts'
import { asProblem, type ApiProblem } from '#lib/api/problem.ts'
import { toast } from '#lib/ui/toasts.svelte.ts'
import { problemText } from '#lib/api/problem-text.ts'
import { preferences } from './preferences.svelte.ts'
import type { Me } from './types.ts'

/** Who is signed in, and at which stage. The server decides what may be done; this only decides what is offered. */
class Session {
  me = $state.raw<Me | null>(null)
  /** Why the server could not be asked; then nothing is known. */
  problem = $state.raw<ApiProblem>()
  /** The reader signed out on purpose. */
  wasSignedOut = $state(false)
  #asked: Promise<void> | undefined

  constructor() {
    listenToSession((problem) => {
      if (problem.kind === 'stage-pending') void this.refresh()
      else if (this.me) this.end()
    })
  }

  get isOpen() {
    return this.me?.stage === 'open'
  }

  /** Whether the account is that of somebody in the register, who earns hours. */
  get isPerson() {
    return this.me?.personId != null
  }

  /** Whether the viewer holds this permission somewhere. */
  can = (permission: string): boolean => this.me?.permissions.includes(permission) ?? false

  /** Asks the server once; later calls wait for the same answer. */
  start = (): Promise<void> => (this.#asked ??= this.refresh())

  /** Asks the server who is signed in. Never throws: see `problem`. */
  async refresh(): Promise<void> {
    try {
      this.enter(await take<Me>(api.GET('/api/v1/me')))
      this.problem = undefined
    } catch (thrown) {
      const problem = asProblem(thrown)
      if (problem.kind === 'not-signed-in') this.end()
      this.problem = problem.kind === 'not-signed-in' ? undefined : problem
    }
  }

  /** The server says who we are. */
  enter(me: Me) {
    const wasOpen = this.isOpen
    this.me = me
    this.wasSignedOut = false
    if (me.stage !== 'open') return
    preferences.save = (change) => void this.#keep(change)
    // What was chosen on the sign-in page goes into the account; else the account's own choice is shown.
    if (preferences.isChosen && !wasOpen) void this.#keep({ locale: preferences.locale, elderMode: preferences.isElder })
    else preferences.adopt(me)
  }

  async #keep(change: { locale?: Me['locale']; elderMode?: boolean }) {
    try {
      this.enter(await take<Me>(api.PATCH('/api/v1/me', { body: change })))
    } catch (thrown) {
      toast(problemText(asProblem(thrown)), { kind: 'fault' })
    }
  }

  /** Nobody is signed in any more. */
  end() {
    this.me = null
    preferences.save = undefined
  }

  async signOut(): Promise<void> {
    await take(api.POST('/api/v1/auth/sign-out'))
    this.wasSignedOut = true
    this.end()
  }
}

export const session = new Session()
