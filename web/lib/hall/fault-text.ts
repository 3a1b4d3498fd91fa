import { problemText } from '#lib/api/problem-text.ts'
import { ApiProblem } from '#lib/api/problem.ts'
import { t } from '#lib/i18n/i18n.ts'
import { PackRefused } from './pack.rules.ts'

/** Why fetching or taking a pack did not work. */
export function faultText(thrown: unknown): string {
  if (thrown instanceof PackRefused) return t(`hall:fault.${thrown.fault}`)
  if (thrown instanceof ApiProblem) return problemText(thrown)
  if (!(thrown instanceof TypeError)) console.error(thrown)
  return t('hall:fault.other')
}
