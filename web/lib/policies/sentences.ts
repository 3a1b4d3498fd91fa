import { formatDay } from '#lib/i18n/format.ts'
import { t } from '#lib/i18n/i18n.ts'
import { remarked, series } from '#lib/i18n/phrases.ts'
import { levelsText } from '#lib/requirements/goals.ts'
import { word } from '#lib/requirements/words.ts'
import type { PolicyDocument } from './api.ts'
import { audienceText } from './condition-text.ts'
import { partsOf, type Unit } from './duration.rules.ts'
import type { NameOf } from './policy-names.ts'

export interface Passage {
  part: 'audience' | 'period' | 'goals' | 'modes' | 'rules' | 'effect'
  sentences: string[]
}

/** A policy as a clerk would read it out: part by part, nothing of its data left unsaid. */
export const passagesOf = (document: PolicyDocument, nameOf: NameOf): Passage[] => [
  { part: 'audience', sentences: audienceText(document.audience, nameOf) },
  { part: 'period', sentences: [periodText(document.period)] },
  { part: 'goals', sentences: goalTexts(document) },
  { part: 'modes', sentences: modeTexts(document) },
  { part: 'rules', sentences: ruleTexts(document, nameOf) },
  { part: 'effect', sentences: [word('severity', document.about.severity)] },
]

const monthDay = (startsOn: string) => {
  const [month, day] = startsOn.split('-').map(Number)
  return t('policies:when.start', { month, day })
}

function periodText(period: PolicyDocument['period']): string {
  switch (period.kind) {
    case 'calendar_month':
      return t('policies:when.calendar_month')
    case 'calendar_year':
    case 'half_year':
    case 'calendar_quarter':
      return t(`policies:when.${period.kind}`, { start: monthDay(period.startsOn) })
    case 'plan_cycle':
      return t('policies:when.plan_cycle', { from: formatDay(period.firstOn), to: formatDay(period.lastOn) })
    case 'term_of_office':
      return t('policies:when.term_of_office', { years: period.defaultYears })
    case 'event_window':
      return windowText(period)
  }
}

const NAMES = { Y: 'years', M: 'months', D: 'days' } as const satisfies Record<Unit, string>
const lengthText = (duration: string) =>
  partsOf(duration)
    .map(({ count, unit }) => t(`policies:when.${NAMES[unit]}`, { count }))
    .join('')
const offsetText = (duration: string) =>
  partsOf(duration).length === 0 ? t('policies:when.offsetNone') : t('policies:when.offset', { length: lengthText(duration) })

function windowText({
  fromEvent,
  offsetStart,
  toEvent,
  offsetEnd,
}: Extract<PolicyDocument['period'], { kind: 'event_window' }>): string {
  const end = toEvent
    ? t('policies:when.endEvent', { event: t(`policies:when.event.${toEvent}`), offset: offsetText(offsetEnd) })
    : t('policies:when.endAfter', { length: lengthText(offsetEnd) })
  return t('policies:when.event_window', { event: t(`policies:when.event.${fromEvent}`), start: offsetText(offsetStart), end })
}

/** What a session must be: '集中培训、轮训（面授培训班、送课下乡）'. Empty: nothing special. */
function kindText({ deliveryModes, isConcentrated, isRotation, purpose, isCadreRecognised }: PolicyDocument['sessionFilter']) {
  const kinds = [
    ...(isConcentrated ? [t('policies:kind.isConcentrated')] : []),
    ...(isRotation ? [t('policies:kind.isRotation')] : []),
    ...(purpose ? [word('purpose', purpose)] : []),
    ...(isCadreRecognised ? [t('policies:kind.isCadreRecognised')] : []),
  ].join(t('policies:kind.join'))
  if (!deliveryModes) return kinds
  const modes = deliveryModes.map((one) => word('mode', one)).join(t('policies:who.or'))
  return remarked(kinds || t('policies:kind.training'), modes)
}

function goalTexts(document: PolicyDocument): string[] {
  const { minHours, minDays, minSessions, combine, perCategory, perLevel, alternatives, useAlternative } = document
  const kind = kindText(document.sessionFilter)
  const alternative = alternatives.find(({ id }) => id === useAlternative)
  const base = [
    ...(minHours === null ? [] : [t('policies:what.hours', { count: minHours })]),
    ...(minDays === null ? [] : [t('policies:what.days', { count: minDays })]),
    ...(minSessions === null || alternative
      ? []
      : [
          kind
            ? t('policies:what.sessionsOf', { kind, count: minSessions })
            : t('policies:what.sessions', { count: minSessions }),
        ]),
  ]
  const goals = [
    ...(combine === 'any' && base.length > 1 ? [`${t('policies:what.anyLead')}${series(base)}`] : base),
    ...perCategory.map(categoryText),
    ...perLevel.flatMap(levelTexts),
    ...(alternative?.perWindow ?? []).map(({ window, minSessions: count }) =>
      t('policies:what.window', { window: word('window', window), count }),
    ),
    ...(alternative ? [t('policies:what.alternative', { id: alternative.id })] : []),
  ]
  return goals.length === 0 ? [t('policies:what.none')] : goals
}

function categoryText({ categories, minHours, label }: PolicyDocument['perCategory'][number]): string {
  const list = categories.map((one) => word('category', one)).join(t('policies:who.or'))
  const about = label ? `${label}（${list}）` : list
  return minHours === null ? t('policies:what.categoryOpen', { about }) : t('policies:what.category', { about, count: minHours })
}

function levelTexts({ levels, minSessions, minHours }: PolicyDocument['perLevel'][number]): string[] {
  const words = levelsText(levels)
  return [
    ...(minSessions === null ? [] : [t('policies:what.levelSessions', { levels: words, count: minSessions })]),
    ...(minHours === null ? [] : [t('policies:what.levelHours', { levels: words, count: minHours })]),
  ]
}

function modeTexts({ countableModes, optionalModes, sessionFilter, minSessions }: PolicyDocument): string[] {
  const kind = kindText(sessionFilter)
  const modes = countableModes?.map((one) => word('mode', one)).join(t('policies:who.or'))
  return [
    ...(kind && !countableModes && minSessions === null ? [t('policies:kind.only', { kind })] : []),
    modes ? t('policies:counts.some', { modes }) : t('policies:counts.all'),
    ...optionalModes.map(({ mode, counts, maxHours }) => {
      const name = word('mode', mode)
      if (!counts) return t('policies:counts.optionalOff', { mode: name })
      return maxHours === null
        ? t('policies:counts.optionalOn', { mode: name })
        : t('policies:counts.optionalCapped', { mode: name, count: maxHours })
    }),
  ]
}

function ruleTexts({ prorating, carryOver, supersedes, minHours, minDays }: PolicyDocument, nameOf: NameOf): string[] {
  const carry = carryOver.isOn
    ? carryOver.maxHours === null
      ? t('policies:how.carryOn')
      : t('policies:how.carryCapped', { count: carryOver.maxHours })
    : t('policies:how.carryOff')
  return [
    ...(minHours === null && minDays === null ? [] : [t(`policies:how.${prorating}`), carry]),
    ...(supersedes.length > 0
      ? [t('policies:how.supersedes', { policies: supersedes.map((key) => `“${nameOf(key)}”`).join(t('policies:who.or')) })]
      : []),
  ]
}
