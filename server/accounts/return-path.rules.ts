const HERE = 'http://here.invalid'

/** A path on our own pages, whatever was asked for; '/' for everything that could lead elsewhere. */
export function localPath(asked: string | undefined): string {
  // Browsers read '/\evil' and '//evil' as another host, and drop tabs and line breaks first.
  if (!asked || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(asked)) return '/'
  const url = URL.parse(asked, HERE)
  if (!url || url.origin !== HERE || url.pathname.startsWith('//')) return '/'
  return url.pathname + url.search + url.hash
}
