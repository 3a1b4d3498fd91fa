import type { Trx } from '#db/connect.ts'
import type { CreditCategory, DeliveryMode } from '#db/types.ts'
import { notFound, Problem } from '../http/problem.ts'
import { recordCredits, type NewCredit, type PostedCredit } from '../ledger/index.ts'
import { recordAudit } from '../orgs/index.ts'
import { lockedGathering, type Asker, type Locked } from './asker.ts'
import type { EarnedPart } from './earned-parts.ts'
import { listUnmarked } from './attendance-queries.ts'
import { insertClosing, insertGatheringCredits } from './closing-queries.ts'
import { freezeFilmVersions, setActualMinutes, updateGathering } from './gathering-queries.ts'
import { writeMarks } from './mark-attendance.ts'
import { countHeads } from './quorum.rules.ts'
import type { Closing } from './schemas.ts'
import { settleGathering, type Settlement } from './settle-gathering.ts'
import { v7 as uuid } from 'uuid'

/**
 * The person responsible closes: hours post for everybody present, once, in the same transaction. A film's hours stand under the film
 * and its year, as those of watching alone do, so that the two together credit once.
 */
export async function closeGathering(asker: Asker, id: string, closing: Closing) {
  const { version, items = [], unmarkedAreAbsent = false, ...record } = closing
  const { deps } = asker
  return deps.db.transaction().execute(async (trx) => {
    const gathering = await lockedGathering(trx, asker.scope, id, ['open'], version)
    for (const { id: itemId, actualMinutes } of items)
      if (!(await setActualMinutes(trx, id, itemId, actualMinutes))) throw notFound()
    await markRest(trx, asker, gathering, unmarkedAreAbsent)
    await freezeFilmVersions(trx, id)
    const settled = await settleGathering(trx, { id, startsAt: gathering.startsAt, zone: deps.config.COUNTY_TIME_ZONE })
    checkConfirmed(settled)
    const number = gathering.closings + 1
    await updateGathering(trx, id, { ...record, state: 'closed', closings: number })
    await insertClosing(trx, {
      gatheringId: id,
      number,
      closedBy: asker.viewer.accountId,
      closedAt: deps.now(),
      figures: figuresOf(settled, record.visitorCount ?? gathering.visitorCount),
    })
    const posted = await post(trx, asker, gathering, { settled, number })
    await audit(trx, asker, gathering, posted.length)
    return { settled, posted }
  })
}

/** Whoever is not marked is absent, if the closer says so; nobody is made absent by silence. */
async function markRest(trx: Trx, asker: Asker, gathering: Locked, areAbsent: boolean) {
  const unmarked = await listUnmarked(trx, gathering.id)
  if (unmarked.length === 0) return
  if (!areAbsent) throw new Problem('conflict', `${unmarked.length} people are not marked`, { reason: 'unmarked-people' })
  await writeMarks(
    trx,
    asker,
    gathering,
    unmarked.map((personId) => ({ id: uuid(), personId, status: 'absent' as const })),
  )
}

function checkConfirmed({ list }: Settlement) {
  const waiting = list.filter(({ needsConfirmation }) => needsConfirmation).length
  if (waiting > 0)
    throw new Problem('conflict', `${waiting} people signed in without being expected`, { reason: 'unconfirmed-people' })
}

const figuresOf = ({ list, items }: Settlement, visitors: number) =>
  JSON.stringify({
    heads: countHeads(list, visitors),
    items: items.map(({ minutes, countableMinutes }) => ({ minutes, countableMinutes })),
  })

interface Posting {
  settled: Settlement
  number: number
}

async function post(trx: Trx, asker: Asker, gathering: Locked, { settled, number }: Posting): Promise<PostedCredit[]> {
  const credits = settled.earned.flatMap(({ row, parts }) => parts.map((part) => creditOf(gathering, row.personId, part)))
  const posted = await recordCredits(trx, credits, { postedBy: asker.viewer.accountId })
  if (posted.length > 0)
    await insertGatheringCredits(
      trx,
      posted.map(({ id }) => ({ gatheringId: gathering.id, number, entryId: id })),
    )
  return posted
}

function creditOf(gathering: Locked, personId: string, part: EarnedPart): NewCredit {
  const { on, category, deliveryMode, filmId, minutes, hours } = part
  const { organiserLevel, isConcentrated, isRotation } = gathering
  return {
    ...{ personId, happenedOn: on, hours, organiserLevel, isConcentrated, isRotation, title: gathering.title },
    ...{ category: category as CreditCategory, deliveryMode: deliveryMode as DeliveryMode, session: `gathering/${gathering.id}` },
    basis: { minutes, gatheringId: gathering.id },
    ...(filmId
      ? { source: { kind: 'film', id: filmId }, occasion: on.slice(0, 4) }
      : { source: { kind: 'gathering', id: gathering.id }, occasion: on, part: `${category}/${deliveryMode}` }),
  }
}

const audit = (trx: Trx, { actor }: Asker, { id, path, title }: Locked, entries: number) =>
  recordAudit(trx, actor, {
    action: 'gathering.close',
    object: { kind: 'gathering', id },
    orgPath: path,
    detail: { title, entries },
  })
