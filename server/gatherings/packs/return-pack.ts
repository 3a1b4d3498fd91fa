import { createHash } from 'node:crypto'
import type { Trx } from '#db/connect.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import { dayOf, lockedGathering, type Asker, type Locked } from '../asker.ts'
import { insertOthers, lockAttendance, syncExpected } from '../attendance-queries.ts'
import { updateGathering } from '../gathering-queries.ts'
import { findByNumber } from '../hall-queries.ts'
import { judgePlay } from '../hall/judge-play.ts'
import { findPlay, insertPlay } from '../hall/play-queries.ts'
import { writeMarks } from '../mark-attendance.ts'
import { findPack, findReturn, insertReturn, type PackRow } from './pack-queries.ts'
import type { PackReturn, PackReturned } from './pack-schemas.ts'

interface Returning {
  asker: Asker
  pack: PackRow
  gathering: Locked
  body: PackReturn
  device: string | null
  receivedAt: Date
}

/**
 * What a computer brings back of a pack: the log of its screen and the marks made without a line. Once per computer: the same again
 * is answered as before, anything else is refused, as is a changed or an expired pack, or one of another hall.
 */
export async function returnPack(asker: Asker, packId: string, body: PackReturn, device: string | null): Promise<PackReturned> {
  const { deps, scope, viewer } = asker
  const digest = digestOf(body)
  return deps.db.transaction().execute(async (trx) => {
    const pack = await findPack(trx, scope, packId)
    if (!pack) throw notFound()
    const refuse = (detail: string, reason: string) => new Problem('conflict', detail, { reason })
    if (pack.payloadHash.toString('hex') !== body.payloadHash) throw refuse('This is not the pack that was made', 'pack-changed')
    const receivedAt = deps.now()
    // Before anything of it is looked up: two at once must not both be the first.
    const gathering = await lockedGathering(trx, scope, pack.gatheringId, ['planned', 'open', 'closed', 'cancelled'])
    const before = await findReturn(trx, packId, body.clientId)
    if (before?.digest.equals(digest)) return { ...(before.answer as unknown as PackReturned), isRepeated: true }
    if (before) throw refuse('This computer has brought the pack back already', 'pack-returned')
    if (receivedAt > pack.expiresAt) throw refuse('This pack has expired', 'pack-expired')
    if (gathering.state === 'closed' || gathering.state === 'cancelled')
      throw refuse(`This gathering is ${gathering.state}`, `gathering-${gathering.state}`)
    if (gathering.state === 'planned') await openHall(trx, asker, gathering)
    const answer = await takeIn(trx, { asker, pack, gathering, body, device, receivedAt })
    const { clientId } = body
    await insertReturn(trx, {
      ...{ packId, clientId, digest, returnedBy: viewer.accountId, receivedAt, answer: JSON.stringify(answer) },
    })
    await recordAudit(trx, asker.actor, {
      action: 'gathering.pack-return',
      object: { kind: 'gathering', id: gathering.id },
      orgPath: gathering.path,
      detail: { title: gathering.title, packId, marks: body.marks.length },
    })
    return answer
  })
}

/** The same log sent twice has the same digest; only the moment of sending differs. */
const digestOf = ({ sentAtMs: _, ...body }: PackReturn) => createHash('sha256').update(JSON.stringify(body)).digest()

async function openHall(trx: Trx, { deps }: Asker, { id, startsAt }: Locked) {
  await syncExpected(trx, id, dayOf(deps, startsAt))
  await updateGathering(trx, id, { state: 'open', openedAt: deps.now() })
}

async function takeIn(trx: Trx, returning: Returning): Promise<PackReturned> {
  const plays = []
  for (const play of returning.body.plays) plays.push(await takePlay(trx, returning, play))
  const entries = []
  for (const entry of returning.body.entries) entries.push(await takeEntry(trx, returning, entry))
  return { isRepeated: false, plays, entries, marks: await takeMarks(trx, returning) }
}

/** When something was made, by our clock: the computer's own only says how long ago. */
const madeAtOf = ({ receivedAt, body }: Returning, madeAtMs: number) =>
  new Date(receivedAt.getTime() - Math.max(0, body.sentAtMs - madeAtMs))

async function takePlay(trx: Trx, returning: Returning, { playId, itemId, openedAtMs, reports }: PackReturn['plays'][number]) {
  const { asker, pack, gathering, body, device, receivedAt } = returning
  const film = pack.films.find((one) => one.itemId === itemId)
  if (!film) throw new Problem('conflict', 'This film is not in the pack', { reason: 'pack-changed' })
  const openedAt = new Date(Math.max(pack.madeAt.getTime(), madeAtOf(returning, openedAtMs).getTime()))
  const isNew = await insertPlay(trx, {
    ...{ id: playId, gatheringId: gathering.id, ...film, packId: pack.id, clientId: body.clientId, device },
    ...{ openedBy: asker.viewer.accountId, openedAt, playingSince: openedAt, lastMadeAt: openedAt },
  })
  const play = isNew ? await findPlay(trx, asker.scope, playId) : undefined
  if (!play) throw new Problem('conflict', 'This log has arrived with another pack', { reason: 'pack-replayed' })
  const held = reports.map(({ madeAtMs, ...report }) => ({
    ...report,
    heldForS: (receivedAt.getTime() - madeAtOf(returning, madeAtMs).getTime()) / 1000,
  }))
  const { playedS, results } = await judgePlay(trx, { play, reports: held, receivedAt })
  const refused = results.flatMap((one) => one.refused)
  return { playId, itemId, playedS, refusedS: refused.reduce((sum, { fromS, toS }) => sum + Math.max(0, toS - fromS), 0) }
}

/** The last word about each person; a row changed by somebody else meanwhile keeps both versions. */
async function takeMarks(trx: Trx, returning: Returning): Promise<PackReturned['marks']> {
  const { asker, pack, gathering, body } = returning
  const last = new Map(body.marks.toSorted((a, b) => a.madeAtMs - b.madeAtMs).map((mark) => [mark.personId, mark]))
  const people = [...last.keys()]
  const listed = new Set(
    people.length === 0 ? [] : (await lockAttendance(trx, gathering.id, people)).map(({ personId }) => personId),
  )
  const isOutside = ({ madeAtMs }: PackReturn['marks'][number]) => madeAtOf(returning, madeAtMs) < pack.madeAt
  const good = [...last.values()].filter((mark) => listed.has(mark.personId) && !isOutside(mark))
  const marks = good.map(({ madeAtMs, ...mark }) => ({ ...mark, madeAt: madeAtOf(returning, madeAtMs).toISOString() }))
  const outcomes = marks.length > 0 ? await writeMarks(trx, asker, gathering, marks) : new Map<string, never>()
  return body.marks.map((mark) => {
    const { id, personId } = mark
    const outcome = outcomes.get(id)
    if (outcome) return { id, personId, outcome }
    if (last.get(personId)?.id !== id) return { id, personId, outcome: 'replaced' as const }
    return { id, personId, outcome: listed.has(personId) ? ('outside-pack' as const) : ('not-on-list' as const) }
  })
}

/** A number given at the door: whoever it is was there as a guest, unless on the list already. */
async function takeEntry(trx: Trx, returning: Returning, { id, number, madeAtMs }: PackReturn['entries'][number]) {
  const { asker, gathering } = returning
  const day = dayOf(asker.deps, gathering.startsAt)
  const typed = number.trim().toUpperCase()
  const people = await findByNumber(trx, { number: typed, idHash: asker.deps.keys.fingerprint(typed), day })
  const [person] = people
  if (!person || people.length > 1) return { id, outcome: person ? ('number-of-several' as const) : ('unknown-number' as const) }
  await insertOthers(trx, { gatheringId: gathering.id, personIds: [person.id], role: 'guest', day })
  const madeAt = madeAtOf(returning, madeAtMs).toISOString()
  await writeMarks(trx, asker, gathering, [{ id, personId: person.id, status: 'present', method: 'door', madeAt }])
  return { id, outcome: 'applied' as const }
}
