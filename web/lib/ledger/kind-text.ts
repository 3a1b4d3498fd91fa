import { t } from '#lib/i18n/i18n.ts'
import { word } from '../requirements/words.ts'
import type { Claim } from './api.ts'

type Kind = Pick<Claim, 'organiserLevel' | 'isConcentrated' | 'isRotation' | 'purpose' | 'isCadreRecognised'>

/** What else an entry or a claim is, besides mode and category: 县级举办, 集中培训, 轮训 … */
export const kindTexts = ({ organiserLevel, isConcentrated, isRotation, purpose, isCadreRecognised }: Kind): string[] =>
  [
    t('requirements:heldAt', { level: word('level', organiserLevel) }),
    isConcentrated && t('requirements:flag.concentrated'),
    isRotation && t('requirements:flag.rotation'),
    purpose && word('purpose', purpose),
    isCadreRecognised && t('requirements:flag.cadreRecognised'),
  ].filter((text): text is string => Boolean(text))
