import { lookUp, t, term } from '#lib/i18n/i18n.ts'
import { listed } from '#lib/i18n/phrases.ts'
import type { AuditEntry } from './api.ts'

/** What somebody did, as a sentence without its subject. Actions without a text of their own are named as recorded. */
export function sentenceOf({ action, result, detail }: Pick<AuditEntry, 'action' | 'result' | 'detail'>): string {
  const key = `admin:audit.action.${action}`
  const words = wordsOf(detail)
  return lookUp(`${key}_${result}`, words) ?? lookUp(key, words) ?? t('admin:audit.fallback', { action })
}

/** The name of an action for a list of them: its sentence with an ellipsis for what differs from time to time. */
export const actionLabel = (action: string): string =>
  lookUp(`admin:audit.action.${action}`, { skipInterpolation: true })?.replace(/{{.*?}}/g, '…') ?? action

const TERMS = { role: 'role', kind: 'orgKind', memberStatus: 'memberStatus' } as const

/** The detail in words: values of enumerations by the glossary, lists joined. */
function wordsOf(detail: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, wordOf(name, value)]))
}

function wordOf(name: string, value: unknown): string {
  if (Array.isArray(value)) return listed(value.map((one) => wordOf(name, one)))
  if (typeof value !== 'string') return JSON.stringify(value)
  if (name in TERMS) return term(TERMS[name as keyof typeof TERMS], value)
  if (name === 'reason') return lookUp(`admin:audit.reason.${value}`) ?? value
  if (name === 'fields') return lookUp(`people:field.${value}`) ?? value
  return value
}
