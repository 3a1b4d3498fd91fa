import { v7 as uuid } from 'uuid'
import type { Scope } from '../../http/access.ts'
import type { Actor } from '../../http/actor.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import { readBankQuestion, type QuestionFault } from '../question.rules.ts'
import type { ChangedQuestion, NewQuestion } from '../schemas.ts'
import { findBank } from './bank-queries.ts'
import { countQuestions, findQuestion, insertQuestions, insertVersion, updateQuestion } from './question-queries.ts'

export interface Editing {
  deps: Deps
  actor: Actor
  accountId: string
  scope: Scope
}

/** More would make neither a bank nor a list of it. */
export const MAX_IN_BANK = 20_000

/** Puts a question into a bank; the same id twice is one question. Throws not-found, invalid-input, conflict 'bank-full'. */
export async function addQuestion(editing: Editing, bankId: string, { id = uuid(), ...input }: NewQuestion): Promise<string> {
  const { entry, faults } = readBankQuestion(input)
  refuse(faults)
  await editing.deps.db.transaction().execute(async (trx) => {
    const bank = await findBank(trx, editing.scope, bankId)
    if (!bank) throw notFound()
    if ((await countQuestions(trx, bankId)) >= MAX_IN_BANK) throw bankFull()
    const { question, ...filed } = entry
    const row = { id, bankId, kind: question.kind, ...filed, versionId: uuid(), content: question }
    await insertQuestions(trx, [row], editing.accountId)
  })
  return id
}

export const bankFull = () => new Problem('conflict', 'This bank holds as many questions as it may', { reason: 'bank-full' })

const refuse = (faults: readonly QuestionFault[]) => {
  if (faults.length === 0) return
  const errors = faults.map(({ pointer, kind }) => ({ pointer: `/body/question${pointer}`, detail: kind, kind }))
  throw new Problem('invalid-input', 'This question cannot be asked', { errors })
}

/** Changes a question. What it asks becomes a new version; attempts and released quizzes keep theirs. */
export async function changeQuestion(editing: Editing, id: string, { version, ...changes }: ChangedQuestion): Promise<void> {
  const { deps, scope, actor, accountId } = editing
  await deps.db.transaction().execute(async (trx) => {
    const now = await findQuestion(trx, scope, id)
    if (!now) throw notFound()
    const { entry, faults } = readBankQuestion({ ...now, ...changes })
    refuse(faults)
    const { question, ...filed } = entry
    const retiredAt = changes.isRetired === undefined ? now.retiredAt : changes.isRetired ? deps.now() : null
    if (!(await updateQuestion(trx, id, version, { ...filed, kind: question.kind, retiredAt })))
      throw new Problem('stale-version', 'Somebody else has changed this question', { version: now.version })
    if (JSON.stringify(sorted(question)) !== JSON.stringify(sorted(now.question)))
      await insertVersion(trx, { id: uuid(), questionId: id, number: now.number + 1, content: question, createdBy: accountId })
    await recordAudit(trx, actor, { action: 'question.change', object: { kind: 'question', id }, orgPath: now.orgPath })
  })
}

/** The database keeps the fields of a question in an order of its own. */
const sorted = (question: object) => Object.entries(question).sort(([one], [other]) => (one < other ? -1 : 1))
