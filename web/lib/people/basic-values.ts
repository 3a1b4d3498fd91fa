import type { Difference } from '#lib/api/stale.svelte.ts'
import { formatDay } from '#lib/i18n/format.ts'
import { t, term } from '#lib/i18n/i18n.ts'
import type { Person } from './api.ts'

/** The basic facts as a form holds them; '' for what is not recorded. The identity number is only ever written. */
export const NO_BASIC_VALUES = {
  name: '',
  memberNo: '',
  nationalId: '',
  phone: '',
  sex: '',
  birthOn: '',
  ethnicity: '',
  education: '',
  note: '',
}
export type BasicValues = typeof NO_BASIC_VALUES
const NAMES = Object.keys(NO_BASIC_VALUES) as (keyof BasicValues)[]

/** Where the API points when one of them is at fault. */
export const BASIC_POINTERS = NAMES.map((name) => `/body/${name}`)

export const basicValuesOf = (person: Person): BasicValues =>
  Object.fromEntries(NAMES.map((name) => [name, name === 'nationalId' ? '' : (person[name] ?? '')])) as BasicValues

/** Only what was filled in. */
export const filledIn = (values: BasicValues): Record<string, string> =>
  Object.fromEntries(NAMES.map((name): [string, string] => [name, values[name].trim()]).filter(([, value]) => value !== ''))

/** Only what differs from the record; null for what was emptied. */
export function changesIn(values: BasicValues, person: Person): Record<string, string | null> {
  const recorded = basicValuesOf(person)
  const changed = NAMES.filter((name) => values[name].trim() !== recorded[name])
  return Object.fromEntries(changed.map((name) => [name, values[name].trim() || null]))
}

/** Where a form and the newest record differ, as the reader sees it; the identity number, which nobody sees, left out. */
export function basicDifferences(mine: BasicValues, theirs: BasicValues): Difference[] {
  return NAMES.filter((name) => name !== 'nationalId' && mine[name].trim() !== theirs[name]).map((name) => ({
    label: t(`people:field.${name}`),
    mine: shown(name, mine[name]),
    theirs: shown(name, theirs[name]),
  }))
}

function shown(name: keyof BasicValues, value: string): string {
  if (name === 'birthOn') return formatDay(value)
  return (name === 'sex' || name === 'education') && value ? term(name, value) : value
}
