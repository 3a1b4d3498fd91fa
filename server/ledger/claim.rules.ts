/** Two people stand behind outside learning that counts. Who the second may be follows the tree. */
export interface Decider {
  accountId: string
  personId: string | null
  /** Paths at which the decider may approve. */
  paths: readonly string[]
}

export interface Declared {
  personId: string
  /** Where the person belongs today. */
  personPath: string
  declaredBy: string
  /** Where the right of the declaring officer came from; null: declared by the member. */
  declaredAtPath: string | null
  state: 'submitted' | 'approved' | 'refused' | 'withdrawn'
}

/** Why this decider may not decide; null: may. */
export function decisionRefusal(
  decider: Decider,
  claim: Declared,
): 'already-decided' | 'second-person-needed' | 'higher-level-needed' | null {
  if (claim.state !== 'submitted') return 'already-decided'
  if (claim.declaredBy === decider.accountId || claim.personId === decider.personId) return 'second-person-needed'
  const places = decider.paths.filter((path) => claim.personPath.startsWith(path))
  // What an officer entered is approved at the same place or above, never below.
  const isHighEnough = claim.declaredAtPath === null || places.some((path) => claim.declaredAtPath!.startsWith(path))
  return places.length > 0 && isHighEnough ? null : 'higher-level-needed'
}

/** Of the paths that reach `place`, the nearest: where somebody acts from. */
export const actingPath = (paths: readonly string[], place: string): string | null =>
  paths.filter((path) => place.startsWith(path)).sort((a, b) => b.length - a.length)[0] ?? null
