import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import { startOfDay } from '../../clock.ts'
import type { Deps } from '../../http/deps.ts'
import { insertAttempt } from '../attempts/attempt-queries.ts'
import { findHomePath, listAttempts } from '../attempts/member-queries.ts'
import { endAttempt } from '../attempts/submit-attempt.ts'
import type { Entry } from './paper.rules.ts'
import type { PaperItemRow, PaperRow } from './paper-queries.ts'

interface Agreed {
  paper: PaperRow
  items: readonly PaperItemRow[]
  personId: string
  entry: Entry
}
const HALF_A_DAY_MS = 12 * 3_600_000

/** Makes an attempt of what two people read, and ends it as every attempt ends: one grading, one posting. Answers its id. */
export async function postResult(trx: Trx, deps: Deps, { paper, items, personId, entry }: Agreed): Promise<string> {
  const { takenOn, answers } = entry
  const at = new Date(startOfDay(deps.config.COUNTY_TIME_ZONE, takenOn).getTime() + HALF_A_DAY_MS)
  const past = await listAttempts(trx, personId, [paper.quizId])
  const id = uuid()
  const { quizId, quizVersionId, maxPoints } = paper
  const homePath = (await findHomePath(trx, personId, takenOn)) ?? paper.orgPath
  const number = 1 + Math.max(0, ...past.map((one) => one.number))
  await insertAttempt(
    trx,
    { id, quizId, quizVersionId, personId, number, homePath, startedAt: at, maxPoints, paperId: paper.id },
    items.map(({ position, slot, questionVersionId, choiceOrder, maxPoints: worth }) => ({
      ...{ id: uuid(), attemptId: id, position, slot, questionVersionId, choiceOrder, maxPoints: worth },
      answer: answers[position] ? JSON.stringify(answers[position]) : null,
      givenAt: answers[position] ? at : null,
    })),
  )
  await endAttempt(trx, deps, id, 'by_member', at)
  return id
}
