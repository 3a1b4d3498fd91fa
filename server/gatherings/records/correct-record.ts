import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import { Problem } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import { dayOf, lockedGathering, type Asker, type Locked } from '../asker.ts'
import { insertOthers, lockAttendance } from '../attendance-queries.ts'
import { findGatheringSetting } from '../closing/setting-queries.ts'
import { updateGathering } from '../gathering-queries.ts'
import { whoHas } from '../invite-others.ts'
import { writeMarks } from '../mark-attendance.ts'
import { repostHours } from '../post-hours.ts'
import { insertCorrection } from './record-queries.ts'
import type { Correction, LateMarks } from './record-schemas.ts'

interface Change {
  what: string
  from: string
  to: string
}
interface Corrected {
  kind: 'record' | 'attendance'
  changes: Change[]
  reason: string
}

/** Changes the words of a closed record; what they were is kept with the name and the reason. */
export async function correctRecord(asker: Asker, id: string, { version, reason, ...wanted }: Correction) {
  await asker.deps.db.transaction().execute(async (trx) => {
    const gathering = await lockedGathering(trx, asker.scope, id, ['closed'], version)
    const changes = Object.entries(wanted)
      .map(([what, to]) => ({ what, from: told(gathering[what as keyof typeof wanted]), to: told(to) }))
      .filter(({ from, to }) => from !== to)
    if (changes.length === 0) return
    await updateGathering(trx, id, wanted)
    await keep(trx, asker, gathering, { kind: 'record', changes, reason })
  })
}

const told = (value: string | readonly string[] | number | null | undefined) =>
  typeof value === 'object' ? (value ?? []).join('、') : String(value ?? '')

/**
 * A sheet that arrives after the closing: marks with a name and a reason; hours of these people are taken back and judged anew. Where
 * the county wants two persons at closing, one alone does not add hours: reopen it and close it by two.
 */
export async function enterLateMarks(asker: Asker, id: string, { version, reason, marks }: LateMarks) {
  const { deps } = asker
  await deps.db.transaction().execute(async (trx) => {
    const gathering = await lockedGathering(trx, asker.scope, id, ['closed'], version)
    if ((await findGatheringSetting(trx)).closingNeedsSecond)
      throw new Problem('conflict', 'Reopen it, and close it by two persons', { reason: 'closing-needs-second' })
    const named = await byPerson(trx, asker, gathering, marks)
    const personIds = [...new Set(named.map(({ personId }) => personId))]
    const before = new Map((await lockAttendance(trx, id, personIds)).map((row) => [row.personId, row.status]))
    const outcomes = await writeMarks(trx, asker, gathering, named)
    const fresh = named.filter((mark) => outcomes.get(mark.id) === 'applied')
    if (fresh.length === 0) return // sent before
    await repostHours(trx, asker, gathering, { personIds, reason })
    await updateGathering(trx, id, {})
    const changes = fresh.map(({ personId, status }) => ({ what: personId, from: before.get(personId) ?? '', to: status }))
    await keep(trx, asker, gathering, { kind: 'attendance', changes, reason })
  })
}

/** Marks by person; whoever is named by number joins the list as a guest. */
async function byPerson(trx: Trx, asker: Asker, gathering: Locked, marks: LateMarks['marks']) {
  const day = dayOf(asker.deps, gathering.startsAt)
  const named = []
  for (const [at, { personId, number, ...mark }] of marks.entries()) {
    const found = personId ?? (number && (await whoHas(trx, asker, { number, day, pointer: `/body/marks/${at}/number` })))
    if (!found)
      throw new Problem('invalid-input', 'Say who', {
        errors: [{ pointer: `/body/marks/${at}/number`, detail: 'needed', kind: 'required' }],
      })
    if (number) await insertOthers(trx, { gatheringId: gathering.id, personIds: [found], role: 'guest', day })
    named.push({ ...mark, personId: found, method: 'paper' as const })
  }
  return named
}

async function keep(trx: Trx, { deps, viewer, actor }: Asker, gathering: Locked, { kind, changes, reason }: Corrected) {
  const { id: gatheringId, path, title } = gathering
  await insertCorrection(trx, {
    ...{ id: uuid(), gatheringId, kind, changes: JSON.stringify(changes), reason: reason.trim() },
    ...{ correctedBy: viewer.accountId, correctedAt: deps.now() },
  })
  await recordAudit(trx, actor, {
    action: 'gathering.correct',
    object: { kind: 'gathering', id: gatheringId },
    orgPath: path,
    detail: { title, kind, reason, changes: changes.length },
  })
}
