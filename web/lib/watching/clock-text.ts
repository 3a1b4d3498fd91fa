import { t } from '#lib/i18n/i18n.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** A place in a film: 754 → '12:34', 3754 → '1:02:34'. */
export function clockText(seconds: number): string {
  const whole = Math.floor(seconds)
  const hours = Math.floor(whole / 3600)
  const rest = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

/** A length as people say it: '45 分钟', '1 小时 20 分钟'; below a minute in seconds. */
export function lengthText(seconds: number): string {
  if (seconds < 60) return t('watching:length.seconds', { count: Math.max(1, Math.round(seconds)) })
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return t('watching:length.minutes', { count: minutes })
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return rest === 0 ? t('watching:length.hours', { count: hours }) : t('watching:length.both', { hours, minutes: rest })
}
