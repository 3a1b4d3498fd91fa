/** Where a page request is sent, by who is signed in. */

type Stage = 'second_factor' | 'enrol_second_factor' | 'change_password' | 'open'

const STAGE_PAGES: Record<Exclude<Stage, 'open'>, string> = {
  second_factor: '/sign-in/second-factor',
  enrol_second_factor: '/sign-in/enrol',
  change_password: '/sign-in/password',
}

interface Asked {
  /** null: nobody is signed in. */
  stage: Stage | null
  path: string
  search: string
  isPublic: boolean
}

/** The address to go to instead; undefined when the page asked for may be shown. */
export function redirectOf({ stage, path, search, isPublic }: Asked): string | undefined {
  const isSignIn = path === '/sign-in' || path.startsWith('/sign-in/')
  const back = returnPath(isSignIn ? new URLSearchParams(search).get('return') : path + search)
  const onwards = (page: string) => (back === '/' ? page : `${page}?return=${encodeURIComponent(back)}`)
  if (stage === 'open') return isSignIn ? back : undefined
  if (isPublic && !isSignIn) return undefined
  const page = stage === null ? '/sign-in' : STAGE_PAGES[stage]
  return path === page ? undefined : onwards(page)
}

/** A path on our own pages, whatever was asked for; '/' for everything that could lead elsewhere. */
export function returnPath(asked: string | null): string {
  // Browsers read '/\evil' and '//evil' as another host, and drop tabs and line breaks first.
  if (!asked || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(asked)) return '/'
  const url = URL.parse(asked, 'http://here.invalid')
  if (url?.origin !== 'http://here.invalid' || url.pathname.startsWith('//') || url.pathname.startsWith('/sign-in')) return '/'
  return url.pathname + url.search + url.hash
}
