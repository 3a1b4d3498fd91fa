import type { Trx } from '#db/connect.ts'
import { dayIn } from '../../clock.ts'
import type { Deps } from '../../http/deps.ts'
import { conversionOn, quizHours, recordCredits } from '../../ledger/index.ts'
import { countedShare, isPass } from '../attempt.rules.ts'
import { listShares, type AttemptRow } from './attempt-queries.ts'

type Passed = Pick<
  AttemptRow,
  'quizId' | 'quizVersionId' | 'personId' | 'number' | 'title' | 'category' | 'organiserLevel' | 'settings'
> & { submittedAt: Date }

/**
 * Posts the hours of a passed quiz, once for each person, quiz and period, as the conversion of that day says. Once posted they
 * stay: a later attempt that counts less takes nothing back.
 */
export async function creditPass(trx: Trx, deps: Deps, attempt: Passed): Promise<void> {
  const { settings, quizId, personId, submittedAt } = attempt
  const share = countedShare(settings.counts, await listShares(trx, quizId, personId))
  if (share === null || !isPass(share, settings.passShare)) return
  const happenedOn = dayIn(deps.config.COUNTY_TIME_ZONE, submittedAt)
  const hours = quizHours((await conversionOn(trx, happenedOn)).rules)
  if (hours === 0) return
  await recordCredits(
    trx,
    [
      {
        ...{ personId, happenedOn, hours, category: attempt.category, organiserLevel: attempt.organiserLevel },
        ...{ deliveryMode: 'online_self_paced', title: attempt.title, source: { kind: 'quiz', id: quizId } },
        occasion: settings.creditPeriod === 'year' ? happenedOn.slice(0, 4) : 'once',
        basis: { share: Math.round(share * 10_000) / 10_000, attempt: attempt.number, quizVersionId: attempt.quizVersionId },
      },
    ],
    { postedBy: null },
  )
}
