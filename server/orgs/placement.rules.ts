/** Which body may stand under which (支部工作条例, and the county practice of DOMAIN §4). */
import type { OrgForm, OrgKind } from '#db/types.ts'

interface Body {
  kind: OrgKind
  form: OrgForm
}

export interface PlacementFault {
  field: 'parentId' | 'kind' | 'form'
  /** kind-not-under: never stands there · only-direct: directly under it stand direct, migrant and temporary bodies only · form-not-for-kind */
  kind: 'kind-not-under' | 'only-direct' | 'form-not-for-kind'
  detail: string
}

/** Village and enterprise committees stand under the primary committee of their township. Nothing stands under a group. */
const UNDER: Readonly<Record<OrgKind, readonly OrgKind[]>> = {
  committee: ['work_committee', 'primary_committee', 'general_branch', 'branch'],
  work_committee: ['primary_committee', 'general_branch', 'branch'],
  primary_committee: ['primary_committee', 'general_branch', 'branch'],
  general_branch: ['branch'],
  branch: ['group'],
  group: [],
}

const FORMS: Readonly<Record<OrgKind, readonly OrgForm[]>> = {
  committee: ['regular'],
  work_committee: ['regular'],
  primary_committee: ['regular', 'joint', 'temporary', 'migrant'],
  general_branch: ['regular', 'joint', 'temporary', 'direct', 'migrant'],
  branch: ['regular', 'joint', 'temporary', 'direct', 'migrant'],
  group: ['regular', 'temporary', 'migrant'],
}

/** A county committee has branches of its own only where no primary committee is in between. */
const DIRECTLY: readonly OrgForm[] = ['direct', 'migrant', 'temporary']

/** Why `body` may not stand under `parent` (null: on top, where only a committee stands); null when it may. */
export function placementFault(parent: { kind: OrgKind } | null, body: Body): PlacementFault | null {
  if (!FORMS[body.kind].includes(body.form))
    return { field: 'form', kind: 'form-not-for-kind', detail: `There is no ${body.kind} of the form ${body.form}` }
  const allowed = parent ? UNDER[parent.kind] : (['committee'] as const)
  if (!allowed.includes(body.kind))
    return { field: 'kind', kind: 'kind-not-under', detail: `No ${body.kind} stands under ${parent?.kind ?? 'nothing'}` }
  const isBranch = body.kind === 'branch' || body.kind === 'general_branch'
  if (parent?.kind === 'committee' && isBranch && !DIRECTLY.includes(body.form))
    return { field: 'form', kind: 'only-direct', detail: `Directly under a committee stand only ${DIRECTLY.join(', ')} ones` }
  if (body.form === 'direct' && parent?.kind === 'general_branch')
    return { field: 'form', kind: 'form-not-for-kind', detail: 'A direct branch has no general branch above it' }
  return null
}

/** Bodies that people belong to; committees are made of branches. */
export const holdsPeople = (kind: OrgKind) => kind === 'branch' || kind === 'general_branch' || kind === 'group'
