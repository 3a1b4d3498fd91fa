/** How what a clerk types becomes a search: which tokens, which names come first, and how the list may be read. */
import { queryTokens } from './name.rules.ts'

/** The names that come first: those that begin with what was typed. */
export type Lead = { surname: string } | { pinyin: string }

export interface Search {
  /** All of them must be found; empty: no search. */
  tokens: readonly string[]
  lead: Lead | null
  /**
   * Whether the list may be read in its order until a page is full. That is fast where hits lie evenly among the names, as numbers
   * and given names do, and ruinous where they lie together: the first 王 comes after 250,000 others.
   */
  isEven: boolean
}

export function readSearch(text: string | undefined): Search {
  const tokens = queryTokens(text ?? '')
  const [only] = tokens
  const isOneLetter = tokens.length === 1 && /^\p{Script=Han}$/u.test(only!)
  const isPinyin = tokens.length === 1 && /^[a-z]+$/.test(only!)
  const lead = isOneLetter ? { surname: only! } : isPinyin ? { pinyin: only! } : null
  return { tokens, lead, isEven: isOneLetter || tokens.every((token) => /\d/.test(token)) }
}

/** How many people a list is about: the whole county, some bodies of thousands each, or as many as a township has. */
export type Width = 'county' | 'wide' | 'narrow'

interface Narrowing {
  memberStatus?: string
  registryStatus?: string
  position?: string
  away?: boolean
  exempt?: boolean
  former?: boolean
}

/** Whether a filter leaves so few that reading names until a page is full would read most of them. */
const isSelective = ({ memberStatus, registryStatus, position, away, exempt, former }: Narrowing) =>
  Boolean(position || away || exempt || former) ||
  (memberStatus !== undefined && memberStatus !== 'full') ||
  (registryStatus !== undefined && registryStatus !== 'active')

/**
 * Whether a part of the list is best read in the order of names until the page is full. Within a township all of its people are
 * found and sorted sooner than fifty of them are met among the names of a county.
 */
export function isReadInOrder(search: Search, filter: Narrowing, width: Width, part: 'first' | 'others' | 'all'): boolean {
  if (width === 'narrow') return false
  if (width === 'wide' && isSelective(filter)) return false
  if (part === 'first') return true
  if (part === 'others') return false
  return search.isEven && (width === 'county' || search.tokens.every((token) => /\d/.test(token)))
}

/** As PostgreSQL reads a query: quoted, so that no character of it means anything. */
export const tsqueryOf = (tokens: readonly string[]) =>
  tokens.map((token) => `'${token.replace(/['\\]/g, (sign) => sign + sign)}'`).join(' & ')
