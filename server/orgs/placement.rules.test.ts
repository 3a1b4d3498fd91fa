import { expect, test } from 'vitest'
import type { OrgForm, OrgKind } from '#db/types.ts'
import { placementFault } from './placement.rules.ts'

type Case = [parent: OrgKind | null, kind: OrgKind, form: OrgForm]

test.each<Case>([
  [null, 'committee', 'regular'],
  ['committee', 'primary_committee', 'regular'],
  ['committee', 'work_committee', 'regular'],
  ['committee', 'branch', 'direct'], // 直属党支部
  ['committee', 'general_branch', 'direct'],
  ['committee', 'branch', 'migrant'],
  ['committee', 'branch', 'temporary'],
  ['work_committee', 'primary_committee', 'regular'], // 机关党委 under 机关工委
  ['work_committee', 'branch', 'regular'],
  ['work_committee', 'branch', 'temporary'],
  ['primary_committee', 'primary_committee', 'regular'], // 村党委 under 镇党委
  ['primary_committee', 'general_branch', 'regular'],
  ['primary_committee', 'branch', 'regular'],
  ['primary_committee', 'branch', 'joint'],
  ['primary_committee', 'branch', 'direct'],
  ['primary_committee', 'branch', 'migrant'],
  ['primary_committee', 'primary_committee', 'migrant'],
  ['general_branch', 'branch', 'regular'],
  ['general_branch', 'branch', 'joint'],
  ['branch', 'group', 'regular'],
  ['branch', 'group', 'temporary'],
])('under %s may stand a %s (%s)', (parent, kind, form) =>
  expect(placementFault(parent && { kind: parent }, { kind, form })).toBeNull(),
)

test.each<[...Case, string, string]>([
  [null, 'primary_committee', 'regular', 'kind', 'kind-not-under'],
  [null, 'branch', 'regular', 'kind', 'kind-not-under'],
  ['committee', 'committee', 'regular', 'kind', 'kind-not-under'],
  ['committee', 'group', 'regular', 'kind', 'kind-not-under'],
  ['committee', 'branch', 'regular', 'form', 'only-direct'],
  ['committee', 'branch', 'joint', 'form', 'only-direct'],
  ['committee', 'general_branch', 'regular', 'form', 'only-direct'],
  ['work_committee', 'work_committee', 'regular', 'kind', 'kind-not-under'],
  ['work_committee', 'group', 'regular', 'kind', 'kind-not-under'],
  ['primary_committee', 'work_committee', 'regular', 'kind', 'kind-not-under'],
  ['primary_committee', 'committee', 'regular', 'kind', 'kind-not-under'],
  ['general_branch', 'general_branch', 'regular', 'kind', 'kind-not-under'],
  ['general_branch', 'primary_committee', 'regular', 'kind', 'kind-not-under'],
  ['general_branch', 'branch', 'direct', 'form', 'form-not-for-kind'],
  ['branch', 'branch', 'regular', 'kind', 'kind-not-under'],
  ['branch', 'general_branch', 'regular', 'kind', 'kind-not-under'],
  ['branch', 'group', 'joint', 'form', 'form-not-for-kind'],
  ['group', 'group', 'regular', 'kind', 'kind-not-under'],
  ['group', 'branch', 'regular', 'kind', 'kind-not-under'],
  [null, 'committee', 'temporary', 'form', 'form-not-for-kind'],
  ['committee', 'primary_committee', 'direct', 'form', 'form-not-for-kind'],
  ['committee', 'work_committee', 'migrant', 'form', 'form-not-for-kind'],
])('under %s stands no %s (%s): %s, %s', (parent, kind, form, field, reason) =>
  expect(placementFault(parent && { kind: parent }, { kind, form })).toMatchObject({ field, kind: reason }),
)
