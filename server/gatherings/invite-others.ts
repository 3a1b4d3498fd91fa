import type { Trx } from '#db/connect.ts'
import { notFound, Problem } from '../http/problem.ts'
import { dayOf, lockedGathering, type Asker, type Locked } from './asker.ts'
import { countPeopleWithin, insertOthers, removeOther } from './attendance-queries.ts'
import { findByNumber } from './hall-queries.ts'
import { writeMarks, type Outcome } from './mark-attendance.ts'
import type { NewGuests } from './attendance-schemas.ts'

/** Guests and observers: people of the asker's scope by id, those of other branches only by a number they give. */
export async function inviteOthers(asker: Asker, id: string, { personIds = [], numbers = [], role }: NewGuests) {
  await asker.deps.db.transaction().execute(async (trx) => {
    const gathering = await lockedGathering(trx, asker.scope, id, ['planned', 'open'])
    const day = dayOf(asker.deps, gathering.startsAt)
    const seen = personIds.length === 0 ? [] : await countPeopleWithin(trx, asker.people, personIds, day)
    if (seen.length < new Set(personIds).size) throw notFound()
    const found = await Promise.all(
      numbers.map((number, at) => whoHas(trx, asker, { number, day, pointer: `/body/numbers/${at}` })),
    )
    const all = [...new Set([...personIds, ...found])]
    if (all.length > 0) await insertOthers(trx, { gatheringId: id, personIds: all, role, day })
  })
}

/** Takes a guest or observer off the list again. */
export async function uninvite(asker: Asker, id: string, personId: string) {
  await asker.deps.db.transaction().execute(async (trx) => {
    await lockedGathering(trx, asker.scope, id, ['planned', 'open'])
    if (!(await removeOther(trx, id, personId))) throw notFound()
  })
}

/** A number read out at the door: whoever it is stands as present, a guest if not expected. */
export async function enterAtDoor(
  asker: Asker,
  id: string,
  { id: markId, number }: { id: string; number: string },
): Promise<string> {
  return asker.deps.db.transaction().execute(async (trx) => {
    const gathering = await lockedGathering(trx, asker.scope, id, ['open'])
    const day = dayOf(asker.deps, gathering.startsAt)
    const personId = await whoHas(trx, asker, { number, day, pointer: '/body/number' })
    await insertOthers(trx, { gatheringId: id, personIds: [personId], role: 'guest', day })
    await present(trx, asker, gathering, { markId, personId })
    return personId
  })
}

function present(
  trx: Trx,
  asker: Asker,
  gathering: Locked,
  { markId, personId }: { markId: string; personId: string },
): Promise<Map<string, Outcome>> {
  const minutes = Math.floor((asker.deps.now().getTime() - gathering.startsAt.getTime()) / 60_000)
  const lateMinutes = Math.min(1440, Math.max(0, minutes))
  return writeMarks(trx, asker, gathering, [
    { id: markId, personId, status: 'present', method: 'door', lateMinutes: lateMinutes > 5 ? lateMinutes : 0 },
  ])
}

/** The one person that this number names. Throws invalid-input at `pointer`. */
export async function whoHas(
  trx: Trx,
  { deps }: Asker,
  { number, day, pointer }: { number: string; day: string; pointer: string },
): Promise<string> {
  const typed = number.trim().toUpperCase()
  const people = await findByNumber(trx, { number: typed, idHash: deps.keys.fingerprint(typed), day })
  if (people.length === 1) return people[0]!.id
  const kind = people.length === 0 ? 'unknown-number' : 'number-of-several'
  throw new Problem('invalid-input', 'This number does not name one person', { errors: [{ pointer, detail: kind, kind }] })
}
