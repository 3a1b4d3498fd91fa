import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import { notFound, Problem } from '../http/problem.ts'
import { recordAudit } from '../orgs/index.ts'
import { lockedGathering, type Asker, type Locked } from './asker.ts'
import { listHeads, listUnmarked } from './attendance-queries.ts'
import { insertClosing } from './closing-queries.ts'
import { decideProposal } from './closing/proposal-queries.ts'
import { findGatheringSetting } from './closing/setting-queries.ts'
import { freezeFilmVersions, setActualMinutes, updateGathering } from './gathering-queries.ts'
import { stateUnlogged } from './hall/state-unlogged.ts'
import { writeMarks } from './mark-attendance.ts'
import { countOpenConflicts } from './overlaps/conflict-queries.ts'
import { postHours } from './post-hours.ts'
import { countHeads } from './quorum.rules.ts'
import type { Closing } from './closing-schemas.ts'
import { settleGathering, type Settlement } from './settle-gathering.ts'

/**
 * The person responsible closes: hours post for everybody present, once, in the same transaction. Where the county wants two persons
 * for it this is refused (conflict 'closing-needs-second'): one proposes, another confirms.
 */
export async function closeGathering(asker: Asker, id: string, closing: Closing) {
  const { deps, viewer } = asker
  return deps.db.transaction().execute(async (trx) => {
    const gathering = await lockedGathering(trx, asker.scope, id, ['open'], closing.version)
    if ((await findGatheringSetting(trx)).closingNeedsSecond)
      throw new Problem('conflict', 'Two persons close a gathering here', { reason: 'closing-needs-second' })
    await decideProposal(trx, id, { outcome: 'withdrawn', decidedBy: viewer.accountId, decidedAt: deps.now() })
    return closeNow(trx, asker, gathering, closing, null)
  })
}

export async function closeNow(trx: Trx, asker: Asker, gathering: Locked, closing: Closing, proposedBy: string | null) {
  const { id } = gathering
  const { version: _, items: __, unmarkedAreAbsent: ___, ...record } = closing
  await takeMinutes(trx, id, closing)
  await checkClosable(trx, id, closing)
  await markRest(trx, asker, gathering)
  await freezeFilmVersions(trx, id)
  const settled = await settleGathering(trx, { id, startsAt: gathering.startsAt, zone: asker.deps.config.COUNTY_TIME_ZONE })
  const number = gathering.closings + 1
  await updateGathering(trx, id, { ...record, state: 'closed', closings: number })
  await insertClosing(trx, {
    ...{ gatheringId: id, number, proposedBy, closedBy: asker.viewer.accountId, closedAt: asker.deps.now() },
    figures: figuresOf(settled, record.visitorCount ?? gathering.visitorCount),
  })
  await stateUnlogged(trx, asker, id, { settled, number })
  const posted = await postHours(trx, asker, gathering, { settled, number })
  await audit(trx, asker, gathering, posted.length)
  return { settled, posted }
}

/** How long each item really took. */
export async function takeMinutes(trx: Trx, id: string, { items = [] }: Closing) {
  for (const { id: itemId, actualMinutes } of items)
    if (!(await setActualMinutes(trx, id, itemId, actualMinutes))) throw notFound()
}

/** Nobody is made absent by silence, and what a person has to look at is looked at first. */
export async function checkClosable(trx: Trx, id: string, { unmarkedAreAbsent }: Closing) {
  const refuse = (detail: string, reason: string) => new Problem('conflict', detail, { reason })
  const unmarked = await listUnmarked(trx, id)
  if (unmarked.length > 0 && !unmarkedAreAbsent) throw refuse(`${unmarked.length} people are not marked`, 'unmarked-people')
  if ((await listHeads(trx, id)).some(({ needsConfirmation }) => needsConfirmation))
    throw refuse('People signed in without being expected', 'unconfirmed-people')
  if ((await countOpenConflicts(trx, id)) > 0) throw refuse('Two versions of a mark wait for a decision', 'undecided-conflicts')
}

async function markRest(trx: Trx, asker: Asker, gathering: Locked) {
  const unmarked = await listUnmarked(trx, gathering.id)
  const marks = unmarked.map((personId) => ({ id: uuid(), personId, status: 'absent' as const }))
  if (marks.length > 0) await writeMarks(trx, asker, gathering, marks)
}

const figuresOf = ({ list, items }: Settlement, visitors: number) =>
  JSON.stringify({
    heads: countHeads(list, visitors),
    items: items.map(({ minutes, countableMinutes }) => ({ minutes, countableMinutes })),
  })

const audit = (trx: Trx, { actor }: Asker, { id, path, title }: Locked, entries: number) =>
  recordAudit(trx, actor, {
    action: 'gathering.close',
    object: { kind: 'gathering', id },
    orgPath: path,
    detail: { title, entries },
  })
