import type { Db, Trx } from '#db/connect.ts'
import { sql } from 'kysely'

/** The tables of a person's history, by the name of the list in the API. */
export const TABLES = { ties: 'tie', statuses: 'membership', posts: 'post', exemptions: 'exemption', away: 'away' } as const
export type HistoryKind = keyof typeof TABLES

/** A row of any of them: what all have, and the rest by column. */
export interface HistoryRow extends Record<string, unknown> {
  id: string
  fromOn: string
  untilOn: string | null
  version: number
  orgId?: string
}

// The tables differ only in columns that the schema of the route has checked; one type stands for all.
const tableOf = (kind: HistoryKind) => TABLES[kind] as 'tie'

export async function listRows(trx: Trx, kind: HistoryKind, personId: string): Promise<HistoryRow[]> {
  const rows = await trx.selectFrom(tableOf(kind)).selectAll().where('personId', '=', personId).execute()
  return rows
}

export async function insertRow(trx: Trx, kind: HistoryKind, row: object): Promise<void> {
  await trx
    .insertInto(tableOf(kind))
    .values(row as never)
    .execute()
}

export async function updateRow(trx: Trx, kind: HistoryKind, id: string, change: object): Promise<void> {
  await trx
    .updateTable(tableOf(kind))
    .set({ ...change, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
}

export async function deleteRow(trx: Trx, kind: HistoryKind, id: string): Promise<void> {
  await trx.deleteFrom(tableOf(kind)).where('id', '=', id).execute()
}

export async function isTermOf(trx: Trx, orgId: string, termId: string): Promise<boolean> {
  const found = await trx.selectFrom('term').select('id').where('id', '=', termId).where('orgId', '=', orgId).executeTakeFirst()
  return found !== undefined
}

/** A person's whole history, each list from the latest row back. */
export async function findHistory(db: Db | Trx, personId: string) {
  const latest = { column: 'r.fromOn', direction: 'desc' } as const
  const [ties, statuses, posts, exemptions, away] = await Promise.all([
    db
      .selectFrom('tie as r')
      .innerJoin('org as o', 'o.id', 'r.orgId')
      .select(['r.id', 'r.fromOn', 'r.untilOn', 'r.version', 'r.reason', 'o.id as orgId', 'o.name as orgName'])
      .where('r.personId', '=', personId)
      .orderBy(latest.column, latest.direction)
      .execute(),
    db
      .selectFrom('membership as r')
      .select(['r.id', 'r.fromOn', 'r.untilOn', 'r.version', 'r.memberStatus', 'r.registryStatus', 'r.reason'])
      .where('r.personId', '=', personId)
      .orderBy(latest.column, latest.direction)
      .execute(),
    db
      .selectFrom('post as r')
      .innerJoin('org as o', 'o.id', 'r.orgId')
      .select(['r.id', 'r.fromOn', 'r.untilOn', 'r.version', 'r.position', 'r.termId', 'o.id as orgId', 'o.name as orgName'])
      .where('r.personId', '=', personId)
      .orderBy(latest.column, latest.direction)
      .orderBy('r.position')
      .execute(),
    db
      .selectFrom('exemption as r')
      .select(['r.id', 'r.fromOn', 'r.untilOn', 'r.version', 'r.reason', 'r.note', 'r.decidedBy', 'r.reviewOn'])
      .where('r.personId', '=', personId)
      .orderBy(latest.column, latest.direction)
      .execute(),
    db
      .selectFrom('away as r')
      .select(['r.id', 'r.fromOn', 'r.untilOn', 'r.version', 'r.direction', 'r.place', 'r.reason', 'r.hostOrg'])
      .select(['r.contactName', 'r.contactPhone', 'r.certificateNo'])
      .where('r.personId', '=', personId)
      .orderBy(latest.column, latest.direction)
      .execute(),
  ])
  return { ties: ties.map(atOrg), statuses, posts: posts.map(atOrg), exemptions, away }
}

function atOrg<T extends { orgId: string; orgName: string }>({ orgId, orgName, ...row }: T) {
  return { ...row, org: { id: orgId, name: orgName } }
}

/** The first day of anything dated; undefined when there is nothing. */
export async function findFirstDay(trx: Trx, personId: string): Promise<string | undefined> {
  const first = (kind: HistoryKind) =>
    trx
      .selectFrom(tableOf(kind))
      .select((eb) => eb.fn.min('fromOn').as('day'))
      .where('personId', '=', personId)
  const kinds = Object.keys(TABLES) as HistoryKind[]
  const days = await kinds
    .slice(1)
    .reduce((query, kind) => query.unionAll(first(kind)), first(kinds[0]!))
    .execute()
  return days.flatMap(({ day }) => (day ? [day] : [])).sort()[0]
}
