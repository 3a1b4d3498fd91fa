import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import type { Deps } from '../http/deps.ts'
import { notFound } from '../http/problem.ts'
import type { Asked } from './asked.ts'
import { badField, inTheWay, stale } from './fault.ts'
import { checkHome, checkReach, checkRow, LANES, laneOf, TRACED, type Person } from './history.ts'
import { deleteRow, insertRow, listRows, updateRow, type HistoryKind, type HistoryRow } from './history-queries.ts'
import { lockPerson } from './person-queries.ts'
import { recordAudit } from './record-audit.ts'
import { periodFault, planAddition, planCorrection, planRemoval, type Period, type Plan } from './timeline.rules.ts'

/** What is sent: checked by the route's schema, different for every kind. */
type Fields = Record<string, unknown> & { fromOn?: string; untilOn?: string | null }

/** Adds a dated row; where rows follow one another it ends the open one. */
export const addRow = (deps: Deps, asked: Asked, personId: string, kind: HistoryKind, fields: Fields) =>
  change(deps, asked, personId, kind, async (trx, person, rows) => {
    const row = { untilOn: null, ...fields, id: uuid(), version: 1 } as unknown as HistoryRow
    await checkFields(trx, asked, person, kind, row)
    const plan = planAddition(laneOf(kind, rows, row), row, LANES[kind].closes)
    await carryOut(trx, asked, kind, plan, () => insertRow(trx, kind, { ...fields, id: row.id, personId }))
    return { verb: 'add', row, rows: [...adjusted(rows, plan), row] }
  })

/** Corrects a row that was recorded wrongly. */
export const correctRow = (
  deps: Deps,
  asked: Asked,
  personId: string,
  kind: HistoryKind,
  rowId: string,
  input: Fields & { version: number },
) =>
  change(deps, asked, personId, kind, async (trx, person, rows) => {
    const { version, ...fields } = input
    const old = await ownRow(trx, asked, rows, rowId)
    if (old.version !== version) throw stale(old.version)
    const row: HistoryRow = { ...old, ...fields }
    await checkFields(trx, asked, person, kind, row)
    const plan = planCorrection(laneOf(kind, rows, row), old, row, LANES[kind].isContinuous)
    await carryOut(trx, asked, kind, plan, () => updateRow(trx, kind, rowId, fields))
    return { verb: 'change', row, old, rows: adjusted(rows, plan).map((one) => (one.id === rowId ? row : one)) }
  })

/** Takes out a row that should never have been there. */
export const removeRow = (deps: Deps, asked: Asked, personId: string, kind: HistoryKind, rowId: string) =>
  change(deps, asked, personId, kind, async (trx, _person, rows) => {
    const row = await ownRow(trx, asked, rows, rowId)
    const plan = planRemoval(rows, row, LANES[kind].isContinuous)
    await carryOut(trx, asked, kind, plan, () => deleteRow(trx, kind, rowId))
    return { verb: 'remove', row, rows: adjusted(rows, plan).filter(({ id }) => id !== rowId) }
  })

interface Done {
  verb: 'add' | 'change' | 'remove'
  row: HistoryRow
  old?: HistoryRow
  /** As they are now. */
  rows: readonly HistoryRow[]
}

type Work = (trx: Trx, person: Person, rows: readonly HistoryRow[]) => Promise<Done>

async function change({ db }: Deps, asked: Asked, personId: string, kind: HistoryKind, work: Work): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const person = await lockPerson(trx, asked.scope, personId, asked.today)
    if (!person) throw notFound()
    const { verb, row, old, rows } = await work(trx, person, await listRows(trx, kind, personId))
    await checkHome(trx, asked, kind, rows)
    await recordAudit(trx, asked.actor, {
      action: `${LANES[kind].noun}.${verb}`,
      object: { kind: 'person', id: personId },
      orgPath: person.homePath,
      detail: { rowId: row.id, ...traced(row), ...(old ? { before: traced(old) } : {}) },
    })
  })
}

const traced = (row: HistoryRow) => Object.fromEntries(TRACED.filter((key) => row[key] != null).map((key) => [key, row[key]]))

async function checkFields(trx: Trx, asked: Asked, person: Person, kind: HistoryKind, row: HistoryRow) {
  const fault = periodFault(row, person.birthOn, asked.today)
  if (fault) throw badField(fault.field, fault.kind, fault.detail)
  await checkRow(trx, asked, person, kind, row)
}

/** The row of this person; one that ties him to a place outside the scope is for others to change. */
async function ownRow(trx: Trx, asked: Asked, rows: readonly HistoryRow[], rowId: string): Promise<HistoryRow> {
  const row = rows.find(({ id }) => id === rowId)
  if (!row) throw notFound()
  await checkReach(trx, asked, row)
  return row
}

/** No two rows may overlap at any moment: ends that draw back come first, ends that stretch come last. */
async function carryOut(trx: Trx, asked: Asked, kind: HistoryKind, plan: Plan<HistoryRow>, write: () => Promise<void>) {
  if (plan.collides) throw collision(kind, plan.collides)
  const stretches = ({ row, untilOn }: Plan<HistoryRow>['adjust'][number]) =>
    row.untilOn !== null && (untilOn === null || untilOn > row.untilOn)
  const adjust = async (one: Plan<HistoryRow>['adjust'][number]) => {
    await checkReach(trx, asked, one.row)
    await updateRow(trx, kind, one.row.id, { untilOn: one.untilOn })
  }
  for (const one of plan.adjust) if (!stretches(one)) await adjust(one)
  await write()
  for (const one of plan.adjust) if (stretches(one)) await adjust(one)
}

const collision = (kind: HistoryKind, { fromOn, untilOn }: Period) =>
  inTheWay(
    'fromOn',
    LANES[kind].collision,
    `Overlaps with what is recorded from ${fromOn} ${untilOn ? `until ${untilOn}` : 'on'}`,
  )

function adjusted(rows: readonly HistoryRow[], plan: Plan<HistoryRow>): HistoryRow[] {
  return rows.map((row) => {
    const moved = plan.adjust.find((one) => one.row === row)
    return moved ? { ...row, untilOn: moved.untilOn } : row
  })
}
