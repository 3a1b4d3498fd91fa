/** HTML of other systems as the plain text we keep. What comes out is never read as HTML again: it is shown as text. */

export type Lost = 'formatting-lost' | 'picture-lost' | 'file-lost'

const NAMED: Readonly<Record<string, string>> = {
  ...{ nbsp: ' ', lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’' },
  ...{ hellip: '…', mdash: '—', ndash: '–', middot: '·', times: '×', divide: '÷', deg: '°', plusmn: '±', ensp: ' ', emsp: ' ' },
}
const SILENT = new Set(['script', 'style', 'head', 'template', 'noscript'])
const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table'])
const PLAIN = new Set(['br', 'p', 'div', 'span'])

/**
 * Text without a tag is left as it is, except that its entities are read. Goes over the text once: whoever writes a million tags
 * that never end waits no longer than whoever writes none.
 */
export function htmlToText(html: string): { text: string; lost: Lost[] } {
  const lost = new Set<Lost>()
  const small = html.toLowerCase()
  let text = ''
  let at = 0
  for (const start of starts(html)) {
    if (start < at) continue
    text += html.slice(at, start)
    const tag = TAG_NAME.exec(html.slice(start, start + 20))
    const end = html.indexOf(tag ? '>' : '-->', start)
    if (end < 0) {
      at = tag ? start : html.length
      break
    }
    const name = tag?.[2]?.toLowerCase() ?? ''
    text += BREAKS.has(name) ? '\n' : ''
    noteLoss(name, lost)
    at = SILENT.has(name) && tag?.[1] === '' ? endOf(name, small, end) : end + (tag ? 1 : 3)
  }
  return { text: decodeEntities(text + html.slice(at)), lost: [...lost] }
}

const TAG_NAME = /^<(\/?)([a-z][a-z0-9]*)\b/i

/** Where a tag or a comment may begin. */
function* starts(html: string): Generator<number> {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1))
    if (html.startsWith('!--', at + 1) || TAG_NAME.test(html.slice(at, at + 20))) yield at
}

/** Behind the end of what is no text: '</script>'. */
function endOf(name: string, small: string, from: number): number {
  const close = small.indexOf(`</${name}`, from)
  const end = close < 0 ? -1 : small.indexOf('>', close)
  return end < 0 ? small.length : end + 1
}

function noteLoss(name: string, lost: Set<Lost>) {
  if (name === 'img') lost.add('picture-lost')
  else if (['audio', 'video', 'object', 'embed', 'iframe', 'source'].includes(name)) lost.add('file-lost')
  else if (name !== '' && !PLAIN.has(name)) lost.add('formatting-lost')
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
