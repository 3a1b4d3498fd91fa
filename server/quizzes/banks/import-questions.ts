import { v7 as uuid } from 'uuid'
import { notFound, Problem } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import { readBank, type Format } from '../formats/formats.ts'
import { UnreadableBank, type ReadFile } from '../formats/read-item.rules.ts'
import { findBank } from './bank-queries.ts'
import { bankFull, MAX_IN_BANK, type Editing } from './keep-question.ts'
import { countQuestions, insertQuestions, type NewRow } from './question-queries.ts'

interface Importing {
  format: Format
  filename: string
  /** Only look. */
  dryRun: boolean
  /** Take what is sound, leave out what is not. */
  skipFaulty: boolean
}

interface Imported extends ReadFile {
  createdCount: number
}

/** Rows put into one statement. */
const BATCH = 500

/**
 * Reads a file of questions and, unless it is only looked at, puts them into the bank: all of them, or the sound ones if asked.
 * Throws not-acceptable-file with the reason.
 */
export async function importQuestions(
  editing: Editing,
  bankId: string,
  bytes: Uint8Array,
  importing: Importing,
): Promise<Imported> {
  const { deps, scope, actor, accountId } = editing
  const bank = await findBank(deps.db, scope, bankId)
  if (!bank) throw notFound()
  const read = await readBank(importing.format, bytes).catch((error: unknown) => {
    if (error instanceof UnreadableBank) throw new Problem('not-acceptable-file', error.message, { reason: error.refusal })
    throw error
  })
  if (importing.dryRun) return { ...read, createdCount: 0 }
  const errors = read.findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0 && !importing.skipFaulty)
    throw new Problem('not-acceptable-file', 'Some questions cannot be taken', {
      reason: 'faulty-questions',
      errors: errors
        .slice(0, 100)
        .map(({ at, part, kind }) => ({ pointer: `/${at ?? ''}${part.startsWith('/') ? part : ''}`, detail: kind, kind })),
    })
  const rows = read.items.map(({ entry: { question, ...filed } }): NewRow => {
    return { id: uuid(), bankId, kind: question.kind, ...filed, versionId: uuid(), content: question }
  })
  await deps.db.transaction().execute(async (trx) => {
    if ((await countQuestions(trx, bankId)) + rows.length > MAX_IN_BANK) throw bankFull()
    for (let at = 0; at < rows.length; at += BATCH) await insertQuestions(trx, rows.slice(at, at + BATCH), accountId)
    const detail = { format: importing.format, filename: importing.filename, created: rows.length, faulty: errors.length }
    await recordAudit(trx, actor, {
      ...{ action: 'question-bank.import', object: { kind: 'question-bank', id: bankId } },
      ...{ orgPath: bank.orgPath, detail },
    })
  })
  return { ...read, createdCount: rows.length }
}
