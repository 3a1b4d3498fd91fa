/** The filters of the film library, as they stand in the address of the page and in the query to the API. */

const WORDS = ['q', 'category', 'genre', 'year', 'producer', 'sort'] as const

export type LibraryFilter = { [name in (typeof WORDS)[number]]?: string }

/** Unknown and empty parameters are left out. */
export function libraryFilterFrom(address: Pick<URLSearchParams, 'get'>): LibraryFilter {
  const filter: LibraryFilter = {}
  for (const name of WORDS) {
    const value = address.get(name)?.trim()
    if (value) filter[name] = value
  }
  return filter
}

/** In a fixed order, so that the same filter has one address. */
export function libraryAddress(filter: LibraryFilter): URLSearchParams {
  const address = new URLSearchParams()
  for (const name of WORDS) if (filter[name]?.trim()) address.set(name, filter[name].trim())
  return address
}

/** How many filters narrow the list, apart from the search words and the order. */
export const libraryNarrowing = ({ category, genre, year, producer }: LibraryFilter) =>
  [category, genre, year, producer].filter(Boolean).length
