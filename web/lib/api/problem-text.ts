import { lookUp, t } from '#lib/i18n/i18n.ts'
import type { ApiProblem } from './problem.ts'

/** What happened, in the reader's language: the case if we have a text for it, else the kind. */
export function problemText(problem: ApiProblem): string {
  const byReason = problem.reason && lookUp(`reasons:${problem.reason}`)
  return byReason || lookUp(`problems:kind.${problem.kind}`) || t('problems:kind.internal')
}

/** What to do about it, when there is something to say. The digits of a hall, a case of their own, are no authenticator's. */
export const problemHint = ({ kind, reason }: ApiProblem): string | undefined =>
  kind === 'wrong-code' && reason ? undefined : lookUp(`problems:hint.${kind}`)

const faultText = (kind: string | undefined) =>
  (kind && (lookUp(`reasons:${kind}`) ?? lookUp(`problems:field.${kind}`))) || t('problems:field.other')

/** Text of the first fault at `pointer` ('/body/name') or below it. */
export function errorAt(problem: ApiProblem, pointer: string): string | undefined {
  const fault = problem.errors.find((one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`))
  return fault && faultText(fault.kind)
}

/** Faults that no field of the form shows, each with its place so that nothing stays secret. */
export function unplacedErrors(problem: ApiProblem, placed: readonly string[]): string[] {
  return problem.errors
    .filter((one) => !placed.some((pointer) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`)))
    .map((one) => `${one.pointer.split('/').slice(2).join('/')}: ${faultText(one.kind)}`)
}
