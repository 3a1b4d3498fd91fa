/** The filter of the claims, as it stands in the address of the page. */
export const CLAIM_STATES = ['submitted', 'approved', 'refused', 'withdrawn'] as const
type ClaimState = (typeof CLAIM_STATES)[number]

export interface ClaimFilter {
  /** null: all of them. */
  state: ClaimState | null
  /** Id of an organisation: it and everything below. */
  org: string | null
}

/** Without a state said, those that wait. */
export function claimFilterFrom(address: Pick<URLSearchParams, 'get'>): ClaimFilter {
  const asked = address.get('state')
  const state = asked === 'all' ? null : (CLAIM_STATES.find((one) => one === asked) ?? 'submitted')
  return { state, org: address.get('org') || null }
}

export function claimAddressOf({ state, org }: ClaimFilter): string {
  const address = new URLSearchParams()
  if (state !== 'submitted') address.set('state', state ?? 'all')
  if (org) address.set('org', org)
  const query = address.toString()
  return query ? `/claims?${query}` : '/claims'
}
