import { needMessages } from '#lib/i18n/i18n.ts'
import type { LayoutLoad } from './$types'

export const load: LayoutLoad = async ({ parent }) => {
  await parent() // the language is known from there on
  await needMessages('learning', 'quiz', 'watching', 'requirements')
}
