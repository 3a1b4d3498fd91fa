import type { Condition } from '../api.ts'

/** What conditions ask about, and how the form asks for each. */
export const FIELDS = [
  'member_status',
  'registry_status',
  'position',
  'org_setting',
  'org_kind',
  'exempt_from_target',
  'is_away',
  'is_first_appointment',
  'is_two_committee_member',
  'is_cadre_below_county_division',
  'trained_above_county_this_period',
  'trained_above_committee_this_period',
  'months_since_full_member',
  'months_since_tie',
  'age',
  'policy',
] as const
export type ConditionField = (typeof FIELDS)[number]

const FIRST: Partial<Record<ConditionField, Condition>> = {
  member_status: { field: 'member_status', in: ['full', 'probationary'] },
  registry_status: { field: 'registry_status', in: ['active'] },
  position: { field: 'position', in: ['secretary'] },
  org_setting: { field: 'org_setting', in: ['village', 'urban_community'] },
  org_kind: { field: 'org_kind', in: ['branch'] },
  months_since_full_member: { field: 'months_since_full_member', lte: 12 },
  months_since_tie: { field: 'months_since_tie', lte: 6 },
  age: { field: 'age', gte: 60 },
}

export const fieldOf = (condition: Condition): ConditionField => ('policy' in condition ? 'policy' : condition.field)

/** What a condition about `field` begins with; `policyKey`: the first other policy. */
export function newCondition(field: ConditionField, policyKey: string): Condition {
  if (field === 'policy') return { policy: policyKey, stateIn: ['overdue'] }
  return structuredClone(FIRST[field]) ?? ({ field, isTrue: true } as Condition)
}

export const fewestOf = (condition: Condition): number | null =>
  'lte' in condition ? condition.lte : 'gte' in condition ? condition.gte : null

/** The same question with other values to be among; none at all is refused by the server. */
export const withValues = (condition: Condition, values: readonly string[]): Condition =>
  ('policy' in condition ? { ...condition, stateIn: values } : { ...condition, in: values }) as Condition

/** The same question with another comparison or number. */
export function compared(condition: Condition, how: 'lte' | 'gte', count: number | null): Condition {
  const { field } = condition as { field: 'age' }
  return how === 'lte' ? { field, lte: count ?? 0 } : { field, gte: count ?? 0 }
}
