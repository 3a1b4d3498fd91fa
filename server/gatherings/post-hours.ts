import type { Trx } from '#db/connect.ts'
import type { CreditCategory, DeliveryMode } from '#db/types.ts'
import { recordCredits, reverseCredits, type NewCredit, type PostedCredit } from '../ledger/index.ts'
import type { Asker, Locked } from './asker.ts'
import { insertGatheringCredits, listStandingCredits } from './closing-queries.ts'
import type { EarnedPart } from './earned-parts.ts'
import { explainFilm } from './hall/state-unlogged.ts'
import { settleGathering, type Settlement } from './settle-gathering.ts'

interface Posting {
  settled: Settlement
  /** Of the closing they are posted by. */
  number: number
}

/** Posts what everybody settled has earned; what stands credited already is left alone. */
export async function postHours(
  trx: Trx,
  asker: Asker,
  gathering: Locked,
  { settled, number }: Posting,
): Promise<PostedCredit[]> {
  const credits = settled.earned.flatMap(({ row, parts }) =>
    parts.map((part) => {
      const credit = creditOf(gathering, row.personId, part)
      return { ...credit, basis: { ...credit.basis, ...explainFilm(settled, part.filmId) } }
    }),
  )
  const posted = await recordCredits(trx, credits, { postedBy: asker.viewer.accountId })
  if (posted.length > 0)
    await insertGatheringCredits(
      trx,
      posted.map(({ id }) => ({ gatheringId: gathering.id, number, entryId: id })),
    )
  return posted
}

/** What these people have of a closed gathering is taken back with this reason and judged anew. */
export async function repostHours(
  trx: Trx,
  asker: Asker,
  gathering: Locked,
  { personIds, reason }: { personIds: readonly string[]; reason: string },
): Promise<PostedCredit[]> {
  const { id, closings: number, startsAt } = gathering
  const entryIds = await listStandingCredits(trx, id, number, personIds)
  if (entryIds.length > 0) await reverseCredits(trx, entryIds, { reason, postedBy: asker.viewer.accountId })
  const settled = await settleGathering(trx, { id, startsAt, personIds, zone: asker.deps.config.COUNTY_TIME_ZONE })
  return postHours(trx, asker, gathering, { settled, number })
}

/** A film's hours stand under the film and its year, as those of watching alone do, so that the two together credit once. */
export function creditOf(gathering: Locked, personId: string, part: EarnedPart): NewCredit {
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
