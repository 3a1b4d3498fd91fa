import { notFound, Problem } from '../../http/problem.ts'
import { isUploadedBy } from '../../ledger/index.ts'
import { recordAudit } from '../../orgs/index.ts'
import { lockedGathering, type Asker } from '../asker.ts'
import { insertFile, listFiles, removeFile } from './record-queries.ts'

const MOST = 20

/** Adds a paper that the asker has just uploaded to the record. Never required. */
export async function addFile(asker: Asker, gatheringId: string, fileId: string) {
  await asker.deps.db.transaction().execute(async (trx) => {
    const gathering = await lockedGathering(trx, asker.scope, gatheringId, ['planned', 'open', 'closed'])
    if (!(await isUploadedBy(trx, fileId, asker.viewer.accountId))) throw notFound()
    if ((await listFiles(trx, gatheringId)).length >= MOST)
      throw new Problem('conflict', `No more than ${MOST} files`, { reason: 'too-many-files' })
    await insertFile(trx, { gatheringId, fileId, by: asker.viewer.accountId, at: asker.deps.now() })
    await recordAudit(trx, asker.actor, {
      action: 'gathering.add-file',
      object: { kind: 'gathering', id: gatheringId },
      orgPath: gathering.path,
      detail: { title: gathering.title, fileId },
    })
  })
}

/** Takes it off the record again. */
export async function takeOffFile(asker: Asker, gatheringId: string, fileId: string) {
  await asker.deps.db.transaction().execute(async (trx) => {
    const gathering = await lockedGathering(trx, asker.scope, gatheringId, ['planned', 'open', 'closed'])
    if (!(await removeFile(trx, { gatheringId, fileId, by: asker.viewer.accountId, at: asker.deps.now() }))) throw notFound()
    await recordAudit(trx, asker.actor, {
      action: 'gathering.remove-file',
      object: { kind: 'gathering', id: gatheringId },
      orgPath: gathering.path,
      detail: { title: gathering.title, fileId },
    })
  })
}
