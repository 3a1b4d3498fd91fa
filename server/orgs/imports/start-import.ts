import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Scope } from '../../http/access.ts'
import type { Actor } from '../../http/actor.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { recordAudit } from '../record-audit.ts'
import { fileKind } from './file-kind.rules.ts'
import { Unreadable } from './finding.rules.ts'
import { findImport, insertImport } from './import-queries.ts'
import { sealOfFile } from './import-reading.ts'

interface Upload {
  actor: Actor & { accountId: string }
  scope: Scope
  filename: string
  bytes: Buffer
  /** Stop when checked, instead of going on when nothing was found. */
  dryRun: boolean
}

/** Keeps an uploaded file and sends for its check. */
export async function startImport(deps: Deps, { actor, scope, filename, bytes, dryRun }: Upload) {
  refuseOthers(bytes)
  const id = uuid()
  const file = deps.keys.encrypt(bytes.toString('base64'), sealOfFile(id))
  const sha256 = createHash('sha256').update(bytes).digest()
  return deps.db.transaction().execute(async (trx) => {
    const name = plainName(filename)
    await insertImport(trx, { id, accountId: actor.accountId, filename: name, file, sha256, scopePaths: [...scope.paths] })
    await deps.jobs.send(trx, 'check-import', { importId: id, thenApply: !dryRun }, id)
    const detail = { filename: name, sha256: sha256.toString('hex'), sizeBytes: bytes.length, dryRun }
    await recordAudit(trx, actor, { action: 'import.upload', object: { kind: 'import', id }, orgPath: onePath(scope), detail })
    const batch = await findImport(trx, id, actor.accountId)
    if (!batch) throw notFound()
    return batch
  })
}

/** What is no table by its first bytes is refused at once; the rest is looked into by the job. */
function refuseOthers(bytes: Buffer) {
  try {
    fileKind(bytes)
  } catch (error) {
    if (error instanceof Unreadable) throw new Problem('not-acceptable-file', error.message, { reason: error.failure })
    throw error
  }
}

const onePath = (scope: Scope) => (scope.paths.length === 1 ? scope.paths[0] : null)

/** A name without folders and control characters, as a label only. */
const plainName = (filename: string) =>
  filename
    .replace(/^.*[/\\]/, '')
    .replace(/\p{C}/gu, '')
    .trim()
    .slice(0, 200) || '?'
