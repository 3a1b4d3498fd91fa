/** What may be found in a file. The texts for clerks are in web/messages, imports.json: a key for every kind. */
import { cut, hideNumbers } from './cell.rules.ts'

/** Refuse the whole file until the row is mended. */
export const ERROR_KINDS = [
  'column-missing',
  'column-twice',
  'missing',
  'missing-number',
  'number-length',
  'number-form',
  'number-date',
  'number-checksum',
  'number-rounded',
  'birth-contradicts-number',
  'sex-contradicts-number',
  'bad-date',
  'date-incomplete',
  'date-in-future',
  'joined-too-young',
  'full-before-joined',
  'date-for-others',
  'branch-unknown',
  'branch-ambiguous',
  'branch-wrong-level',
  'duplicate-in-file',
  'member-no-twice',
  'registered-elsewhere',
  'registered-meanwhile',
  'number-of-another',
  'member-no-taken',
  'namesake-undecided',
  'namesake-undecided-in-file',
  'unknown-word',
  'bad-name',
  'bad-phone',
  'bad-member-no',
  'too-long',
  'formula',
  'cell-error',
] as const

/** Worth a look, no obstacle. */
export const WARNING_KINDS = [
  'column-unknown',
  'sheets-ignored',
  'example-skipped',
  'namesake',
  'namesake-in-file',
  'registered-in-other-branch',
  'registered-but-left',
  'phone-twice',
] as const

/** The file as a whole cannot be read, or the import cannot go on. */
export const FAILURES = [
  'empty-file',
  'old-excel',
  'encrypted',
  'html-table',
  'not-a-table',
  'with-macros',
  'broken-file',
  'too-large-inside',
  'too-slow',
  'too-many-rows',
  'unknown-encoding',
  'no-headings',
  'no-rows',
  'no-permission',
  'expired',
  'internal',
] as const

export type FindingKind = (typeof ERROR_KINDS)[number] | (typeof WARNING_KINDS)[number]
export type Failure = (typeof FAILURES)[number]

export interface Finding {
  /** Row as Excel numbers it; null when it concerns the whole file. */
  row: number | null
  /** Heading as the file writes it. */
  column: string | null
  /** What stands in the cell, identity numbers masked. */
  value: string | null
  kind: FindingKind
  /** What the text of the kind needs to be complete: the other row, the allowed words, the candidates. */
  detail: string
  severity: 'error' | 'warning'
}

const WARNINGS = new Set<string>(WARNING_KINDS)
const severityOf = (kind: FindingKind) => (WARNINGS.has(kind) ? 'warning' : 'error')

/** Identity numbers are hidden wherever they were typed, were it in the headings. */
export const finding = (
  kind: FindingKind,
  { row = null, column = null, value = null, detail = '' }: Partial<Omit<Finding, 'kind' | 'severity'>> = {},
): Finding => ({
  row,
  column: column && hideNumbers(column),
  value: value && cut(hideNumbers(value)),
  kind,
  detail: hideNumbers(detail),
  severity: severityOf(kind),
})

/** Most findings kept of one file; all errors are counted. */
const MAX_FINDINGS = 500

/** Collects findings: counts every error, keeps the first of both severities. */
export class Findings {
  readonly #errors: Finding[] = []
  readonly #warnings: Finding[] = []
  errorCount: number

  /** `errorCount`: how many errors `findings` stand for, if they are only the first of them. */
  constructor(findings: readonly Finding[] = [], errorCount?: number) {
    this.errorCount = 0
    for (const one of findings) this.add(one)
    this.errorCount = errorCount ?? this.errorCount
  }

  add(one: Finding) {
    const isError = one.severity === 'error'
    if (isError) this.errorCount++
    const list = isError ? this.#errors : this.#warnings
    if (list.length < MAX_FINDINGS) list.push(one)
  }

  /** Errors first, each severity by row. */
  get summary(): { findings: Finding[]; errorCount: number } {
    const byRow = (list: readonly Finding[]) => list.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0))
    return { findings: [...byRow(this.#errors), ...byRow(this.#warnings)].slice(0, MAX_FINDINGS), errorCount: this.errorCount }
  }
}

/** Thrown when a file as a whole cannot be read. */
export class Unreadable extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(`This file cannot be imported: ${failure}`)
    this.failure = failure
  }
}
