import { needMessages } from '#lib/i18n/i18n.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent }) => {
  await parent()
  await needMessages('gatherings', 'hall', 'records')
}
