import { lookUp, t } from '#lib/i18n/i18n.ts'
import type { Requirements } from '#lib/i18n/catalogue.ts'

/** The groups of requirements.json that hold one word per value of an enumeration. */
export type WordGroup = {
  [G in keyof Requirements]: Requirements[G] extends Record<string, string> ? G : never
}[keyof Requirements]

/** The word for a value of an enumeration: word('mode', 'party_lecture') → 党课. */
export const word = (group: WordGroup, value: string): string => lookUp(`requirements:${group}.${value}`) ?? value

/** The period of a standing, from its key: '2026', '2026-H2', '2026-Q3', '2026-07', '2024-2028', 'due-2026', 'open'. */
export function periodName(key: string): string {
  const [first = '', second] = key.split('-')
  if (key === 'open') return t('requirements:period.open')
  if (first === 'due') return t('requirements:period.due', { year: second })
  if (second === undefined) return t('requirements:period.year', { year: first })
  if (second === 'H1') return t('requirements:period.half1', { year: first })
  if (second === 'H2') return t('requirements:period.half2', { year: first })
  if (second.startsWith('Q')) return t('requirements:period.quarter', { year: first, quarter: second.slice(1) })
  if (second.length === 4) return t('requirements:period.cycle', { from: first, to: second })
  return t('requirements:period.month', { year: first, month: Number(second) })
}
