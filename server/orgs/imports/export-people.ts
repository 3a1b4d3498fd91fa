import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { writeXlsxStream } from 'hucre/xlsx'
import type { Scope } from '../../http/access.ts'
import type { Actor } from '../../http/actor.ts'
import type { Deps } from '../../http/deps.ts'
import { readSearch } from '../people-search.rules.ts'
import type { PeopleQuery } from '../person-schemas.ts'
import { recordAudit } from '../record-audit.ts'
import { belowOrg } from '../show-org.ts'
import { hideNumbers } from './cell.rules.ts'
import { countPeople, listExported } from './export-queries.ts'
import { EXPORT_COLUMNS, exportedRow } from './export.rules.ts'
import { today } from './import-reading.ts'

/** People read at a time. */
const BATCH = 1000

type Filter = Omit<PeopleQuery, 'limit' | 'cursor' | 'sort'>

/**
 * The people of the list as a workbook, written while it is read, so that thirty thousand cost no more memory than one thousand.
 * The audit log has the entry before the first byte leaves.
 */
export async function exportPeople(
  deps: Deps,
  { actor, scope, query }: { actor: Actor; scope: Scope; query: Filter },
): Promise<Readable> {
  const { q, org, ...rest } = query
  const where = org === undefined ? scope : await belowOrg(deps.db, scope, org)
  const filter = { ...rest, tokens: readSearch(q).tokens }
  const day = today(deps)
  const count = await countPeople(deps.db, where, filter, day)
  const orgPath = where.paths.length === 1 ? where.paths[0] : null
  await recordAudit(deps.db, actor, {
    action: 'people.export',
    orgPath,
    detail: { count, filter: { ...query, ...(q ? { q: hideNumbers(q) } : {}) } },
  })

  async function* rows() {
    let after: { namePinyin: string; id: string } | undefined
    do {
      const batch = await listExported(deps.db, where, filter, day, { after, limit: BATCH })
      yield* batch.map(exportedRow)
      after = batch.length < BATCH ? undefined : batch.at(-1)
    } while (after)
  }
  const columns = EXPORT_COLUMNS.map(({ heading: header, width }) => ({ header, width }))
  return Readable.fromWeb(writeXlsxStream(rows(), { name: '人员名单', columns, freezePane: { rows: 1 } }) as ReadableStream)
}
