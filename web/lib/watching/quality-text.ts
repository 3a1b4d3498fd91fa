import { t } from '#lib/i18n/i18n.ts'
import { sizeText, type QualityChoice } from './data-cost.rules.ts'

const nameOf = ({ height }: QualityChoice) => {
  if (height === null) return t('watching:quality.sound')
  const key = height >= 1080 ? 'full' : height >= 720 ? 'high' : height >= 480 ? 'standard' : 'low'
  return t(`watching:quality.${key}`, { height })
}

/** The qualities as they are chosen, each with what it costs; what the line allows comes first. */
export const qualityOptions = (choices: readonly QualityChoice[]) => [
  { value: 'auto', label: t('watching:quality.auto') },
  ...choices.map((choice) => ({
    value: choice.quality,
    label: nameOf(choice),
    note: t('watching:quality.size', { size: sizeText(choice.bytes) }),
  })),
]
