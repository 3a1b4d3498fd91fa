import { currentLocale } from './i18n.ts'

const isEnglish = () => currentLocale() === 'en'

/** Several things named one after the other, as the language writes it. */
export const listed = (texts: readonly string[]): string => texts.join(isEnglish() ? ', ' : '、')

/** Several things that are long, or lists themselves. */
export const series = (texts: readonly string[]): string => texts.join(isEnglish() ? '; ' : '；')

/** The title of a film, a course, a book: 《太行山上》 / “太行山上”. */
export const titled = (title: string): string => (isEnglish() ? `“${title}”` : `《${title}》`)

/** Something and what is said of it: 题目：3 / Questions: 3. */
export const labelled = (label: string, text: string): string => `${label}${isEnglish() ? ': ' : '：'}${text}`

/** A remark behind something: 王秀英（请假） / 王秀英 (on leave). Without a remark, the thing alone. */
export const remarked = (text: string, remark: string): string =>
  remark === '' ? text : isEnglish() ? `${text} (${remark})` : `${text}（${remark}）`

/** Parts of one sentence, in order and without those there are none of: 应到 5 人，实到 4 人 / 5 expected, 4 present. */
export const clauses = (texts: readonly (string | false | null | undefined)[]): string =>
  texts.filter(Boolean).join(isEnglish() ? ', ' : '，')
