import type { Db } from '#db/connect.ts'
import type { Scope } from '../../http/access.ts'
import { notFound } from '../../http/problem.ts'
import { dayOf, type Asker } from '../asker.ts'
import { findGathering, listOrgsWithin } from '../gathering-queries.ts'
import { listConflicts, type ConflictRow } from './conflict-queries.ts'
import * as queries from './overlap-queries.ts'

type Other = Omit<Awaited<ReturnType<typeof queries.listSamePlace>>[number], 'isSeen'> & { isSeen: boolean }

const elsewhere = ({ otherId, title, isSeen, orgName, startsAt, endsAt, place, state }: Other) => ({
  gathering: isSeen ? { id: otherId, name: title } : null,
  ...{ orgName, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), place, state },
})
const personElsewhere = ({
  personId,
  name,
  otherStatus,
  ...other
}: Other & { personId: string; name: string; otherStatus: 'unmarked' | 'present' | 'absent' }) => ({
  ...{ person: { id: personId, name }, status: otherStatus, ...elsewhere(other) },
})

/** Who of a gathering is elsewhere at the same time, what else is at its place, and what has been decided about it. */
export async function showOverlaps(db: Db, scope: Scope, id: string) {
  const gathering = await findGathering(db, scope, id)
  if (!gathering) throw notFound()
  const { startsAt, endsAt, place, path: orgPath, state } = gathering
  const isAhead = state === 'planned' || state === 'open'
  const [places, people, watching, decisions] = await Promise.all([
    place && isAhead ? queries.listSamePlace(db, scope, place, { startsAt, endsAt, orgPath, exceptId: id }) : [],
    queries.listDoublyPlaced(db, scope, id),
    queries.listWatchingMeanwhile(db, id),
    queries.listOverlapDecisions(db, id),
  ])
  return {
    places: places.map(elsewhere),
    people: people.map(personElsewhere),
    watching: watching.map(({ personId, name, filmTitle, fromAt, untilAt }) => ({
      ...{ person: { id: personId, name }, filmTitle, fromAt: fromAt.toISOString(), untilAt: untilAt.toISOString() },
    })),
    decisions: decisions.map(({ personId, name, decidedAt, ...decision }) => ({
      ...{ ...decision, person: { id: personId, name }, at: decidedAt.toISOString() },
    })),
  }
}

interface Wanted {
  org: string
  startsAt: string
  minutes: number
  place?: string
}

/** While it is being planned: what else is at that place, and whose members are expected elsewhere at that time. */
export async function showClashes(asker: Asker, { org, startsAt, minutes, place = '' }: Wanted) {
  const { db } = asker.deps
  const [planner] = await listOrgsWithin(db, asker.scope, [org])
  if (!planner) throw notFound()
  const from = new Date(startsAt)
  const planned = {
    ...{ startsAt: from, endsAt: new Date(from.getTime() + minutes * 60_000), orgPath: planner.path, exceptId: null },
  }
  const [places, people] = await Promise.all([
    place.trim() ? queries.listSamePlace(db, asker.scope, place.trim(), planned) : [],
    queries.listExpectedElsewhere(db, asker.scope, dayOf(asker.deps, from), planned),
  ])
  return { places: places.map(elsewhere), people: people.map(personElsewhere) }
}

/** Marks that two people made differently: both versions, with who and when. */
export async function showConflicts(db: Db, scope: Scope, id: string) {
  if (!(await findGathering(db, scope, id))) throw notFound()
  return { items: (await listConflicts(db, id)).map(shownConflict) }
}

const shownConflict = (row: ConflictRow) => ({
  ...{ markId: row.markId, person: { id: row.personId, name: row.name }, version: row.version },
  standing: {
    ...{ status: row.nowStatus, reason: row.nowReason, note: row.nowNote, method: row.nowMethod, byName: row.nowByName },
    ...{ lateMinutes: row.nowLate, earlyMinutes: row.nowEarly, madeAt: row.nowMadeAt?.toISOString() ?? null },
  },
  held: {
    ...{ status: row.status, reason: row.reason, note: row.note, method: row.method, byName: row.byName },
    ...{ lateMinutes: row.lateMinutes, earlyMinutes: row.earlyMinutes, madeAt: row.madeAt.toISOString() },
  },
  decided:
    row.decidedAt === null
      ? null
      : { isTaken: row.isTaken ?? false, byName: row.decidedByName ?? '', at: row.decidedAt.toISOString() },
})
