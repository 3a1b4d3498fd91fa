import { formatMoment, formatNumber } from '#lib/i18n/format.ts'
import { t } from '#lib/i18n/i18n.ts'
import { lengthText } from '#lib/watching/clock-text.ts'
import type { MemberQuiz } from './api.ts'

export const percent = (share: number): string => `${formatNumber(Math.floor(share * 1000 + 1e-6) / 10)}%`

/** What holds for a quiz, as one would say it, the most important first. */
export function ruleSentences({ settings, attempts, questionCount }: MemberQuiz): string[] {
  const { timeLimitS, maxAttempts, delayBetweenS, closesAt, graceS } = settings
  const isLimited = timeLimitS !== null || closesAt !== null
  const left = maxAttempts === null ? null : Math.max(0, maxAttempts - attempts.length)
  return [
    t('quiz:rules.questions', { count: questionCount }),
    t('quiz:rules.pass', { share: percent(settings.passShare) }),
    timeLimitS === null ? t('quiz:rules.noLimit') : t('quiz:rules.limit', { length: lengthText(timeLimitS) }),
    ...(closesAt ? [t('quiz:rules.closes', { at: formatMoment(closesAt) })] : []),
    left === null ? t('quiz:rules.anyAttempts') : t('quiz:rules.attempts', { most: maxAttempts, left }),
    ...(delayBetweenS > 0 && maxAttempts !== 1 ? [t('quiz:rules.delay', { length: lengthText(delayBetweenS) })] : []),
    ...(maxAttempts === 1 ? [] : [t(`quiz:rules.counts.${settings.counts}`)]),
    t(`quiz:rules.reveals.${settings.reveals}`),
    t(`quiz:rules.credit.${settings.creditPeriod}`),
    t('quiz:rules.saved'),
    ...(isLimited && graceS > 0 ? [t('quiz:rules.grace', { length: lengthText(graceS) })] : []),
  ]
}
