import type { Trx } from '#db/connect.ts'
import type { CreditCategory, OrganiserLevel } from '#db/types.ts'
import { conversionOn, fromHundredths, onlineHours, recordCredits, toHundredths, type NewCredit } from '../../ledger/index.ts'
import { yearOf, yearsOf } from './pass.rules.ts'

/** A film watched to the share asked for. */
export interface Completion {
  personId: string
  filmId: string
  filmVersionId: string
  title: string
  category: CreditCategory
  organiserLevel: OrganiserLevel
  durationS: number
  completedOn: string
  /** New milliseconds of the sitting that completed it, by day. */
  gained: Readonly<Record<string, number>>
  watchedMs: number
  sessionId: string | null
}

interface Earned {
  hours: number
  entryId: string
}

/**
 * Posts the hours of completed films, once per person, film and year. Answers per completion what was posted: null when it stood
 * credited already, undefined when so short a film earns nothing. What was seen together is credited by its gathering, under its
 * own source; should a county want one to exclude the other, this is where to ask.
 */
export async function creditCompletions(
  trx: Trx,
  completions: readonly Completion[],
  postedBy: string | null,
): Promise<(Earned | null | undefined)[]> {
  const answers: (Earned | null | undefined)[] = []
  for (const completion of completions) {
    const credits = await creditsOf(trx, completion)
    if (credits.length === 0) {
      answers.push(undefined)
      continue
    }
    const posted = await recordCredits(trx, credits, { postedBy })
    const occasions = new Set(posted.map(({ occasion }) => occasion))
    const hours = credits.filter(({ occasion }) => occasions.has(occasion)).reduce((sum, one) => sum + toHundredths(one.hours), 0)
    const last = posted.find(({ occasion }) => occasion === yearOf(completion.completedOn)) ?? posted.at(-1)
    answers.push(last ? { hours: fromHundredths(hours), entryId: last.id } : null)
  }
  return answers
}

/** One credit, or two when the sitting went on across New Year: each by the conversion of its own day. */
async function creditsOf(trx: Trx, completion: Completion): Promise<NewCredit[]> {
  const { personId, filmId, filmVersionId, title, category, organiserLevel, sessionId, durationS } = completion
  const credits: NewCredit[] = []
  let before = 0
  for (const { on, share } of yearsOf(completion.completedOn, completion.gained, completion.watchedMs)) {
    const { rules } = await conversionOn(trx, on)
    const whole = toHundredths(onlineHours(rules, durationS / 60))
    const isLast = on === completion.completedOn
    const hours = fromHundredths(isLast ? whole - Math.round(whole * before) : Math.round(whole * share))
    before += share
    credits.push({
      ...{ personId, happenedOn: on, hours, category, organiserLevel, title, occasion: yearOf(on) },
      deliveryMode: 'online_self_paced',
      source: { kind: 'film', id: filmId },
      basis: { minutes: Math.round((durationS * share) / 0.6) / 100, filmVersionId, ...(sessionId ? { sessionId } : {}) },
    })
  }
  return credits.filter(({ hours }) => hours > 0)
}
