import { Type } from 'typebox'
import { PageOf } from '../../http/page.ts'
import { Nullable, Uuid } from '../../http/schema-parts.ts'
import { ERROR_KINDS, FAILURES, WARNING_KINDS } from './finding.rules.ts'

const Count = (description: string) => Type.Integer({ minimum: 0, description })

const Finding = Type.Object({
  row: Nullable(Type.Integer({ description: 'as Excel numbers rows; null: the whole file' })),
  column: Nullable(Type.String({ description: 'heading as the file writes it' })),
  value: Nullable(Type.String({ description: 'what stands in the cell; identity numbers are masked' })),
  kind: Type.Enum([...ERROR_KINDS, ...WARNING_KINDS]),
  detail: Type.String({ description: 'what the message needs: the other row, the words allowed, the candidates, a date' }),
  severity: Type.Enum(['error', 'warning']),
})

const summary = {
  id: Uuid,
  filename: Type.String(),
  state: Type.Enum(['checking', 'checked', 'refused', 'queued', 'running', 'done', 'failed', 'undone']),
  rowCount: Count('rows of people in the file'),
  doneCount: Count('rows looked at or written so far'),
  createdCount: Count('people registered by this import'),
  unchangedCount: Count('rows whose people were registered already'),
  errorCount: Count('all errors; findings holds the first of them'),
  failure: Nullable(Type.Enum([...FAILURES])),
  canUndo: Type.Boolean(),
  createdAt: Type.String({ format: 'date-time' }),
  finishedAt: Nullable(Type.String({ format: 'date-time' })),
  byName: Type.String({ description: 'display name of who sent the file' }),
}

export const ImportReply = Type.Object({ ...summary, findings: Type.Array(Finding) })
export const ImportPage = PageOf(Type.Object(summary))
export const ImportParams = Type.Object({ importId: Uuid })
export const UploadQuery = Type.Object(
  {
    filename: Type.String({ minLength: 1, maxLength: 200 }),
    dryRun: Type.Boolean({ default: true, description: 'stop when checked; otherwise go on when nothing is found wrong' }),
  },
  { additionalProperties: false },
)
export const TemplateQuery = Type.Object({ format: Type.Enum(['xlsx', 'csv'], { default: 'xlsx' }) })
