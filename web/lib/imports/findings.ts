import { lookUp, t, term } from '#lib/i18n/i18n.ts'
import type { Finding } from './api.ts'
import { csvOf } from './csv.rules.ts'

/** What is wrong and what to do, in the clerk's words. */
export const findingText = ({ kind, detail, value, column }: Finding): string =>
  lookUp(`imports:finding.${kind}`, { detail, value, column }) ?? (detail || kind)

export const failureText = (failure: string): string => lookUp(`imports:failure.${failure}`) ?? failure

/** The findings as a table that Excel opens. */
export function findingsTable(findings: readonly Finding[]): Blob {
  const head = [
    t('imports:findings.row'),
    t('imports:findings.column'),
    t('imports:findings.value'),
    t('imports:findings.problem'),
    '',
  ]
  const rows = findings.map((one) => [
    one.row === null ? t('imports:findings.whole') : String(one.row),
    one.column ?? '',
    one.value ?? '',
    findingText(one),
    term('severity', one.severity),
  ])
  return new Blob([csvOf([head, ...rows])], { type: 'text/csv;charset=utf-8' })
}
