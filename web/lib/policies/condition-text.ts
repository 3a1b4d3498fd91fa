import { t, term } from '#lib/i18n/i18n.ts'
import { series } from '#lib/i18n/phrases.ts'
import { word } from '#lib/requirements/words.ts'
import type { Audience, Condition } from './api.ts'
import type { NameOf } from './policy-names.ts'

/** Whether the condition reads as a kind of people ("流动党员") and not as something said of them. */
const isNoun = (condition: Condition) => 'isTrue' in condition

const either = (words: readonly string[]) =>
  words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(t('policies:who.or'))}${t('policies:who.orWord')}${words.at(-1)}`

/** One condition as a clerk would say it. */
function conditionText(condition: Condition, nameOf: NameOf): string {
  if ('policy' in condition) {
    const words = either(condition.stateIn.map((one) => word('state', one)))
    return t('policies:who.policy', { policy: nameOf(condition.policy), words })
  }
  if ('isTrue' in condition) {
    const what = t(`policies:who.${condition.field}`)
    return condition.isTrue ? what : t('policies:who.not', { what })
  }
  if ('lte' in condition) return t(`policies:who.${condition.field}.lte`, { count: condition.lte })
  if ('gte' in condition) return t(`policies:who.${condition.field}.gte`, { count: condition.gte })
  return amongText(condition)
}

const TERMS = {
  member_status: 'memberStatus',
  registry_status: 'registryStatus',
  position: 'position',
  org_setting: 'orgSetting',
  org_kind: 'orgKind',
} as const

function amongText(condition: Extract<Condition, { in: unknown }>): string {
  const values: readonly string[] = condition.in
  const words = values.filter((one) => one !== 'none').map((one) => term(TERMS[condition.field], one))
  if (words.length === 0) return t('policies:who.positionNone')
  const held = t(`policies:who.${condition.field}`, { words: either(words) })
  return values.includes('none') ? t('policies:who.positionOrNone', { held }) : held
}

/** Who is meant, in one to three sentences. */
export function audienceText({ all, any, none }: Audience, nameOf: NameOf): string[] {
  const texts = (conditions: readonly Condition[]) => conditions.map((one) => conditionText(one, nameOf))
  const inOrder = [...all].sort((a, b) => Number(isNoun(a)) - Number(isNoun(b)))
  const list = texts(inOrder).join(t('policies:who.and'))
  return [
    ...(all.length + any.length === 0 ? [t('policies:who.everybody')] : []),
    ...(all.length > 0 ? [isNoun(inOrder.at(-1)!) ? t('policies:who.allAlone', { list }) : t('policies:who.all', { list })] : []),
    ...(any.length > 0 ? [t(all.length > 0 ? 'policies:who.any' : 'policies:who.anyOnly', { list: series(texts(any)) })] : []),
    ...(none.length > 0 ? [t('policies:who.none', { list: series(texts(none)) })] : []),
  ]
}
