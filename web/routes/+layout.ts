import { redirect } from '@sveltejs/kit'
import { preferences } from '#lib/account/preferences.svelte.ts'
import { session } from '#lib/account/session.svelte.ts'
import { startI18n } from '#lib/i18n/i18n.ts'
import { areaOf } from '#lib/shell/areas.ts'
import { redirectOf } from '#lib/shell/guard.rules.ts'
import type { LayoutLoad } from './$types'

export const ssr = false
export const prerender = false

let speaking: Promise<void> | undefined

/** Before any page: its language, who is signed in, and whether the page is theirs. The server decides again for every answer. */
export const load: LayoutLoad = async ({ url, route }) => {
  await (speaking ??= startI18n(preferences.locale))
  await session.start()
  if (session.problem || !route.id) return { isClosed: false }
  const isPublic = route.id.startsWith('/(public)')
  const to = redirectOf({ stage: session.me?.stage ?? null, path: url.pathname, search: url.search, isPublic })
  if (to) redirect(307, to)
  const permission = areaOf(url.pathname)?.permission
  // Not an error(404): one thrown by the outermost layout would be shown without any layout.
  return { isClosed: !isPublic && permission !== undefined && !session.can(permission) }
}
