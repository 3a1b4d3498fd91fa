import { Type, type TProperties } from 'typebox'
import { Day, Named, Nullable, Uuid, Version } from '../http/schema-parts.ts'
import { MEMBER_STATUSES, REGISTRY_STATUSES } from './kinds.rules.ts'
import { Position } from './org-schemas.ts'

/** Everything about a person that has a date. Rows are half-open: they hold on fromOn and no longer on untilOn (null: open). */

export const MemberStatus = Type.Enum([...MEMBER_STATUSES])
export const RegistryStatus = Type.Enum([...REGISTRY_STATUSES])
const ExemptionReason = Type.Enum(['infirm_or_ill', 'registry_suspended', 'other'])
const Direction = Type.Enum(['same_city', 'same_province', 'other_province', 'abroad'])

const text = (maxLength: number) => Nullable(Type.String({ maxLength }))
const dated = { id: Uuid, fromOn: Day, untilOn: Nullable(Day), version: Version }

export const Tie = Type.Object({ ...dated, org: Named, reason: text(200) })
export const Status = Type.Object({ ...dated, memberStatus: MemberStatus, registryStatus: RegistryStatus, reason: text(200) })
export const Post = Type.Object({ ...dated, org: Named, position: Position, termId: Nullable(Uuid) })

const exemption = {
  reason: ExemptionReason,
  note: text(500),
  decidedBy: Type.String({ minLength: 1, maxLength: 100 }),
  reviewOn: Nullable(Day),
}
export const Exemption = Type.Object({ ...dated, ...exemption })

const away = {
  direction: Direction,
  place: Type.String({ minLength: 1, maxLength: 100 }),
  reason: text(200),
  hostOrg: text(100),
  contactName: text(50),
  contactPhone: text(30),
  certificateNo: text(40),
}
export const Away = Type.Object({ ...dated, ...away })

const { reason, decidedBy, ...exemptionOptions } = exemption
const { direction, place, ...awayOptions } = away

/** What is sent to add a row, and to correct one: then every field is optional and the version is not. */
const inputs = (needed: TProperties, more: TProperties) => {
  const required = { ...needed, fromOn: Day }
  const optional = Type.Partial(Type.Object({ ...more, untilOn: Nullable(Day) })).properties
  return {
    added: Type.Object({ ...required, ...optional }, { additionalProperties: false }),
    corrected: Type.Object(
      { ...Type.Partial(Type.Object(required)).properties, ...optional, version: Version },
      { additionalProperties: false },
    ),
  }
}

export const HISTORY_INPUTS = {
  ties: inputs({ orgId: Uuid }, { reason: text(200) }),
  statuses: inputs({ memberStatus: MemberStatus }, { registryStatus: RegistryStatus, reason: text(200) }),
  posts: inputs({ orgId: Uuid, position: Position }, { termId: Nullable(Uuid) }),
  exemptions: inputs({ reason, decidedBy }, exemptionOptions),
  away: inputs({ direction, place }, awayOptions),
}

export const RowParams = Type.Object({ id: Uuid, rowId: Uuid })
