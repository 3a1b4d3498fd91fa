import { startOfDay } from '../../clock.ts'
import type { Scope } from '../../http/access.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound } from '../../http/problem.ts'
import { findOrgWithin } from '../gathering-queries.ts'
import type { NewGathering } from '../schemas.ts'
import { listHistory } from './record-queries.ts'

type Row = Awaited<ReturnType<typeof listHistory>>[number]

/** What a body held or took part in during a year, with figures and their sums. */
export async function showHistory({ db, config }: Deps, scope: Scope, { org, year }: { org: string; year: number }) {
  const body = await findOrgWithin(db, scope, org)
  if (!body) throw notFound()
  const zone = config.COUNTY_TIME_ZONE
  const rows = await listHistory(db, org, {
    from: startOfDay(zone, `${year}-01-01`),
    until: startOfDay(zone, `${year + 1}-01-01`),
  })
  const sum = (of: (row: Row) => number) => Math.round(rows.reduce((total, row) => total + of(row), 0) * 100) / 100
  return {
    org: { id: body.id, name: body.name },
    items: rows.map(({ startsAt, purposes, ...row }) => ({
      ...{ ...row, startsAt: startsAt.toISOString(), purposes: purposes as NewGathering['purposes'] },
    })),
    totals: {
      gatherings: rows.length,
      minutes: sum(({ minutes }) => minutes),
      hours: sum(({ hours }) => hours),
      expected: sum(({ expected }) => expected),
      present: sum((row) => row.present),
    },
  }
}
