import type { Terms } from './catalogue.ts'
import { term } from './i18n.ts'
import words from '../../messages/zh-CN/terms.json'

/** Every value of an enumeration with its word, in the order of the glossary: options of a <Select>. */
export const choices = <G extends keyof Terms>(group: G): { value: string; label: string }[] =>
  Object.keys(words[group]).map((value) => ({ value, label: term(group, value) }))
