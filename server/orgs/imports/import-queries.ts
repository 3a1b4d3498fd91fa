import { sql, type Updateable } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db, Trx } from '#db/connect.ts'
import type { ImportBatch, ImportState } from '#db/types.ts'
import type { Failure, Finding } from './finding.rules.ts'

interface NewImport {
  id: string
  accountId: string
  filename: string
  /** Sealed: a table of people holds identity numbers. */
  file: Buffer
  sha256: Buffer
  scopePaths: string[]
}

export async function insertImport(trx: Trx, batch: NewImport): Promise<void> {
  await trx.insertInto('importBatch').values(batch).execute()
}

const shown = (db: Db | Trx, accountId: string) =>
  db
    .selectFrom('importBatch as b')
    .innerJoin('account as a', 'a.id', 'b.accountId')
    .select(['b.id', 'b.filename', 'b.state', 'b.rowCount', 'b.doneCount', 'b.createdCount', 'b.unchangedCount', 'b.errorCount'])
    .select(['b.failure', 'b.createdAt', 'b.finishedAt', 'a.displayName as byName'])
    .where('b.accountId', '=', accountId)

/** An import of the importer's own. */
export function findImport(db: Db | Trx, id: string, accountId: string) {
  return shown(db, accountId)
    .select(sql<Finding[]>`b.findings`.as('findings'))
    .where('b.id', '=', id)
    .executeTakeFirst()
}

/** Newest first (ids are in the order of time), those older than the import `before`. */
export function listImports(db: Db, accountId: string, before: string | null, limit: number) {
  const query = shown(db, accountId).orderBy('b.id', 'desc').limit(limit)
  return (before ? query.where('b.id', '<', before) : query).execute()
}

/** All that a job needs of an import. */
export function loadImport(db: Db | Trx, id: string) {
  return db
    .selectFrom('importBatch as b')
    .innerJoin('account as a', 'a.id', 'b.accountId')
    .select(['b.id', 'b.accountId', 'b.filename', 'b.scopePaths', 'b.state', 'a.displayName as byName'])
    .where('b.id', '=', id)
    .executeTakeFirst()
}

export async function loadImportFile(db: Db, id: string): Promise<Buffer> {
  return (await db.selectFrom('importBatch').select('file').where('id', '=', id).executeTakeFirstOrThrow()).file
}

/** Roles the importer holds on `today`; none when the account is disabled. */
export async function listGrantsOf(db: Db | Trx, accountId: string, today: string): Promise<{ role: string; path: string }[]> {
  const account = await db
    .selectFrom('account as a')
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('roleGrant as g')
          .innerJoin('org as o', 'o.id', 'g.orgId')
          .select(['g.role', 'o.path'])
          .whereRef('g.accountId', '=', 'a.id')
          .where('g.revokedAt', 'is', null)
          .where('g.fromOn', '<=', today)
          .where((e) => e.or([e('g.untilOn', 'is', null), e('g.untilOn', '>', today)])),
      ).as('grants'),
    )
    .where('a.id', '=', accountId)
    .where('a.disabledAt', 'is', null)
    .executeTakeFirst()
  return account?.grants ?? []
}

/** Moves an import from one of the states `from`; false when it is in none of them. */
export async function moveImport(
  db: Db | Trx,
  id: string,
  from: readonly ImportState[],
  change: Omit<Updateable<ImportBatch>, 'id' | 'findings'> & { findings?: readonly Finding[] },
): Promise<boolean> {
  const { findings, ...rest } = change
  const result = await db
    .updateTable('importBatch')
    .set({ ...rest, ...(findings ? { findings: JSON.stringify(findings) } : {}) })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Ends an import that cannot go on; the file is given up with it: what is to be mended is mended at the clerk's. */
export const refuseImport = (
  db: Db | Trx,
  id: string,
  from: readonly ImportState[],
  change: { failure?: Failure; findings?: readonly Finding[]; errorCount?: number; rowCount?: number; unchangedCount?: number },
  now: Date,
) => moveImport(db, id, from, { state: 'refused', file: Buffer.alloc(0), finishedAt: now, ...change })

/** Imports that were checked before `before` and then left. */
export const listLeft = (trx: Trx, before: Date) =>
  trx
    .selectFrom('importBatch')
    .select(['id', 'filename', 'scopePaths'])
    .where('state', '=', 'checked')
    .where('createdAt', '<', before)
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute()

/** Progress, seen by others at once: never call it on the transaction that does the work. */
export async function noteProgress(db: Db, id: string, doneCount: number): Promise<void> {
  await db.updateTable('importBatch').set({ doneCount }).where('id', '=', id).execute()
}

/** One import writes at a time, so that each sees what the one before has registered. Held until the transaction ends. */
export async function waitForTurn(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(724022)`.execute(trx)
}
