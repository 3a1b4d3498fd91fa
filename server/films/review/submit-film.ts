import type { Deps } from '../../http/deps.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import { inTheWay, stale, type Asked } from '../../http/asked.ts'
import { factsOf } from '../describe-film.ts'
import { lockFilm, updateFilm } from '../film-queries.ts'
import { candidateOf } from '../film.rules.ts'

/** Hands a draft, or the next version of a released film, to the first review. From here on the text is frozen. */
export async function submitFilm(deps: Deps, { actor, scope }: Asked, id: string, version: number) {
  await deps.db.transaction().execute(async (trx) => {
    const film = await lockFilm(trx, scope, id)
    if (!film) throw notFound()
    if (film.version !== version) throw stale(film.version)
    if (film.state !== 'draft' && film.state !== 'released') throw inTheWay('wrong-stage', `The film is in ${film.state}`)
    const { versions, missing } = await factsOf(trx, film)
    const candidate = candidateOf(versions, film.currentVersionId)
    const lacks = candidate ? missing : [...new Set([...missing, '/versions'])]
    if (lacks.length > 0 || !candidate) throw notReady(lacks)
    const [reviewRound, reviewVersionId] = [film.reviewRound + 1, candidate.id]
    await updateFilm(trx, id, { state: 'first_review', reviewRound, reviewVersionId }, deps.now())
    await recordAudit(trx, actor, {
      action: 'film.submit',
      object: { kind: 'film', id },
      orgPath: film.path,
      detail: { title: film.title, round: reviewRound, versionId: reviewVersionId, versionNumber: candidate.number },
    })
  })
}

const notReady = (pointers: readonly string[]) =>
  new Problem('conflict', 'Something is missing', {
    reason: 'not-ready',
    errors: pointers.map((pointer) => ({ pointer, detail: 'needed before the first review', kind: 'required' })),
  })
