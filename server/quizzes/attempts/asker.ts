import { dayIn } from '../../clock.ts'
import type { Viewer } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { Problem } from '../../http/problem.ts'

/** The person behind an account; staff without one see quizzes but do not sit them. */
export function personOf({ personId }: Viewer): string {
  if (personId === null) throw new Problem('conflict', 'This account is nobody in the register', { reason: 'no-person' })
  return personId
}

export const today = ({ config, now }: Deps) => dayIn(config.COUNTY_TIME_ZONE, now())
