import type { Trx } from '#db/connect.ts'
import type { Deps } from '../http/deps.ts'
import { pointAt } from '../http/point-at.ts'
import { notFound } from '../http/problem.ts'
import type { Asked } from './asked.ts'
import { checkEstablished, checkPlacement, ORG_FIELDS, tidied } from './create-org.ts'
import { badField, inTheWay, stale } from './fault.ts'
import { findPlaceAnywhere, hasPeopleFrom, listChildBodies, lockPlace, lockTree, updateOrg, type Place } from './org-queries.ts'
import type { OrgChange } from './org-schemas.ts'
import { placementFault } from './placement.rules.ts'
import { recordAudit } from './record-audit.ts'

/** Edits, moves, dissolves or revives a body that the asker manages. */
export async function changeOrg({ db }: Deps, asked: Asked, id: string, input: OrgChange): Promise<void> {
  const { version, ...change } = tidied(input)
  await db.transaction().execute(async (trx) => {
    if (change.parentId !== undefined) await lockTree(trx, 'move')
    const org = await lockPlace(trx, asked.scope, id, 'update')
    if (!org) throw notFound()
    if (org.version !== version) throw stale(org.version)
    if (change.parentId === org.parentId) delete change.parentId
    const next = { ...org, ...definedOf(change) }
    checkEstablished(change.establishedOn, asked.today)
    if (next.dissolvedOn && next.establishedOn && next.dissolvedOn <= next.establishedOn)
      throw badField('dissolvedOn', 'before-established', 'An organisation is dissolved after it was established')
    const isPlaced = change.parentId !== undefined || change.kind !== undefined || change.form !== undefined
    if (isPlaced) await checkPlace(trx, asked, org, next)
    if (change.kind !== undefined) await checkChildren(trx, org, next)
    if (change.dissolvedOn) await checkDissolving(trx, asked, org, change.dissolvedOn)
    if (change.dissolvedOn === null && org.dissolvedOn) await checkReviving(trx, org)
    const { path } = await pointAt(ORG_FIELDS, updateOrg(trx, id, change))
    await audit(trx, asked, org, change, path)
  })
}

type Change = Omit<OrgChange, 'version'>

const definedOf = (change: Change) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Change

/** The root of somebody's own scope is for those above him to move and to dissolve. */
function checkNotOwnRoot(asked: Asked, org: Place, field: string) {
  if (asked.scope.paths.includes(org.path))
    throw inTheWay(field, 'scope-root', 'This is the top of what you manage; the organisation above it can do this')
}

async function checkPlace(trx: Trx, asked: Asked, org: Place, next: Place) {
  if (next.parentId === org.parentId) {
    const fault = placementFault(org.parentId ? ((await findPlaceAnywhere(trx, org.parentId)) ?? null) : null, next)
    if (fault) throw badField(fault.field, fault.kind, fault.detail)
    return
  }
  checkNotOwnRoot(asked, org, 'parentId')
  const parent = await lockPlace(trx, asked.scope, next.parentId!, 'share')
  if (parent?.path.startsWith(org.path))
    throw badField('parentId', 'org-no-cycle', 'An organisation cannot be moved below itself')
  checkPlacement(parent, next)
}

async function checkChildren(trx: Trx, org: Place, next: Place) {
  const children = await listChildBodies(trx, org.id)
  const misfit = children.some((child) => !child.dissolvedOn && placementFault(next, child))
  if (misfit) throw inTheWay('kind', 'children-do-not-fit', 'What stands under it may not stand under this kind')
}

async function checkDissolving(trx: Trx, asked: Asked, org: Place, day: string) {
  checkNotOwnRoot(asked, org, 'dissolvedOn')
  if (day > asked.today) throw badField('dissolvedOn', 'in-the-future', 'Dissolve it on the day or after')
  if (await hasPeopleFrom(trx, org.id, day))
    throw inTheWay('dissolvedOn', 'people-remain', 'People belong to it on that day; transfer them first')
  const children = await listChildBodies(trx, org.id)
  if (children.some(({ dissolvedOn }) => !dissolvedOn || dissolvedOn > day))
    throw inTheWay('dissolvedOn', 'children-remain', 'Organisations stand under it on that day; move or dissolve them first')
}

async function checkReviving(trx: Trx, org: Place) {
  const parent = org.parentId ? await findPlaceAnywhere(trx, org.parentId) : undefined
  if (parent?.dissolvedOn) throw inTheWay('dissolvedOn', 'parent-dissolved', 'The organisation above has been dissolved')
}

/** One entry for each thing that happened: a move and a dissolution must be found by their own names. */
async function audit(trx: Trx, asked: Asked, org: Place, change: Change, path: string) {
  const { parentId, dissolvedOn, ...fields } = definedOf(change)
  const record = (action: string, detail: Record<string, unknown>) =>
    recordAudit(trx, asked.actor, { action, object: { kind: 'org', id: org.id }, orgPath: path, detail })
  if (Object.keys(fields).length > 0) await record('org.change', fields)
  if (parentId) await record('org.move', { from: org.parentId, to: parentId, fromPath: org.path })
  if (dissolvedOn) await record('org.dissolve', { on: dissolvedOn })
  if (dissolvedOn === null && org.dissolvedOn) await record('org.revive', { dissolvedOn: org.dissolvedOn })
}
