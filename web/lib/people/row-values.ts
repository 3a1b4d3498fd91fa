import type { Difference } from '#lib/api/stale.svelte.ts'
import { formatDay } from '#lib/i18n/format.ts'
import { term } from '#lib/i18n/i18n.ts'
import type { HistoryKind, HistoryRow } from './api.ts'
import { ROW_DEFAULTS, ROW_FIELDS, type RowField } from './history-fields.ts'

/** What the form of a dated row holds: texts by field name ('' for none), and the organisation by name. */
export interface RowValues {
  texts: Record<string, string>
  org: { id: string; name: string } | null
}

export function valuesOf(kind: HistoryKind, row: HistoryRow | undefined): RowValues {
  const source: Record<string, unknown> = { ...(row ?? ROW_DEFAULTS[kind]) }
  const texts = ROW_FIELDS[kind].map(({ name }): [string, string] => [name, typeof source[name] === 'string' ? source[name] : ''])
  return { texts: Object.fromEntries(texts), org: row && 'org' in row ? row.org : null }
}

/** For the API. A correction says null for what was emptied; a new row leaves it out. */
export function bodyFrom(kind: HistoryKind, { texts, org }: RowValues, isCorrection: boolean): Record<string, unknown> {
  const entries = ROW_FIELDS[kind].map(({ name }): [string, string | null] => [
    name,
    name === 'orgId' ? (org?.id ?? null) : texts[name]?.trim() || null,
  ])
  return Object.fromEntries(isCorrection ? entries : entries.filter(([, value]) => value !== null))
}

/** Where a form and the newest row differ, as the reader sees it. */
export function rowDifferences(kind: HistoryKind, mine: RowValues, theirs: RowValues): Difference[] {
  return ROW_FIELDS[kind]
    .map((field) => ({ label: field.label(), mine: shown(field, mine), theirs: shown(field, theirs) }))
    .filter((one) => one.mine !== one.theirs)
}

function shown({ name, control }: RowField, { texts, org }: RowValues): string {
  if (control === 'org') return org?.name ?? ''
  const text = texts[name]?.trim() ?? ''
  if (control === 'day') return formatDay(text)
  return typeof control === 'object' && text ? term(control.choice, text) : text
}
