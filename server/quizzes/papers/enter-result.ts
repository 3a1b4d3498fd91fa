import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import { dayIn, startOfDay } from '../../clock.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import { lockStart } from '../attempts/attempt-queries.ts'
import { findHomePath, listAttempts } from '../attempts/member-queries.ts'
import type { Editing } from '../banks/keep-question.ts'
import { differencesOf, isAgreed, misfits, paperRefusal, type Entry } from './paper.rules.ts'
import { findPaper, listPaperItems, type PaperItemRow, type PaperRow } from './paper-queries.ts'
import { postResult } from './post-result.ts'
import { deleteResult, findResult, insertResult, updateResult, type ResultRow } from './result-queries.ts'

export interface Sheet {
  paperId: string
  personId: string
  /** Of the result as read; 0: there is none yet. */
  version: number
}
interface Open {
  trx: Trx
  paper: PaperRow
  items: PaperItemRow[]
  found: ResultRow | undefined
}
type Entering = Editing & { viewerPersonId: string | null }

/**
 * Keeps what the asker reads on somebody's sheet: the first reading, a correction of the own one, or the second. When both say
 * the same it becomes an attempt, is graded, and earns what a passed attempt earns.
 */
export const enterResult = (entering: Entering, sheet: Sheet, entry: Entry): Promise<void> =>
  onSheet(entering, sheet, async ({ trx, paper, items, found }) => {
    const at = misfits(items.map(({ question }) => question), entry)[0] // prettier-ignore
    if (at !== undefined) throw notFitting(at)
    await checkDay(trx, entering.deps, paper, sheet.personId, entry)
    await keepReading(entering, { trx, paper, items, found }, sheet, entry)
  })

/** Agrees to what somebody else read, without typing it again. */
export const confirmResult = (entering: Entering, sheet: Sheet): Promise<void> =>
  onSheet(entering, sheet, async ({ trx, paper, items, found }) => {
    if (!found) throw notFound()
    if (found.firstBy === entering.accountId) throw ownReading()
    await checkDay(trx, entering.deps, paper, sheet.personId, found.first)
    await keepReading(entering, { trx, paper, items, found }, sheet, found.first)
  })

/** Takes away what was entered by mistake, as long as it counts nowhere. */
export const discardResult = (entering: Entering, sheet: Sheet): Promise<void> =>
  onSheet(entering, sheet, async ({ trx, paper, found }) => {
    if (!found) throw notFound()
    await deleteResult(trx, found.id)
    await recordAudit(trx, entering.actor, {
      ...{ action: 'quiz-paper.discard', object: { kind: 'person', id: sheet.personId }, orgPath: paper.orgPath },
      detail: { title: paper.title },
    })
  })

function onSheet(entering: Entering, { paperId, personId, version }: Sheet, work: (open: Open) => Promise<void>): Promise<void> {
  const { deps, scope, viewerPersonId } = entering
  return deps.db.transaction().execute(async (trx) => {
    const paper = await findPaper(trx, scope, paperId)
    if (!paper) throw notFound()
    // Nobody vouches for an own sheet.
    if (viewerPersonId === personId) throw new Problem('conflict', 'This sheet is your own', { reason: 'own-result' })
    await lockStart(trx, paper.quizId, personId)
    const found = await findResult(trx, paperId, personId)
    if (found?.state === 'agreed') throw new Problem('conflict', 'Both have agreed on this sheet', { reason: 'result-agreed' })
    const current = found?.version ?? 0
    if (current !== version) throw new Problem('stale-version', 'Somebody else has changed this result', { version: current })
    await work({ trx, paper, items: await listPaperItems(trx, paperId), found })
  })
}

async function keepReading(entering: Entering, { trx, paper, items, found }: Open, sheet: Sheet, entry: Entry): Promise<void> {
  const { deps, accountId, actor } = entering
  const now = deps.now()
  const about = { object: { kind: 'person', id: sheet.personId }, orgPath: paper.orgPath, detail: { title: paper.title } }
  if (!found) {
    const { paperId, personId } = sheet
    await insertResult(trx, { id: uuid(), paperId, personId, first: entry, firstBy: accountId, firstAt: now })
    return recordAudit(trx, actor, { action: 'quiz-paper.enter', ...about })
  }
  const isFirst = found.firstBy === accountId
  const [first, second] = isFirst ? [entry, found.second] : [found.first, entry]
  const kept = JSON.stringify(entry)
  await updateResult(trx, found.id, found.version, {
    ...(isFirst ? { first: kept, firstAt: now } : { second: kept, secondBy: accountId, secondAt: now }),
  })
  const questions = items.map(({ question }) => question)
  const isOne = second !== null && isAgreed(differencesOf(questions, first, second))
  if (!isOne) return recordAudit(trx, actor, { action: 'quiz-paper.enter', ...about })
  const attemptId = await postResult(trx, deps, { paper, items, personId: sheet.personId, entry })
  await updateResult(trx, found.id, found.version + 1, { attemptId })
  await recordAudit(trx, actor, { action: 'quiz-paper.agree', ...about })
}

/** The day of a sheet: not to come, of somebody who belonged there then, and one on which the quiz could be sat. */
async function checkDay(trx: Trx, deps: Deps, paper: PaperRow, personId: string, { takenOn }: Entry): Promise<void> {
  const zone = deps.config.COUNTY_TIME_ZONE
  if (takenOn > dayIn(zone, deps.now()) || takenOn < dayIn(zone, paper.createdAt))
    throw new Problem('invalid-input', 'Written between the printing and today', {
      errors: [{ pointer: '/body/takenOn', detail: 'between the printing and today', kind: 'day-of-paper' }],
    })
  const home = await findHomePath(trx, personId, takenOn)
  if (!home?.startsWith(paper.orgPath)) throw notFound()
  const past = await listAttempts(trx, personId, [paper.quizId])
  if (past.some(({ state }) => state === 'open'))
    throw new Problem('conflict', 'This person sits the quiz online just now', { reason: 'attempt-under-way' })
  const day = { beginsAt: startOfDay(zone, takenOn), endsAt: startOfDay(zone, takenOn, 1) }
  const refusal = paperRefusal(paper.settings, past, day)
  if (refusal) throw new Problem('conflict', 'No result of that day can be taken', { reason: `paper-${refusal}` })
}

const ownReading = () => new Problem('conflict', 'A second person has to look', { reason: 'own-reading' })
const notFitting = (at: number) =>
  new Problem('invalid-input', 'This is no answer to this question', {
    errors: [{ pointer: `/body/answers/${at}`, detail: 'does not fit the question', kind: 'answer-not-fitting' }],
  })
