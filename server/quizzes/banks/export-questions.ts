import { notFound, Problem } from '../../http/problem.ts'
import { recordAudit } from '../../orgs/index.ts'
import { writeBank, type Format } from '../formats/formats.ts'
import type { FormatFinding } from '../formats/read-item.rules.ts'
import { findBank } from './bank-queries.ts'
import type { Editing } from './keep-question.ts'
import { listQuestions } from './question-queries.ts'

/** A whole bank as a file, keys included: for editors only, and noted before it leaves. */
export async function exportQuestions(
  { deps, scope, actor }: Editing,
  bankId: string,
  format: Format,
): Promise<{ name: string; bytes: Buffer; findings: FormatFinding[] }> {
  const bank = await findBank(deps.db, scope, bankId)
  if (!bank) throw notFound()
  const rows = await listQuestions(deps.db, scope, bankId, {}, { limit: 20_000 })
  if (rows.length === 0) throw new Problem('conflict', 'This bank has no questions', { reason: 'bank-empty' })
  const written = await writeBank(format, rows)
  await recordAudit(deps.db, actor, {
    ...{ action: 'question-bank.export', object: { kind: 'question-bank', id: bankId }, orgPath: bank.orgPath },
    detail: { format, count: rows.length },
  })
  return { name: bank.name, ...written }
}
