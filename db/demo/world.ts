import type { Random } from './random.ts'
import type { DemoOrg } from './tree.ts'

/** What everything invented is drawn from. */
export interface World {
  random: Random
  newId: () => string
  today: string
  /** Branches people may have come from. */
  formerHomes: readonly DemoOrg[]
}
