import type { Trx } from '#db/connect.ts'
import type { Deps } from '../../http/deps.ts'
import type { Keys } from '../../keys.ts'
import { maskNationalId } from '../national-id.rules.ts'
import { recordAudit } from '../record-audit.ts'
import { COLUMNS } from './columns.rules.ts'
import { finding, Unreadable, type Finding } from './finding.rules.ts'
import { endOnError } from './import-failure.ts'
import { loadImport, moveImport, noteProgress, refuseImport, waitForTurn } from './import-queries.ts'
import { importPaths, readImport, today } from './import-reading.ts'
import { placePeople } from './place-people.ts'
import { peopleOf } from './people-of.ts'
import type { PeopleReading } from './read-people.ts'
import { holdOrgs, insertPeople } from './register-queries.ts'

/** Rows written by one round of statements. */
const BATCH = 1000

/** Refuses the import with what was found when everything was looked at again. */
class Refused extends Error {
  readonly findings: Finding[]
  readonly errorCount: number
  constructor(findings: Finding[], errorCount: number) {
    super('The import was refused at the last look')
    this.findings = findings
    this.errorCount = errorCount
  }
}

/** Writes all people of an import, in one transaction: all of them or none. May run twice; the second run finds it done. */
export const applyImport = (deps: Deps, { importId }: { importId: string }, signal: AbortSignal) =>
  endOnError(deps, importId, ['queued', 'running'], async () => {
    const isMine = await moveImport(deps.db, importId, ['queued', 'running'], { state: 'running', doneCount: 0 })
    if (!isMine) return
    const reading = await readImport(deps, importId, signal)
    try {
      await deps.db.transaction().execute((trx) => write(deps, trx, importId, reading, signal))
    } catch (error) {
      const refused = error instanceof Refused ? error : fromDatabase(deps.keys, reading, error)
      if (!refused) throw error
      const { findings, errorCount } = refused
      await refuseImport(deps.db, importId, ['running'], { findings, errorCount }, deps.now())
    }
  })

async function write(deps: Deps, trx: Trx, importId: string, reading: PeopleReading, signal: AbortSignal) {
  await waitForTurn(trx)
  const batch = await loadImport(trx, importId)
  if (batch?.state !== 'running') return // a run that was thought dead was not: it has done the work
  const paths = await importPaths(trx, deps, batch)
  if (paths.length === 0) throw new Unreadable('no-permission')
  const onProgress = async () => signal.throwIfAborted()
  const day = today(deps)
  const { placements, unchangedCount, findings, errorCount } = await placePeople(trx, reading, {
    keys: deps.keys,
    paths,
    today: day,
    onProgress,
  })
  if (errorCount > 0) throw new Refused(findings, errorCount)
  const orgIds = [...new Set(placements.map(({ orgId }) => orgId))]
  // Taken up again by the queue: the next look will not find the organisation.
  if (!(await holdOrgs(trx, orgIds, day)))
    throw Object.assign(new Error('An organisation was dissolved meanwhile'), { code: '40001' })
  for (let at = 0; at < placements.length; at += BATCH) {
    signal.throwIfAborted()
    await insertPeople(trx, importId, await peopleOf(deps.keys, placements.slice(at, at + BATCH), day))
    await noteProgress(deps.db, importId, unchangedCount + Math.min(at + BATCH, placements.length))
  }
  const [rowCount, createdCount] = [reading.rowCount, placements.length]
  const counts = { rowCount, doneCount: rowCount, createdCount, unchangedCount, errorCount: 0, findings }
  // The file has served: what is in it is in the register now, its fingerprint stays.
  await moveImport(trx, importId, ['running'], {
    state: 'done',
    file: Buffer.alloc(0),
    finishedAt: deps.now(),
    failure: null,
    ...counts,
  })
  await recordAudit(
    trx,
    { accountId: batch.accountId, name: batch.byName, ip: null, userAgent: null },
    {
      action: 'import.apply',
      object: { kind: 'import', id: importId },
      orgPath: paths.length === 1 ? paths[0] : null,
      detail: { filename: batch.filename, rowCount, createdCount, unchangedCount },
    },
  )
}

/** Somebody registered one of these people between our last look and our writing: the unique keys say which. */
function fromDatabase(keys: Keys, { drafts, headings }: PeopleReading, error: unknown): Refused | undefined {
  const { code, constraint, detail = '' } = error as { code?: string; constraint?: string; detail?: string }
  if (code !== '23505') return undefined
  const value = /=\((?:\\x)?(.*)\) already exists/.exec(detail)?.[1]
  const isNumber = constraint === 'person_national_id_hash_key'
  const draft = drafts.find(({ nationalId, memberNo }) =>
    isNumber ? nationalId && keys.fingerprint(nationalId).toString('hex') === value : memberNo === value,
  )
  const key = isNumber ? 'nationalId' : 'memberNo'
  const shown = isNumber ? maskNationalId(draft?.nationalId ?? '') : (draft?.memberNo ?? '')
  const column = headings.get(key)?.heading ?? COLUMNS[key].heading
  return new Refused([finding('registered-meanwhile', { row: draft?.row ?? null, column, value: shown })], 1)
}
