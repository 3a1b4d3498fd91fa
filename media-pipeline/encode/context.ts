import type { Bounds } from '../bounds.ts'
import type { Tools } from '../find-tools.ts'
import type { Plan } from '../plan/plan.rules.ts'
import type { Limits } from '../probe/limits.ts'
import type { Probe } from '../probe/probe-film.ts'

/** What every step of an encode needs to know. */
export interface EncodeContext {
  source: string
  probe: Probe
  plan: Plan
  tools: Tools
  /** Where unfinished and finished pieces of this encode lie. */
  folder: string
  /** Processor cores to use. */
  threads: number
  limits: Limits
  hasZscale: boolean
  signal?: AbortSignal | undefined
  /** Bounds of a run over so many seconds of film. */
  boundsFor: (lengthS: number) => Bounds
}
