/** The filters of the people list, as they stand in the address of the page and in the query to the API. */

export const FLAGS = ['away', 'exempt', 'former'] as const
const WORDS = ['q', 'org', 'memberStatus', 'registryStatus', 'position'] as const

export interface PeopleFilter {
  q?: string
  /** Id of an organisation: it and everything below. */
  org?: string
  memberStatus?: string
  registryStatus?: string
  position?: string
  away?: boolean
  exempt?: boolean
  former?: boolean
}

/** Unknown and empty parameters are left out. */
export function filterFrom(address: Pick<URLSearchParams, 'get'>): PeopleFilter {
  const filter: PeopleFilter = {}
  for (const name of WORDS) {
    const value = address.get(name)?.trim()
    if (value) filter[name] = value
  }
  for (const name of FLAGS) if (address.get(name) === 'true') filter[name] = true
  return filter
}

/** In a fixed order, so that the same filter has one address. */
export function addressOf(filter: PeopleFilter): URLSearchParams {
  const address = new URLSearchParams()
  for (const name of WORDS) if (filter[name]?.trim()) address.set(name, filter[name].trim())
  for (const name of FLAGS) if (filter[name]) address.set(name, 'true')
  return address
}

/** How many filters narrow the list, apart from the search words. */
export const narrowing = (filter: PeopleFilter) =>
  [filter.org, filter.memberStatus, filter.registryStatus, filter.position, filter.away, filter.exempt, filter.former].filter(
    Boolean,
  ).length
