import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import type { Scope } from '../../http/access.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { covers, findOrgPath, recordAudit } from '../../orgs/index.ts'
import { settingFaults, type QuizSettings } from '../attempt.rules.ts'
import { findBank } from '../banks/bank-queries.ts'
import type { Editing } from '../banks/keep-question.ts'
import { findQuiz, insertQuiz, listChosen, updateQuiz } from './quiz-queries.ts'
import type { ChangedQuiz, NewQuiz, Section } from './quiz-schemas.ts'

const DEFAULTS: QuizSettings = {
  ...{ opensAt: null, closesAt: null, timeLimitS: null, graceS: 300, maxAttempts: null, delayBetweenS: 0, passShare: 0.6 },
  ...{ counts: 'highest', reveals: 'on_submission', paging: 'all', shufflesQuestions: true, shufflesOptions: true },
  creditPeriod: 'year',
}

/** A new quiz, a draft; the same id twice is one quiz. Throws not-found for places, banks and questions out of reach. */
export async function createQuiz(editing: Editing, { id = uuid(), ...body }: NewQuiz): Promise<string> {
  const { deps, scope, accountId } = editing
  const settings = { ...DEFAULTS, ...body.settings }
  refuseSettings(settings)
  await deps.db.transaction().execute(async (trx) => {
    if ((await findOrgPath(trx, scope, body.orgId)) === undefined) throw notFound()
    await checkReach(trx, scope, body)
    const quiz = { ...body, settings: JSON.stringify(settings), sections: JSON.stringify(body.sections ?? []) }
    await insertQuiz(trx, { id, ...quiz, createdBy: accountId, writers: [accountId], updatedAt: deps.now() })
  })
  return id
}

/** Changes what editors work on. Members see it after the next release. */
export async function changeQuiz(editing: Editing, id: string, { version, ...changes }: ChangedQuiz): Promise<void> {
  const { deps, scope, accountId } = editing
  if (changes.settings) refuseSettings(changes.settings)
  await deps.db.transaction().execute(async (trx) => {
    const quiz = await findQuiz(trx, scope, id)
    if (!quiz) throw notFound()
    await checkReach(trx, scope, changes)
    const { settings, sections, ...fields } = changes
    const isChanged = await updateQuiz(trx, id, version, {
      ...fields,
      ...(settings ? { settings: JSON.stringify(settings) } : {}),
      ...(sections ? { sections: JSON.stringify(sections) } : {}),
      writers: [...new Set([...quiz.writers, accountId])],
      updatedAt: deps.now(),
    })
    if (!isChanged) throw staleQuiz(quiz.version)
  })
}

export const staleQuiz = (version: number) => new Problem('stale-version', 'Somebody else has changed this quiz', { version })

function refuseSettings(settings: QuizSettings) {
  const errors = settingFaults(settings).map((fault) => ({ ...fault, pointer: `/body${fault.pointer}` }))
  if (errors.length > 0) throw new Problem('invalid-input', 'These settings contradict each other', { errors })
}

/** An editor draws from banks within the scope only, for people within the scope only. */
async function checkReach(
  trx: Trx,
  scope: Scope,
  { audienceOrgId, sections = [] }: { audienceOrgId?: string | null; sections?: Section[] },
) {
  if (audienceOrgId && (await findOrgPath(trx, scope, audienceOrgId)) === undefined) throw notFound()
  for (const bankId of new Set(sections.flatMap(({ draw }) => (draw ? [draw.bankId] : []))))
    if (!(await findBank(trx, scope, bankId))) throw notFound()
  const ids = [...new Set(sections.flatMap(({ questionIds = [] }) => questionIds))]
  const chosen = ids.length > 0 ? await listChosen(trx, ids) : []
  if (chosen.some(({ path }) => !covers(scope, path))) throw notFound()
  const known = new Set(chosen.map(({ questionId }) => questionId))
  if (ids.some((id) => !known.has(id))) throw notFound()
}

/** Takes a quiz away from members; attempts under way end by their time. */
export async function withdrawQuiz(editing: Editing, id: string, version: number): Promise<void> {
  const { deps, scope, actor } = editing
  await deps.db.transaction().execute(async (trx) => {
    const quiz = await findQuiz(trx, scope, id)
    if (!quiz) throw notFound()
    if (quiz.state !== 'released')
      throw new Problem('conflict', 'Only a released quiz can be withdrawn', { reason: 'quiz-not-released' })
    if (!(await updateQuiz(trx, id, version, { state: 'withdrawn', updatedAt: deps.now() }))) throw staleQuiz(quiz.version)
    await recordAudit(trx, actor, { action: 'quiz.withdraw', object: { kind: 'quiz', id }, orgPath: quiz.orgPath })
  })
}
