import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import { notFound, Problem } from '../http/problem.ts'
import { isWholeCounty, recordAudit } from '../orgs/index.ts'
import type { Asker } from './asker.ts'
import type { PolicyDocument } from './document.ts'
import { checkDocument, checkStart } from './draft-policy.ts'
import { circleWith, isForHolders, usualStart } from './policy.rules.ts'
import * as policies from './policy-queries.ts'

/** Publishes the draft. Everybody it may concern, or no longer concern, is judged again by the worker. */
export async function publishPolicy(
  asker: Asker,
  id: string,
  { version, appliesFrom }: { version: number; appliesFrom?: string },
): Promise<void> {
  await change(asker, id, async (trx, policy) => {
    const draft = await policies.findDraft(trx, id)
    if (draft?.version !== version)
      throw new Problem('stale-version', 'The draft is another one now', { version: draft?.version ?? 0 })
    await checkDocument(trx, policy.key, draft.document)
    const circle = circleWith(await policies.listPublished(trx), policy.key, draft.document)
    if (circle) throw new Problem('conflict', circle, { reason: 'policies-in-a-circle' })
    const from = appliesFrom ?? usualStart(draft.document, asker.today)
    checkStart(from, asker.today)
    await policies.markPublished(trx, draft.id, {
      appliesFrom: from,
      publishedBy: asker.viewer.accountId,
      publishedAt: asker.deps.now(),
    })
    return { action: 'policy.publish', from, document: draft.document }
  })
}

/** Switches a policy off for the periods from `appliesFrom` on: a version like any other, so that what it judged before stays judged. */
export async function switchOff(asker: Asker, id: string, appliesFrom: string): Promise<void> {
  checkStart(appliesFrom, asker.today)
  await change(asker, id, async (trx) => {
    const last = (await policies.listVersions(trx, id)).findLast(({ publishedAt }) => publishedAt !== null)
    if (!last || last.isOff) throw new Problem('conflict', 'It is not switched on', { reason: 'policy-is-off' })
    await policies.insertVersion(trx, {
      ...{ id: uuid(), policyId: id, document: JSON.stringify(last.document), isOff: true, appliesFrom },
      ...{ createdBy: asker.viewer.accountId, createdAt: asker.deps.now() },
      ...{ publishedBy: asker.viewer.accountId, publishedAt: asker.deps.now() },
    })
    return { action: 'policy.switch-off', from: appliesFrom, document: last.document }
  })
}

interface Changed {
  action: string
  from: string
  document: PolicyDocument
}

async function change(asker: Asker, id: string, work: (trx: Trx, policy: { key: string }) => Promise<Changed>): Promise<void> {
  const { deps, actor, scope } = asker
  if (!isWholeCounty(scope)) throw notFound()
  await deps.db.transaction().execute(async (trx) => {
    await policies.lockPublishing(trx)
    const policy = await policies.lockPolicy(trx, id)
    if (!policy) throw notFound()
    const { action, from, document } = await work(trx, policy)
    const versions = await policies.listVersions(trx, id)
    const isNarrow = isForHolders(document) && versions.every((one) => one.publishedAt === null || isForHolders(one.document))
    await policies.markAudienceStale(trx, id, isNarrow)
    await recordAudit(trx, actor, { action, object: { kind: 'policy', id }, detail: { key: policy.key, appliesFrom: from } })
  })
}
