import { v7 as uuid } from 'uuid'
import type { Deps } from '../../http/deps.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import { inTheWay, stale, type Asked } from '../../http/asked.ts'
import { factsOf, rightsOf } from '../describe-film.ts'
import { lockFilm, updateFilm } from '../film-queries.ts'
import { insertReview } from './review-queries.ts'
import { afterStage, reviewRefusal, stageOf } from '../../review-stages.rules.ts'
import type { ReviewBody } from '../film-schemas.ts'

/**
 * Passes a stage or returns the film to its editor. Nobody holds two stages of one film or reviews a film of their own (S43);
 * the database refuses it too.
 */
export async function reviewFilm(deps: Deps, { viewer, actor, scope }: Asked, id: string, body: ReviewBody) {
  const { version, stage, decision } = body
  const comment = body.comment.trim()
  if (decision === 'return' && comment === '')
    throw new Problem('invalid-input', 'Say why', { errors: [{ pointer: '/body/comment', detail: 'needed', kind: 'required' }] })
  await deps.db.transaction().execute(async (trx) => {
    const film = await lockFilm(trx, scope, id)
    if (!film) throw notFound()
    if (film.version !== version) throw stale(film.version)
    if (stageOf(film.state) !== stage) throw inTheWay('wrong-stage', `The film is in ${film.state}`)
    const { versions, reviews } = await factsOf(trx, film)
    const refusal = reviewRefusal(stage, rightsOf(viewer, film, versions, reviews))
    if (refusal === 'own') throw inTheWay('film-review-not-own', 'Nobody reviews a film of their own')
    if (refusal) throw inTheWay('film-review-one-stage-each', 'Nobody holds two stages of one film')
    const review = { stage, decision, comment, round: film.reviewRound, filmVersionId: film.reviewVersionId! }
    await insertReview(trx, { ...review, id: uuid(), filmId: id, accountId: viewer.accountId, at: deps.now() })
    // What members see stays on the air when its next version is returned.
    const returned = film.currentVersionId === null ? 'draft' : 'released'
    const state = decision === 'pass' ? afterStage(stage) : returned
    const cleared = decision === 'return' ? { reviewVersionId: null } : {}
    await updateFilm(trx, id, { state, ...cleared }, deps.now())
    await recordAudit(trx, actor, {
      action: 'film.review',
      object: { kind: 'film', id },
      orgPath: film.path,
      detail: { title: film.title, ...review },
    })
  })
}
