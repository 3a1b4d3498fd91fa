import type { Deps } from '../http/deps.ts'
import { countyDay } from './asker.ts'
import { settle } from './settle.ts'

/** Judges whoever waits; answers whether anybody did. The worker does this over and over. */
export const settleWaiting = async (deps: Deps, signal: AbortSignal): Promise<boolean> =>
  (await settle(deps.db, () => countyDay(deps), { signal, parallel: 2 })) > 0
