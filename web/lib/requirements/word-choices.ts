import { word, type WordGroup } from './words.ts'
import words from '../../messages/zh-CN/requirements.json'

/** Every value of an enumeration with its word, in the order of the rules: options of a <Select>. */
export const wordChoices = (group: WordGroup): { value: string; label: string }[] =>
  Object.keys(words[group]).map((value) => ({ value, label: word(group, value) }))
