import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { writeXlsxStream } from 'hucre/xlsx'
import type { StandingState } from '#db/types.ts'
import type { Scope } from '../http/access.ts'
import type { Actor } from '../http/actor.ts'
import type { Deps } from '../http/deps.ts'
import { notFound } from '../http/problem.ts'
import { recordAudit } from '../orgs/index.ts'
import { shownGoal } from '../requirements/index.ts'
import * as queries from './queries.ts'
import { COMPLETION_COLUMNS, completionRow, PEOPLE_COLUMNS, personRow } from './sheets.rules.ts'

interface Asking {
  deps: Deps
  actor: Actor
  scope: Scope
}
interface Filter extends queries.Asked {
  org?: string
}

const BATCH = 1000

/** The table of completion of a body and all below it, as a workbook. The audit log has its entry before the first byte leaves. */
export async function exportCompletion(asking: Asking, filter: Filter): Promise<Readable> {
  const { row, sheet } = await begin(asking, filter, 'report.export')
  const below = await queries.listRowsBelow(asking.deps.db, row.path, filter)
  return workbook(
    sheet,
    COMPLETION_COLUMNS,
    below.map((one) => completionRow(one, row.path)),
  )
}

/** The people behind the numbers with their telephone numbers, written while they are read. */
export async function exportPeople(
  asking: Asking,
  { direct, ...filter }: Filter & { direct?: boolean },
  states: readonly StandingState[],
): Promise<Readable> {
  const { row, sheet } = await begin(asking, filter, 'report.export-people', { states })
  async function* rows() {
    let after: { orgPath: string; personId: string } | null = null
    do {
      const batch: Awaited<ReturnType<typeof queries.listPeople>> = await queries.listPeople(asking.deps.db, {
        ...{ policy: filter.policy, period: filter.period, path: row.path, direct, states, after, limit: BATCH },
      })
      yield* batch.map((one) => personRow({ ...one, goals: one.goals.map(shownGoal) }))
      after = batch.length < BATCH ? null : batch.at(-1)!
    } while (after)
  }
  return workbook(sheet, PEOPLE_COLUMNS, rows())
}

async function begin({ deps, actor, scope }: Asking, { org, policy, period }: Filter, action: string, more: object = {}) {
  const row = await queries.findRow(deps.db, scope, org, { policy, period })
  const name = await queries.findPolicyName(deps.db, policy)
  if (!row || name === undefined) throw notFound()
  await recordAudit(deps.db, actor, {
    action,
    object: { kind: 'policy', id: policy },
    orgPath: row.path,
    detail: { period, ...more },
  })
  return { row, sheet: `${period} ${name}`.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) } // as Excel allows it
}

type Rows = Iterable<(string | number)[]> | AsyncIterable<(string | number)[]>

function workbook(name: string, columns: readonly { header: string; width: number }[], rows: Rows): Readable {
  const file = writeXlsxStream(rows, { name, columns: columns.map((one) => ({ ...one })), freezePane: { rows: 1 } })
  return Readable.fromWeb(file as ReadableStream)
}
