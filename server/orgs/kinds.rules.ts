/** The closed lists of organisations and people, each value as in 0001-orgs.sql. */
export const ORG_KINDS = ['committee', 'work_committee', 'primary_committee', 'general_branch', 'branch', 'group'] as const
export const ORG_SETTINGS = [
  'village',
  'urban_community',
  'township_organ',
  'government_agency',
  'public_institution',
  'school',
  'state_owned_enterprise',
  'non_public_enterprise',
  'social_organisation',
  'other',
] as const
export const POSITIONS = [
  'secretary',
  'deputy_secretary',
  'organisation_commissioner',
  'publicity_commissioner',
  'discipline_commissioner',
  'committee_member_other',
  'group_leader',
  'first_secretary',
  'party_building_instructor',
  'villagers_committee_member',
] as const
export const MEMBER_STATUSES = ['learner', 'applicant', 'activist', 'development_target', 'probationary', 'full'] as const
export const REGISTRY_STATUSES = ['active', 'suspended_lost_contact', 'suspended_abroad', 'removed', 'deceased'] as const
