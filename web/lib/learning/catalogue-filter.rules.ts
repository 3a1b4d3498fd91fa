/** The filters of the course catalogue, as they stand in the address of the page and in the query to the API. */

const WORDS = ['q', 'track', 'category'] as const
export type CatalogueFilter = { [name in (typeof WORDS)[number]]?: string }

/** Unknown and empty parameters are left out. */
export function catalogueFilterFrom(address: Pick<URLSearchParams, 'get'>): CatalogueFilter {
  const found = WORDS.map((name) => [name, address.get(name)?.trim()] as const).filter(([, value]) => value)
  return Object.fromEntries(found)
}

/** In a fixed order, so that the same filter has one address. */
export const catalogueAddress = (filter: CatalogueFilter): string =>
  new URLSearchParams(WORDS.flatMap((name) => (filter[name]?.trim() ? [[name, filter[name].trim()]] : []))).toString()

export const isNarrowed = (filter: CatalogueFilter): boolean => catalogueAddress(filter) !== ''
