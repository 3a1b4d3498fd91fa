import { needMessages } from '#lib/i18n/i18n.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent }) => {
  await parent() // the language is known from there on
  await needMessages('help')
}
