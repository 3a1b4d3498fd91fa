import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import { notFound, Problem } from '../http/problem.ts'
import { isWholeCounty, recordAudit } from '../orgs/index.ts'
import type { Asker } from './asker.ts'
import type { PolicyDocument } from './document.ts'
import { documentFaults, isUsableStart } from './policy.rules.ts'
import { deleteDraft, findDraft, insertPolicy, insertVersion, listKeys, lockPolicy, updateDraft } from './policy-queries.ts'

/** A policy of the county's own, as a draft. Answers its id. */
export async function createPolicy(
  { deps, viewer, actor, scope }: Asker,
  key: string,
  document: PolicyDocument,
): Promise<string> {
  if (!isWholeCounty(scope)) throw notFound()
  const id = uuid()
  await deps.db.transaction().execute(async (trx) => {
    await checkDocument(trx, key, document)
    if (!(await insertPolicy(trx, { id, key, isPreset: false })))
      throw new Problem('conflict', 'There is a policy of this key', {
        reason: 'key-taken',
        errors: [{ pointer: '/body/key', detail: 'taken', kind: 'key-taken' }],
      })
    await insertVersion(trx, {
      id: uuid(),
      policyId: id,
      document: JSON.stringify(document),
      createdBy: viewer.accountId,
      createdAt: deps.now(),
    })
    await recordAudit(trx, actor, { action: 'policy.create', object: { kind: 'policy', id }, detail: { key } })
  })
  return id
}

/** Writes the draft of a policy; begins one where there is none. `version` is that of the draft that was read. */
export async function saveDraft(
  { deps, viewer, actor, scope }: Asker,
  id: string,
  { document, version }: { document: PolicyDocument; version?: number },
): Promise<void> {
  if (!isWholeCounty(scope)) throw notFound()
  await deps.db.transaction().execute(async (trx) => {
    const policy = await lockPolicy(trx, id)
    if (!policy) throw notFound()
    await checkDocument(trx, policy.key, document)
    const draft = await findDraft(trx, id)
    if (draft?.version !== version)
      throw new Problem('stale-version', 'The draft is another one now', { version: draft?.version ?? 0 })
    if (draft) await updateDraft(trx, draft.id, document)
    else
      await insertVersion(trx, {
        id: uuid(),
        policyId: id,
        document: JSON.stringify(document),
        createdBy: viewer.accountId,
        createdAt: deps.now(),
      })
    await recordAudit(trx, actor, { action: 'policy.draft', object: { kind: 'policy', id }, detail: { key: policy.key } })
  })
}

export async function discardDraft({ deps, actor, scope }: Asker, id: string): Promise<void> {
  if (!isWholeCounty(scope)) throw notFound()
  await deps.db.transaction().execute(async (trx) => {
    const policy = await lockPolicy(trx, id)
    const draft = policy && (await findDraft(trx, id))
    if (!draft) throw notFound()
    await deleteDraft(trx, draft.id)
    await recordAudit(trx, actor, { action: 'policy.discard-draft', object: { kind: 'policy', id }, detail: { key: policy.key } })
  })
}

/** Throws invalid-input where a first day is decades away. */
export function checkStart(appliesFrom: string, today: string): void {
  if (isUsableStart(appliesFrom, today)) return
  const detail = 'More than ten years from today'
  throw new Problem('invalid-input', detail, { errors: [{ pointer: '/body/appliesFrom', detail, kind: 'too-far' }] })
}

/** Throws invalid-input at the places of whatever contradicts itself. */
export async function checkDocument(trx: Trx, key: string, document: PolicyDocument): Promise<void> {
  const faults = documentFaults(key, document, await listKeys(trx))
  if (faults.length === 0) return
  const errors = faults.map((fault) => ({ ...fault, pointer: `/body/document${fault.pointer}` }))
  throw new Problem('invalid-input', 'The policy contradicts itself', { errors })
}
