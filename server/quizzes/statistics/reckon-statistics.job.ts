import type { Trx } from '#db/connect.ts'
import type { Deps } from '../../http/deps.ts'
import { countMade } from '../choices.rules.ts'
import { guessShare } from '../grading.rules.ts'
import { itemStatistics, quizStatistics } from '../statistics.rules.ts'
import {
  clearStale,
  keepOfQuestions,
  keepStatistics,
  listAskedOrgs,
  listScored,
  listStale,
  lockReckoning,
  readQuestions,
  type StatisticsDocument,
} from './statistics-queries.ts'

const BATCH = 10

/** Reckons the statistics of quizzes with news. Answers whether there was something to do. */
export async function reckonStatistics(deps: Deps, signal: AbortSignal): Promise<boolean> {
  const stale = await listStale(deps.db, BATCH)
  let isAnyDone = false
  for (const { quizVersionId } of stale) {
    if (signal.aborted) break
    await deps.db.transaction().execute(async (trx) => {
      if (!(await lockReckoning(trx, quizVersionId))) return
      isAnyDone = true
      // Before reading: a row that comes later brings the worker back.
      await clearStale(trx, quizVersionId)
      for (const { orgId, path } of await listAskedOrgs(trx, quizVersionId)) {
        const document = await reckon(trx, quizVersionId, path)
        await keepStatistics(trx, { quizVersionId, orgId }, document, deps.now())
        if (document && orgId === null) await keepOfQuestions(trx, quizVersionId, document, deps.now())
      }
    })
  }
  return isAnyDone
}

/** Null as long as nobody has finished. */
async function reckon(trx: Trx, quizVersionId: string, path: string | null): Promise<StatisticsDocument | null> {
  const rows = await listScored(trx, quizVersionId, path)
  if (rows.length === 0) return null
  const attempts = [...Map.groupBy(rows, ({ attemptId }) => attemptId).values()].map((items) =>
    items.map(({ versionId, slot, max, share }) => ({ versionId, slot, max, points: (share ?? 0) * max })),
  )
  const byQuestion = itemStatistics(attempts)
  const made = Map.groupBy(rows, ({ versionId }) => versionId)
  const questions = await readQuestions(trx, [...byQuestion.keys()])
  return {
    quiz: quizStatistics(attempts),
    questions: questions.map(({ id, questionId, number, question }) => ({
      ...{ questionId, versionId: id, number, kind: question.kind, stem: question.stem, guessShare: guessShare(question) },
      ...byQuestion.get(id)!,
      choices: countMade(
        question,
        (made.get(id) ?? []).map(({ answer, choiceOrder }) => ({ answer, order: choiceOrder })),
      ),
    })),
  }
}
