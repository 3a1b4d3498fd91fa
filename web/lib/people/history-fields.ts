import type { Terms } from '#lib/i18n/catalogue.ts'
import { t } from '#lib/i18n/i18n.ts'
import type { HistoryKind } from './api.ts'

/** One field of a dated row, as a form shows it. */
export interface RowField {
  /** Name in the API; 'orgId' and 'termId' hold ids. */
  name: string
  label: () => string
  hint?: () => string
  control: 'org' | 'term' | 'day' | 'text' | 'long' | { choice: keyof Terms }
  required?: boolean
  maxlength?: number
}

const from = { name: 'fromOn', label: () => t('people:row.fromOn'), control: 'day', required: true } satisfies RowField
const until: RowField = {
  name: 'untilOn',
  label: () => t('people:row.untilOn'),
  hint: () => t('people:row.untilOnHint'),
  control: 'day',
}
const reason: RowField = {
  name: 'reason',
  label: () => t('people:row.reason'),
  hint: () => t('people:row.reasonHint'),
  control: 'text',
  maxlength: 200,
}
const org: RowField = { name: 'orgId', label: () => t('people:row.org'), control: 'org', required: true }
const text = (name: 'hostOrg' | 'contactName' | 'contactPhone' | 'certificateNo', maxlength: number): RowField => ({
  name,
  label: () => t(`people:row.${name}`),
  control: 'text',
  maxlength,
})

export const ROW_FIELDS: Record<HistoryKind, readonly RowField[]> = {
  ties: [org, { ...from, label: () => t('people:row.fromOnTie') }, until, reason],
  statuses: [
    { name: 'memberStatus', label: () => t('people:row.memberStatus'), control: { choice: 'memberStatus' }, required: true },
    {
      name: 'registryStatus',
      label: () => t('people:row.registryStatus'),
      control: { choice: 'registryStatus' },
      required: true,
    },
    { ...from, hint: () => t('people:row.fromOnHint') },
    until,
    { ...reason, hint: () => '' },
  ],
  posts: [
    org,
    { name: 'position', label: () => t('people:row.position'), control: { choice: 'position' }, required: true },
    { name: 'termId', label: () => t('people:row.term'), control: 'term' },
    from,
    until,
  ],
  exemptions: [
    { name: 'reason', label: () => t('people:row.exemptionReason'), control: { choice: 'exemptionReason' }, required: true },
    {
      name: 'decidedBy',
      label: () => t('people:row.decidedBy'),
      hint: () => t('people:row.decidedByHint'),
      control: 'text',
      required: true,
      maxlength: 100,
    },
    { name: 'note', label: () => t('people:row.note'), control: 'long', maxlength: 500 },
    from,
    until,
    { name: 'reviewOn', label: () => t('people:row.reviewOn'), hint: () => t('people:row.reviewOnHint'), control: 'day' },
  ],
  away: [
    { name: 'direction', label: () => t('people:row.direction'), control: { choice: 'awayDirection' }, required: true },
    {
      name: 'place',
      label: () => t('people:row.place'),
      hint: () => t('people:row.placeHint'),
      control: 'text',
      required: true,
      maxlength: 100,
    },
    from,
    until,
    { ...reason, hint: () => '' },
    text('hostOrg', 100),
    text('contactName', 50),
    text('contactPhone', 20),
    text('certificateNo', 40),
  ],
}

/** What a new row begins with; the first of a list where there is a usual one. */
export const ROW_DEFAULTS: Record<HistoryKind, Record<string, string>> = {
  ties: {},
  statuses: { memberStatus: 'full', registryStatus: 'active' },
  posts: { position: 'secretary' },
  exemptions: { reason: 'infirm_or_ill' },
  away: { direction: 'other_province' },
}
