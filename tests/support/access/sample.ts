import type { Here } from './here.ts'

/** A request to a route. `params` fill its address. */
export interface Ask {
  params?: Record<string, string>
  query?: Record<string, string>
  body?: object
  /** A body that is a file. */
  bytes?: Buffer
}

/** A request that would succeed for whoever may do it here. */
export type AskHere = (here: Here) => Ask | Promise<Ask>

export interface Sample {
  ask: AskHere
  /** Why nothing of the request lies in a subtree: it is asked on one side only. */
  placeless?: string
  /** The address names an object of the whole county, which lies in no subtree. */
  isOfCounty?: boolean
  /** Why no role granted at a township succeeds. */
  refusedBelow?: string
  /** Why not even those above may do it to somebody else's. */
  ownersOnly?: string
  /** Why nobody at all succeeds in this test. */
  refusedToAll?: string
}

export type Samples = Record<string, AskHere | Sample>

const nothing = () => ({})

/** The request means no place: own things, settings, public facts. What it answers is still searched for things outside. */
export const placeless = (why: string, ask: AskHere = nothing): Sample => ({ ask, placeless: why })

/** Decided for the whole county only. */
export const countywide = (why: string, ask: AskHere = nothing): Sample => ({
  ...ofCounty(why, ask),
  refusedBelow: why,
})

/** Seen by everybody with the permission, wherever. */
export const ofCounty = (why: string, ask: AskHere = nothing): Sample => ({ ask, placeless: why, isOfCounty: true })

/** For lists: inside everything the asker may see, outside a part that he may not. */
export const narrowed = (name: string, more: Record<string, string> = {}): AskHere => {
  return ({ side, branch }) => ({ query: { ...more, ...(side === 'outside' ? { [name]: branch.id } : {}) } })
}

/** Each to his own, whatever the role. */
export const ownersOnly = (why: string, ask: AskHere): Sample => ({ ask, ownersOnly: why })

export const sampleOf = (entry: AskHere | Sample): Sample => (typeof entry === 'function' ? { ask: entry } : entry)
