import { v7 as uuid } from 'uuid'
import type { Deps } from '../http/deps.ts'
import { pointAt } from '../http/point-at.ts'
import type { Asked } from './asked.ts'
import { badField } from './fault.ts'
import { insertOrg, lockPlace, lockTree, type Place } from './org-queries.ts'
import type { NewOrg } from './org-schemas.ts'
import { placementFault } from './placement.rules.ts'
import { recordAudit } from './record-audit.ts'

/** Constraints that one field of the form explains. */
export const ORG_FIELDS = { org_sibling_name: '/body/name', org_code_key: '/body/code' } as const

/** Makes a body below one that the asker manages. Returns its id. */
export async function createOrg({ db }: Deps, asked: Asked, input: NewOrg): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const { parentId, form = 'regular', ...rest } = tidied(input)
    await lockTree(trx, 'grow')
    const parent = await lockPlace(trx, asked.scope, parentId, 'share')
    checkPlacement(parent, { kind: input.kind, form })
    checkEstablished(input.establishedOn, asked.today)
    const org = await pointAt(ORG_FIELDS, insertOrg(trx, { ...rest, id: uuid(), parentId, form }))
    await recordAudit(trx, asked.actor, {
      action: 'org.create',
      object: { kind: 'org', id: org.id },
      orgPath: org.path,
      detail: { name: rest.name, kind: rest.kind, form, parentId },
    })
    return org.id
  })
}

/** Throws when `body` may not stand under `parent`; undefined: one that the asker does not manage, or none at all. */
export function checkPlacement(parent: Place | undefined, body: Pick<Place, 'kind' | 'form'>) {
  if (!parent) throw badField('parentId', 'parent-not-found', 'There is no such organisation that you manage')
  if (parent.dissolvedOn) throw badField('parentId', 'parent-dissolved', 'The organisation above has been dissolved')
  const fault = placementFault(parent, body)
  if (fault) throw badField(fault.field, fault.kind, fault.detail)
}

export function checkEstablished(establishedOn: string | null | undefined, today: string) {
  if (establishedOn && establishedOn > today)
    throw badField('establishedOn', 'in-the-future', 'An organisation is established by today')
}

/** Names as they are kept: no blanks around, single ones inside. */
export function tidied<T extends { name?: string; shortName?: string | null }>(input: T): T {
  const tidy = (text: string) => text.trim().replace(/\s+/gu, ' ')
  return {
    ...input,
    ...(input.name === undefined ? {} : { name: tidy(input.name) }),
    ...(input.shortName == null ? {} : { shortName: tidy(input.shortName) }),
  }
}
