import type { AuditFilter } from './api.ts'

const NAMES = ['actor', 'action', 'object', 'from', 'to'] as const

/** The filter in the address of the page; what is empty is left out. */
export function auditFilterFrom(address: Pick<URLSearchParams, 'get'>): AuditFilter {
  return Object.fromEntries(NAMES.map((name) => [name, address.get(name)?.trim()]).filter(([, value]) => value)) as AuditFilter
}

export const auditAddress = (filter: AuditFilter): string =>
  new URLSearchParams(NAMES.map((name) => [name, filter[name]?.trim() ?? '']).filter(([, value]) => value)).toString()
