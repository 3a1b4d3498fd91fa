import type { Db } from '#db/connect.ts'
import type { Deps } from '../../http/deps.ts'
import type { Viewer } from '../../http/access.ts'
import { notFound } from '../../http/problem.ts'
import { countedShare, isPass, mayReveal, nextStart, startRefusal } from '../attempt.rules.ts'
import { rightAnswer, showQuestion } from '../show-question.rules.ts'
import { findOwnAttempt, listItems, type AttemptRow, type ItemRow } from './attempt-queries.ts'
import { personOf, today } from './asker.ts'
import { findPaths, findVisible, listAttempts, listVisible, type OwnAttempt, type VisibleQuiz } from './member-queries.ts'

/** An attempt as its owner may see it at this moment. Right answers are in it only when the quiz lets them out. */
export async function showAttempt(deps: Deps, viewer: Viewer, id: string) {
  const attempt = await findOwnAttempt(deps.db, id, personOf(viewer))
  if (!attempt) throw notFound()
  const now = deps.now()
  const { settings, settingsNow, submittedAt } = attempt
  const isRevealed =
    mayReveal(settings, submittedAt, now) && mayReveal({ ...settings, ...closingOf(settingsNow) }, submittedAt, now)
  const items = await listItems(deps.db, id)
  return {
    ...{ id, quizId: attempt.quizId, title: attempt.title, number: attempt.number, state: attempt.state, ended: attempt.ended },
    startedAt: attempt.startedAt.toISOString(),
    deadlineAt: attempt.deadlineAt?.toISOString() ?? null,
    lastArrivalAt: attempt.lastArrivalAt?.toISOString() ?? null,
    submittedAt: submittedAt?.toISOString() ?? null,
    // Clocks of phones are wrong; the page counts down from this one.
    serverNow: now.toISOString(),
    paging: settings.paging,
    score: scoreOf(attempt),
    isRevealed,
    items: items.map((item) => shownItem(item, isRevealed)),
  }
}

/** What the quiz of today says on revealing: a later closing holds for earlier attempts too, as does a stricter rule. */
const closingOf = ({ reveals, closesAt, graceS }: AttemptRow['settings']) => ({ reveals, closesAt, graceS })

function scoreOf({ points, maxPoints, settings }: Pick<AttemptRow, 'points' | 'maxPoints' | 'settings'>) {
  if (points === null) return null
  const { passShare } = settings
  return { points, maxPoints, passShare, share: points / maxPoints, isPassed: isPass(points / maxPoints, passShare) }
}

function shownItem({ id, position, question, choiceOrder, maxPoints, answer, share, comment }: ItemRow, isRevealed: boolean) {
  return {
    ...{ id, position, maxPoints, answer, question: showQuestion(question, choiceOrder) },
    result: isRevealed
      ? { share, right: rightAnswer(question, choiceOrder), feedback: question.feedback, comment: comment ?? '' }
      : null,
  }
}

/** Quizzes of the viewer's audiences, each with what the viewer has done and may do. */
export async function showQuizzes(deps: Deps, viewer: Viewer, after: { at: string; id: string } | undefined, limit: number) {
  const rows = await listVisible(deps.db, await findPaths(deps.db, viewer, today(deps)), after, limit)
  const own = await ownOf(deps.db, viewer, rows)
  return rows.map((quiz) => ({ ...shownQuiz(quiz, own.get(quiz.id) ?? [], deps.now()), releasedAtExact: quiz.releasedAtExact }))
}

export async function showQuiz(deps: Deps, viewer: Viewer, id: string) {
  const quiz = await findVisible(deps.db, await findPaths(deps.db, viewer, today(deps)), id)
  if (!quiz) throw notFound()
  return shownQuiz(quiz, (await ownOf(deps.db, viewer, [quiz])).get(id) ?? [], deps.now())
}

async function ownOf(db: Db, { personId }: Viewer, quizzes: readonly { id: string }[]) {
  const attempts = await listAttempts(
    db,
    personId,
    quizzes.map(({ id }) => id),
  )
  return Map.groupBy(attempts, ({ quizId }) => quizId)
}

function shownQuiz(quiz: VisibleQuiz, own: readonly OwnAttempt[], now: Date) {
  const { settings, id, title, description, category, questionCount } = quiz
  const ended = own.filter(({ state }) => state !== 'open')
  const share = countedShare(
    settings.counts,
    ended.map(({ points, maxPoints }) => (points === null ? null : points / maxPoints)),
  )
  const refusal = startRefusal(settings, own, now)
  return {
    ...{ id, title, description, category, settings, questionCount },
    countedShare: share,
    isPassed: share !== null && isPass(share, settings.passShare),
    /** Goes on with the open one, if there is one. */
    mayStart: own.some(({ state }) => state === 'open') || refusal === null,
    refusal,
    nextStartAt: refusal === 'too-early' ? (nextStart(settings, own)?.toISOString() ?? null) : null,
    attempts: own.map(({ quizId: _, startedAt, deadlineAt, submittedAt, ...attempt }) => ({
      ...attempt,
      startedAt: startedAt.toISOString(),
      deadlineAt: deadlineAt?.toISOString() ?? null,
      submittedAt: submittedAt?.toISOString() ?? null,
    })),
  }
}
