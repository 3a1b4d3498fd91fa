/** HTML of other systems as the plain text we keep. What comes out is never read as HTML again: it is shown as text. */

export type Lost = 'formatting-lost' | 'picture-lost' | 'file-lost'

const NAMED: Readonly<Record<string, string>> = {
  ...{ nbsp: ' ', lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’' },
  ...{ hellip: '…', mdash: '—', ndash: '–', middot: '·', times: '×', divide: '÷', deg: '°', plusmn: '±', ensp: ' ', emsp: ' ' },
}
const SILENT = /<(script|style|head|template|noscript)\b[^>]*>[^]*?(<\/\1\s*>|$)/gi
const TAG = /<(\/?)([a-z][a-z0-9]*)\b(?:[^>"']|"[^"]*"|'[^']*')*>|<!--[^]*?-->/gi
const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table'])
const PLAIN = new Set(['br', 'p', 'div', 'span'])

/** Text without a tag is left as it is, except that its entities are read. */
export function htmlToText(html: string): { text: string; lost: Lost[] } {
  const lost = new Set<Lost>()
  const bare = html
    .replace(SILENT, () => (lost.add('formatting-lost'), ''))
    .replace(TAG, (_, __, tag?: string) => {
      const name = tag?.toLowerCase() ?? 'span'
      if (name === 'img') lost.add('picture-lost')
      else if (['audio', 'video', 'object', 'embed', 'iframe', 'source'].includes(name)) lost.add('file-lost')
      else if (!PLAIN.has(name)) lost.add('formatting-lost')
      return BREAKS.has(name) ? '\n' : ''
    })
  return { text: decodeEntities(bare), lost: [...lost] }
}

const decodeEntities = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : parseInt(hex!, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

/** The other way: text as HTML that shows it. */
export const textToHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')
