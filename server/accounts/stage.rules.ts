import type { Viewer } from '../http/access.ts'

type Stage = Viewer['stage']

/** Roles that must use a second factor when the county demands it. */
const GUARDED: readonly string[] = ['system_admin', 'security_admin', 'auditor', 'county_officer']

export const mustHaveSecondFactor = (isRequired: boolean, grants: readonly { role: string }[]) =>
  isRequired && grants.some(({ role }) => GUARDED.includes(role))

interface SignInFacts {
  hasSecondFactor: boolean
  /** The code of the second factor was shown in this session. */
  hasPassedSecondFactor: boolean
  /** The session began with a printed code. */
  mustChangePassword: boolean
  mustEnrol: boolean
}

/**
 * What a session still waits for. The second factor comes first: who holds a stolen printed code
 * must not be able to set a password before showing it.
 */
export function stageOf(facts: SignInFacts): Stage {
  if (facts.hasSecondFactor && !facts.hasPassedSecondFactor) return 'second_factor'
  if (facts.mustChangePassword) return 'change_password'
  if (facts.mustEnrol && !facts.hasSecondFactor) return 'enrol_second_factor'
  return 'open'
}

/** The stage that counts now: a role or a demand may have come, or gone, since the stage was stored. */
export function currentStage(stored: Stage, facts: Pick<SignInFacts, 'hasSecondFactor' | 'mustEnrol'>): Stage {
  if (stored === 'open' || stored === 'enrol_second_factor') {
    const hasPassedSecondFactor = stored === 'open' // enrolled meanwhile elsewhere: this session has not shown it
    return stageOf({ ...facts, hasPassedSecondFactor, mustChangePassword: false })
  }
  return stored
}
