import { v7 as uuid } from 'uuid'
import type { Db, Trx } from '#db/connect.ts'
import { dayIn } from '../clock.ts'
import type { Scope, Viewer } from '../http/access.ts'
import type { Actor } from '../http/actor.ts'
import type { Deps } from '../http/deps.ts'
import { notFound, Problem } from '../http/problem.ts'
import { recordAudit } from '../orgs/index.ts'
import { actingPath } from './claim.rules.ts'
import { insertClaims, listPlacedPeople, type ClaimSession } from './claim-queries.ts'
import type { ConversionRules } from './conversion.rules.ts'
import { conversionOn } from './conversion-queries.ts'
import { sessionFaults, valueOf, type DeclaredSession } from './declare.rules.ts'
import { isUploadedBy } from './evidence-queries.ts'
import type { NewClaim, NewManualCredits } from './schemas.ts'

export interface Declaring {
  viewer: Viewer
  actor: Actor
}

/** A member declares own learning elsewhere. The same id twice is one claim. Answers the ids to show. */
export async function declareOwn(
  deps: Deps,
  { viewer, actor }: Declaring,
  { id = uuid(), ...claim }: NewClaim,
): Promise<string[]> {
  const { personId } = viewer
  if (!personId) throw new Problem('conflict', 'This account is nobody in the register', { reason: 'no-person' })
  return declare(deps, { viewer, actor, kind: 'claim', path: () => null, people: [personId], ids: [id], scope: null }, claim)
}

/** An officer enters learning for people within the scope: one claim each, all waiting for a second person. */
export async function declareForOthers(
  deps: Deps,
  { viewer, actor }: Declaring,
  scope: Scope,
  { personIds, ...learning }: NewManualCredits,
): Promise<string[]> {
  const path = (place: string) => actingPath(scope.paths, place)
  return declare(
    deps,
    { viewer, actor, kind: 'manual', path, people: personIds, ids: personIds.map(() => uuid()), scope },
    learning,
  )
}

interface Plan extends Declaring {
  kind: 'claim' | 'manual'
  /** Where the declaring officer acts from, for a person who belongs to this place. */
  path: (place: string) => string | null
  people: readonly string[]
  /** Of the claims, in the order of the people. */
  ids: readonly string[]
  scope: Scope | null
}
type Learning = Omit<NewManualCredits, 'personIds'>

async function declare(deps: Deps, plan: Plan, learning: Learning): Promise<string[]> {
  const today = dayIn(deps.config.COUNTY_TIME_ZONE, deps.now())
  const sessions = await valued(deps.db, learning.sessions, today)
  await checkEvidence(deps.db, learning.evidenceFileId ?? null, plan.viewer.accountId)
  return deps.db.transaction().execute(async (trx) => {
    const placed = new Map((await listPlacedPeople(trx, plan.scope, plan.people, today)).map((one) => [one.id, one.path]))
    if (placed.size < plan.people.length) throw notFound()
    const made = await insertClaims(
      trx,
      plan.people.map((personId, at) => ({
        ...fieldsOf(learning, sessions),
        id: plan.ids[at]!,
        kind: plan.kind,
        personId,
        declaredBy: plan.viewer.accountId,
        declaredAtPath: plan.path(placed.get(personId)!),
        declaredAt: deps.now(),
      })),
    )
    if (made.length > 0) await audit(trx, plan, made, learning.title)
    return [...plan.ids]
  })
}

function fieldsOf(learning: Learning, sessions: ClaimSession[]) {
  const { organiser = null, purpose = null, note = null, evidenceFileId = null, title } = learning
  const { category, deliveryMode, organiserLevel, isConcentrated, isRotation, isCadreRecognised } = learning
  const kind = { category, deliveryMode, organiserLevel, isConcentrated, isRotation, isCadreRecognised, purpose }
  return { ...kind, title: title.trim(), organiser, note, evidenceFileId, sessions: JSON.stringify(sessions) }
}

/**
 * Sessions with their hours, by the conversion of each day or by the rules given; in order of days.
 * Throws invalid-input at the first fault's place.
 */
export async function valued(
  db: Db | Trx,
  sessions: readonly DeclaredSession[],
  today: string,
  rules?: ConversionRules,
): Promise<ClaimSession[]> {
  const errors = sessionFaults(sessions, today).map(({ at, kind, detail }) => ({ pointer: `/body/sessions/${at}`, kind, detail }))
  if (errors.length > 0) throw new Problem('invalid-input', 'A session cannot be read', { errors })
  const inOrder = [...sessions].sort((a, b) => (a.on < b.on ? -1 : 1))
  return Promise.all(inOrder.map(async (one) => valueOf(one, rules ?? (await conversionOn(db, one.on)).rules)))
}

async function checkEvidence(db: Db, fileId: string | null, accountId: string) {
  if (fileId === null || (await isUploadedBy(db, fileId, accountId))) return
  throw new Problem('invalid-input', 'Send the file first', {
    errors: [{ pointer: '/body/evidenceFileId', detail: 'unknown file', kind: 'unknown-file' }],
  })
}

const audit = (trx: Trx, plan: Plan, ids: readonly string[], title: string) =>
  recordAudit(trx, plan.actor, {
    action: plan.kind === 'claim' ? 'claim.declare' : 'claim.enter',
    object: { kind: 'claim', id: ids[0]! },
    detail: { title: title.trim(), people: ids.length },
  })
