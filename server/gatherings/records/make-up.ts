import type { Trx } from '#db/connect.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { recordCredits, reverseCredits } from '../../ledger/index.ts'
import { recordAudit } from '../../orgs/index.ts'
import { dayOf, type Asker, type Locked } from '../asker.ts'
import { earnedParts, heldMinutes } from '../earned-parts.ts'
import { sameTimeOn } from '../months.ts'
import { creditOf, repostHours } from '../post-hours.ts'
import { rulesOf, settleGathering } from '../settle-gathering.ts'
import * as queries from './make-up-queries.ts'
import type { NewMakeUp } from './record-schemas.ts'

/**
 * Study after absence (补学), linked to the gathering missed: earns what the minutes would have earned there, by the conversion of the
 * day it was made up on, once. Whoever is responsible for the gathering or for the person's branch enters it, nobody one's own.
 */
export async function enterMakeUp(asker: Asker, gatheringId: string, entered: NewMakeUp) {
  const { deps, viewer, actor } = asker
  const { id, personId, onDay, minutes, how } = entered
  await deps.db.transaction().execute(async (trx) => {
    const gathering = await queries.holdGathering(trx, gatheringId)
    const row = gathering && (await queries.lockListed(trx, asker.scope, gatheringId, personId))
    if (!row) throw notFound()
    check(asker, gathering, row, entered)
    const made = { id, gatheringId, personId, onDay, minutes, how: how.trim(), madeBy: viewer.accountId, madeAt: deps.now() }
    if (!(await queries.insertMakeUp(trx, made))) return
    const entryIds = await postMakeUp(trx, asker, gathering, entered)
    if (entryIds.length > 0) await queries.insertMakeUpCredits(trx, id, entryIds)
    await recordAudit(trx, actor, {
      action: 'gathering.make-up',
      object: { kind: 'gathering', id: gatheringId },
      orgPath: row.homePath,
      detail: { title: gathering.title, personId, onDay, minutes, entries: entryIds.length },
    })
  })
}

function check(
  { deps, viewer }: Asker,
  { state, startsAt }: Locked,
  row: { role: string; status: string },
  { personId, onDay }: NewMakeUp,
) {
  const refuse = (reason: string, detail: string) => new Problem('conflict', detail, { reason })
  if (state !== 'closed') throw refuse(`gathering-${state}`, `This gathering is ${state}`)
  if (row.role !== 'expected' || row.status !== 'absent') throw refuse('not-missed', 'This person has not missed it')
  if (personId === viewer.personId) throw refuse('own-make-up', "Nobody enters make-up study of one's own")
  if (onDay < dayOf(deps, startsAt) || onDay > dayOf(deps, deps.now()))
    throw new Problem('invalid-input', 'Between the gathering and today', {
      errors: [{ pointer: '/body/onDay', detail: 'between the gathering and today', kind: 'make-up-day' }],
    })
}

async function postMakeUp(trx: Trx, asker: Asker, gathering: Locked, { id, personId, onDay, minutes }: NewMakeUp) {
  const zone = asker.deps.config.COUNTY_TIME_ZONE
  const { items } = await settleGathering(trx, { id: gathering.id, startsAt: gathering.startsAt, zone, personIds: [] })
  const earning = items.filter(({ category }) => category !== null)
  const startsAt = sameTimeOn(zone, gathering.startsAt, onDay)
  const rules = await rulesOf(trx, zone, startsAt, heldMinutes(earning))
  const presence = { lateMinutes: 0, earlyMinutes: Math.max(0, heldMinutes(earning) - minutes) }
  const parts = earnedParts({ zone, startsAt, items: earning }, presence, (on) => rules.get(on)!)
  const missedOn = dayOf(asker.deps, gathering.startsAt)
  const credits = parts.map((part) => {
    const credit = creditOf(gathering, personId, part)
    // The same occasion as being there: whoever is found to have been there after all is not credited twice.
    const occasion = part.filmId ? credit.occasion : missedOn
    return { ...credit, occasion, basis: { ...credit.basis, makeUpId: id, makeUpFor: missedOn } }
  })
  return (await recordCredits(trx, credits, { postedBy: asker.viewer.accountId })).map((entry) => entry.id)
}

/** Takes a make-up back with a reason, and its hours; being there counts again if somebody was after all. */
export async function reverseMakeUp(asker: Asker, gatheringId: string, id: string, reason: string) {
  const { deps, viewer, actor } = asker
  await deps.db.transaction().execute(async (trx) => {
    const gathering = await queries.holdGathering(trx, gatheringId)
    const makeUp = gathering && (await queries.findStanding(trx, gatheringId, id))
    const row = makeUp && (await queries.lockListed(trx, asker.scope, gatheringId, makeUp.personId))
    if (!row) throw notFound()
    await queries.markMakeUpReversed(trx, id, { by: viewer.accountId, at: deps.now(), reason })
    if (makeUp.entryIds.length > 0) await reverseCredits(trx, makeUp.entryIds, { reason, postedBy: viewer.accountId })
    if (gathering.state === 'closed') await repostHours(trx, asker, gathering, { personIds: [makeUp.personId], reason })
    await recordAudit(trx, actor, {
      action: 'gathering.reverse-make-up',
      object: { kind: 'gathering', id: gatheringId },
      orgPath: row.homePath,
      detail: { title: gathering.title, personId: makeUp.personId, reason },
    })
  })
}
