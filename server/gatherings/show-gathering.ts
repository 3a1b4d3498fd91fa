import type { Db } from '#db/connect.ts'
import type { Scope } from '../http/access.ts'
import { notFound } from '../http/problem.ts'
import { listAttendance, listHeads, type AttendanceRow, type PresenceRow } from './attendance-queries.ts'
import { listClosings } from './closing-queries.ts'
import { findGathering, listAgenda, listGatheringOrgs, type listGatherings } from './gathering-queries.ts'
import type { PostedCredit } from '../ledger/index.ts'
import { countHeads, quorumOf, type Attending } from './quorum.rules.ts'
import type { Attendance } from './attendance-schemas.ts'
import type { NewGathering } from './schemas.ts'
import type { Settlement } from './settle-gathering.ts'

type Row = Awaited<ReturnType<typeof listGatherings>>[number]

export const shownRow = ({
  id,
  orgId,
  orgName,
  title,
  purposes,
  startsAt,
  endsAt,
  place,
  state,
  expectedCount,
  presentCount,
}: Omit<Row, 'startsAtExact'>) => ({
  ...{ id, org: { id: orgId, name: orgName }, title, purposes: purposes as NewGathering['purposes'] },
  ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), place, state, expectedCount, presentCount },
})

const headsOf = (list: readonly Attending[], visitors: number) => {
  const heads = countHeads(list, visitors)
  return { heads, quorum: quorumOf(heads) }
}

/** One gathering with agenda, heads and closings. Throws not-found outside the scope. */
export async function showGathering(db: Db, scope: Scope, id: string) {
  const row = await findGathering(db, scope, id)
  if (!row) throw notFound()
  const [agenda, orgs, list, closings] = await Promise.all([
    listAgenda(db, id),
    listGatheringOrgs(db, id),
    listHeads(db, id),
    listClosings(db, id),
  ])
  const { host, recorder, lecturer, organiserLevel, isConcentrated, isRotation, summary, discussion, decisions } = row
  const { visitorCount, visitorNames, version } = row
  return {
    ...{ ...shownRow(row), orgs, host, recorder, lecturer, organiserLevel, isConcentrated, isRotation, summary, discussion },
    ...{ decisions, visitorCount, visitorNames, version, ...headsOf(list, visitorCount) },
    agenda: agenda.map(({ filmId, filmTitle, durationS, filmVersionId: _, deliveryMode, ...item }) => ({
      ...item,
      film: filmId ? { id: filmId, title: filmTitle ?? '', durationS } : null,
      deliveryMode: deliveryMode as NewGathering['agenda'][number]['deliveryMode'],
    })),
    closings: closings.map(({ closedAt, reopenedAt, ...closing }) => ({
      ...{ ...closing, closedAt: closedAt.toISOString(), reopenedAt: reopenedAt?.toISOString() ?? null },
    })),
  }
}

function shownAttendance(row: AttendanceRow): Attendance {
  const { personId, name, memberNo, homeOrgId, homeOrgName, isElsewhere, sharesDevice, sharesAddress, signedInAt, ...more } = row
  const { makeUpId, madeUpOn, madeUpMinutes, madeUpHow, ...rest } = more
  const madeUp = makeUpId === null ? null : { id: makeUpId, onDay: madeUpOn!, minutes: madeUpMinutes!, how: madeUpHow! }
  const flags = [sharesDevice && 'shared-device', sharesAddress && 'shared-address', isElsewhere && 'elsewhere'] as const
  return {
    ...{ ...rest, person: { id: personId, name, memberNo }, homeOrg: { id: homeOrgId, name: homeOrgName } },
    ...{ madeUp, signedInAt: signedInAt?.toISOString() ?? null, flags: flags.filter((flag) => flag !== false) },
  }
}

/** Everybody on the list of a gathering the scope may see. */
export async function showAttendance(db: Db, scope: Scope, id: string, personIds?: readonly string[]) {
  const gathering = await findGathering(db, scope, id)
  if (!gathering) throw notFound()
  const list = await listAttendance(db, id, personIds)
  return { items: list.map(shownAttendance), ...headsOf(list, gathering.visitorCount) }
}

export function shownPreview({ agenda, items, list, earned }: Settlement, visitors: number) {
  const count = (which: (row: PresenceRow) => boolean) => list.filter(which).length
  return {
    ...headsOf(list, visitors),
    unmarked: count(({ role, status }) => role === 'expected' && status === 'unmarked'),
    unconfirmed: count(({ needsConfirmation }) => needsConfirmation),
    items: agenda.map(({ id }, at) => {
      const { minutes, countableMinutes, cap, playedMinutes } = items[at]!
      return { id, minutes, countableMinutes, cap, playedMinutes }
    }),
    people: earned.map(({ row, parts }) => ({
      person: { id: row.personId, name: row.name },
      hours: Math.round(parts.reduce((sum, { hours }) => sum + hours, 0) * 100) / 100,
      minutes: parts.reduce((sum, { minutes }) => sum + minutes, 0),
    })),
  }
}

/** What closing posted, and who had been credited for a film before. */
export function shownClosed({ settled, posted }: { settled: Settlement; posted: readonly PostedCredit[] }) {
  const isPosted = (personId: string, year: string) => posted.some((one) => one.personId === personId && one.occasion === year)
  return {
    postedEntries: posted.length,
    creditedPeople: new Set(posted.map(({ personId }) => personId)).size,
    alreadyCredited: settled.earned.flatMap(({ row, parts }) =>
      parts
        .filter(({ filmId, on }) => filmId !== null && !isPosted(row.personId, on.slice(0, 4)))
        .map(({ filmId }) => ({
          person: { id: row.personId, name: row.name },
          filmTitle: settled.agenda.find((item) => item.filmId === filmId)?.filmTitle ?? '',
        })),
    ),
  }
}
