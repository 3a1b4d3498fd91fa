/** The closed lists that describe what was learnt, each value as in 0010-ledger.sql. */
export const CATEGORIES = [
  'political_theory',
  'political_education',
  'charter_rules_discipline',
  'party_purpose',
  'revolutionary_tradition',
  'situation_policy',
  'knowledge_skills',
] as const
export const DELIVERY_MODES = [
  'in_person_class',
  'outreach_class',
  'field_visit',
  'party_lecture',
  'micro_lecture',
  'collective_study',
  'screening',
  'theme_day',
  'branch_meeting',
  'live_remote_session',
  'online_self_paced',
  'home_delivery',
] as const
/** Lowest first. */
export const LEVELS = ['branch', 'general_branch', 'primary_committee', 'county', 'municipal', 'provincial', 'central'] as const
