import { session } from '#lib/account/session.svelte.ts'
import { needMessages } from '#lib/i18n/i18n.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ parent }) => {
  await parent() // who is signed in, and the language, are known from there on
  await needMessages('home', ...(session.isPerson ? (['requirements', 'year'] as const) : []))
}
