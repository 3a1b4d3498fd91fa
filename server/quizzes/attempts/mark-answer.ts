import type { Scope, Viewer } from '../../http/access.ts'
import type { Actor } from '../../http/actor.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import { listItems, lockAttempt } from './attempt-queries.ts'
import { findWaiting, keepMark, markDone } from './marking-queries.ts'
import { finish, pointsOf } from './submit-attempt.ts'

interface Marking {
  viewer: Viewer
  actor: Actor
  scope: Scope
  itemId: string
  points: number
  comment: string | undefined
}

/** Marks a short answer. The last mark of an attempt finishes it. Throws not-found for what does not wait for this marker. */
export async function markAnswer(deps: Deps, { viewer, actor, scope, itemId, points, comment = '' }: Marking): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    const waiting = await findWaiting(trx, scope, viewer.personId, itemId)
    const attempt = waiting && (await lockAttempt(trx, waiting.attemptId))
    // Somebody else may have marked it between the two.
    const item = attempt && (await findWaiting(trx, scope, viewer.personId, itemId))
    if (!item) throw notFound()
    if (points > item.maxPoints)
      throw new Problem('invalid-input', 'More points than there are', {
        errors: [{ pointer: '/body/points', detail: `at most ${item.maxPoints}`, kind: 'maximum' }],
      })
    const mark = { share: points / item.maxPoints, comment: comment.trim() || null }
    await keepMark(trx, itemId, { ...mark, markedBy: viewer.accountId, markedAt: deps.now() })
    const items = await listItems(trx, attempt.id)
    if (items.every(({ share }) => share !== null)) {
      await markDone(trx, attempt.id, pointsOf(items))
      await finish(trx, deps, { ...attempt, submittedAt: attempt.submittedAt ?? deps.now() })
    }
    const detail = { points, of: item.maxPoints }
    await recordAudit(trx, actor, {
      action: 'quiz.mark',
      object: { kind: 'attempt-item', id: itemId },
      orgPath: item.orgPath,
      detail,
    })
  })
}
