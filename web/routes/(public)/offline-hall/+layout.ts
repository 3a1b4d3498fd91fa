import { needMessages } from '#lib/i18n/i18n.ts'
import type { LayoutLoad } from './$types'

/** Public: without a line nobody can ask who is signed in, and what is shown lies on this device. */
export const load: LayoutLoad = async ({ parent }) => {
  await parent()
  await needMessages('hall', 'gatherings', 'watching')
}
