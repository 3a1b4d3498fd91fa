import { t } from '#lib/i18n/i18n.ts'
import { sizeText, type QualityChoice } from './data-cost.rules.ts'

const nameOf = ({ lines }: QualityChoice) => {
  if (lines === null) return t('watching:quality.sound')
  const key = lines >= 1080 ? 'full' : lines >= 720 ? 'high' : lines >= 480 ? 'standard' : 'low'
  return t(`watching:quality.${key}`, { height: lines })
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
