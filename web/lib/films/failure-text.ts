import { lookUp, t } from '#lib/i18n/i18n.ts'
import type { FilmVersion } from './api.ts'

/** Why a version came to nothing, as an editor understands it. */
export function failureText({ kind, facts }: NonNullable<FilmVersion['failure']>): string {
  const keys = [`media:refusal.${kind}`, `media:failure.${kind}`, `films:failure.${kind}`]
  for (const key of keys) {
    const text = lookUp(key, facts)
    if (text) return text
  }
  return t('films:failure.other')
}

/** Whether the file itself is at fault: the same one would be refused again. */
export const isRefused = (version: FilmVersion): boolean =>
  version.failure !== null && lookUp(`media:refusal.${version.failure.kind}`, version.failure.facts) !== undefined

export const warningText = (kind: string): string => lookUp(`media:warning.${kind}`) ?? kind
