import { lookUp } from '#lib/i18n/i18n.ts'
import gatherings from '../../messages/zh-CN/gatherings.json'

type WordGroup = 'purpose' | 'state' | 'kind' | 'role' | 'status' | 'reason' | 'method' | 'flag'

/** The word for a value of an enumeration: gatheringWord('purpose', 'theme_day') → 主题党日. */
export const gatheringWord = (group: WordGroup, value: string): string => lookUp(`gatherings:${group}.${value}`) ?? value

/** Every value with its word, in the order of the messages: options of a <Select>. */
export const gatheringChoices = (group: WordGroup) =>
  Object.keys(gatherings[group]).map((value) => ({ value, label: gatheringWord(group, value) }))
