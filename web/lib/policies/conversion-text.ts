import { t } from '#lib/i18n/i18n.ts'
import { series } from '#lib/i18n/phrases.ts'
import type { ConversionPreset, ConversionRules } from './conversion-api.ts'

type Rules = ConversionPreset['rules'] | ConversionRules

/** A way of converting as a clerk would read it out. */
export function conversionSentences(rules: Rules): string[] {
  const { fullDay, halfDay, minutesPerHour, maxPerHalfDay, roundTo, onlineSteps, quizPass, teachingMultiplier } = rules
  const unset = t('policies:conversion.unset')
  return [
    t('policies:conversion.say.day', { full: fullDay ?? unset, half: halfDay ?? unset }),
    minutesPerHour === null
      ? t('policies:conversion.say.clockUnset')
      : t('policies:conversion.say.clock', { count: minutesPerHour }),
    ...(maxPerHalfDay === null ? [] : [t('policies:conversion.say.cap', { count: maxPerHalfDay })]),
    ...(roundTo === null ? [] : [t('policies:conversion.say.round', { count: roundTo })]),
    ...(onlineSteps ? [t('policies:conversion.say.steps', { list: series(onlineSteps.map(stepText)) })] : []),
    ...(quizPass === null ? [] : [t('policies:conversion.say.quiz', { count: quizPass })]),
    ...(teachingMultiplier === null ? [] : [t('policies:conversion.say.teaching', { count: teachingMultiplier })]),
  ]
}

function stepText({ fromMinutes: from, isOver, hours }: NonNullable<Rules['onlineSteps']>[number]): string {
  if (from === 0) return t('policies:conversion.say.stepRest', { hours })
  return isOver ? t('policies:conversion.say.stepOver', { from, hours }) : t('policies:conversion.say.stepFrom', { from, hours })
}
