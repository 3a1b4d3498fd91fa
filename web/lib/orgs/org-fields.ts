import type { Difference } from '#lib/api/stale.svelte.ts'
import { t, term } from '#lib/i18n/i18n.ts'
import { formatDay } from '#lib/i18n/format.ts'
import type { Org, OrgFields } from './api.ts'

/** What the form edits; '' stands for "not recorded". */
export const emptyFields = {
  name: '',
  shortName: '',
  kind: 'branch',
  form: 'regular',
  setting: 'other',
  code: '',
  phone: '',
  address: '',
  establishedOn: '',
}
type Fields = typeof emptyFields
const NAMES = Object.keys(emptyFields) as (keyof Fields)[]

/** The kind most often found below a kind. */
export function usualKindBelow(kind: string | undefined): string {
  if (kind === 'committee') return 'primary_committee'
  return kind === 'branch' ? 'group' : 'branch'
}

export const fieldsOf = (org: Org): Fields => Object.fromEntries(NAMES.map((name) => [name, org[name] ?? ''])) as Fields

/** For the API: trimmed, null for what is empty. The choices offered are those of the API. */
export const valuesFrom = (fields: Fields) =>
  Object.fromEntries(NAMES.map((name) => [name, fields[name].trim() || null])) as OrgFields

/** Where a form and the newest record differ, as the reader sees it. */
export const differences = (mine: Fields, theirs: Fields): Difference[] =>
  NAMES.filter((name) => mine[name].trim() !== theirs[name]).map((name) => ({
    label: t(`orgs:field.${name}`),
    mine: shown(name, mine[name]),
    theirs: shown(name, theirs[name]),
  }))

function shown(name: keyof Fields, value: string): string {
  if (name === 'kind') return term('orgKind', value)
  if (name === 'form') return term('orgForm', value)
  if (name === 'setting') return term('orgSetting', value)
  return name === 'establishedOn' ? formatDay(value) : value
}
