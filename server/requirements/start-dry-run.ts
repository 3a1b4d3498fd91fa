import { v7 as uuid } from 'uuid'
import { notFound, Problem } from '../http/problem.ts'
import { isWholeCounty, recordAudit } from '../orgs/index.ts'
import type { Asker } from './asker.ts'
import type { PolicyDocument } from './document.ts'
import { checkDocument, checkStart } from './draft-policy.ts'
import { insertDryRun } from './dry-run-queries.ts'
import { circleWith, usualStart } from './policy.rules.ts'
import { findDraft, listPublished, listVersions, lockPolicy } from './policy-queries.ts'

interface Question {
  document?: PolicyDocument
  isOff?: boolean
  appliesFrom?: string
}

/** Asks what would change if this were published. Worked out by a worker; standing is not touched. Answers the id. */
export async function startDryRun(
  { deps, viewer, actor, scope, today }: Asker,
  policyId: string,
  question: Question,
): Promise<string> {
  if (!isWholeCounty(scope)) throw notFound()
  const id = uuid()
  await deps.db.transaction().execute(async (trx) => {
    const policy = await lockPolicy(trx, policyId)
    if (!policy) throw notFound()
    const { isOff = false } = question
    const last = isOff ? (await listVersions(trx, policyId)).at(-1) : await findDraft(trx, policyId)
    const document = question.document ?? last?.document
    if (!document) throw new Problem('conflict', 'There is no draft to try', { reason: 'no-draft' })
    await checkDocument(trx, policy.key, document)
    const circle = circleWith(await listPublished(trx), policy.key, document)
    if (circle) throw new Problem('conflict', circle, { reason: 'policies-in-a-circle' })
    const appliesFrom = question.appliesFrom ?? usualStart(document, today)
    checkStart(appliesFrom, today)
    const run = {
      id,
      policyId,
      document: JSON.stringify(document),
      isOff,
      appliesFrom,
      createdBy: viewer.accountId,
      createdAt: deps.now(),
    }
    await insertDryRun(trx, run)
    await deps.jobs.send(trx, 'dry-run-policy', { dryRunId: id }, id)
    await recordAudit(trx, actor, {
      action: 'policy.dry-run',
      object: { kind: 'policy', id: policyId },
      detail: { key: policy.key, appliesFrom },
    })
  })
  return id
}
