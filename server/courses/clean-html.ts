import sanitize from 'sanitize-html'
import { filesIn } from './outline.rules.ts'

/** What an article may be made of. Pictures are files of the course; addresses lead out by http(s) only. */
const ALLOWED: sanitize.IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'h4', 'p', 'br', 'hr', 'blockquote', 'pre', 'code', 'strong', 'b', 'em', 'i', 'u', 's', 'sub', 'sup'],
    ...['ul', 'ol', 'li', 'a', 'img', 'figure', 'figcaption', 'span'],
    ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'colgroup', 'col', 'caption'],
  ],
  allowedAttributes: {
    a: ['href', 'title', 'rel', 'target'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    ol: ['start'],
    th: ['colspan', 'rowspan', 'scope'],
    td: ['colspan', 'rowspan'],
    col: ['span'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: [] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  enforceHtmlBoundary: false,
}

const IS_OUR_FILE = /^\/api\/v1\/course-files\/[0-9a-f-]{36}$/

interface Cleaned {
  html: string
  /** What was taken out, each once: element names, attributes as 'img onerror', 'img src', 'a href'. */
  removed: string[]
}

/** The text as it may be shown to anybody: what can act is taken out, and what came from elsewhere. */
export function cleanHtml(html: string): Cleaned {
  const removed = new Set<string>()
  const clean = sanitize(html, {
    ...ALLOWED,
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && attribs['src'] === undefined,
    transformTags: {
      // Every element passes here first: what it brings is compared with what may stay.
      '*': (tagName, attribs) => {
        for (const name of Object.keys(attribs)) if (!isAllowed(tagName, name)) removed.add(`${tagName} ${name}`)
        if (!(ALLOWED.allowedTags as string[]).includes(tagName)) removed.add(tagName)
        return { tagName, attribs: checked(tagName, attribs, removed) }
      },
    },
  })
  return { html: clean.trim(), removed: [...removed].slice(0, 50) }
}

const isAllowed = (tag: string, name: string) =>
  ((ALLOWED.allowedAttributes as Record<string, string[]>)[tag] ?? []).includes(name)

function checked(tagName: string, attribs: sanitize.Attributes, removed: Set<string>): sanitize.Attributes {
  if (tagName === 'img' && !IS_OUR_FILE.test(attribs['src'] ?? '')) {
    removed.add('img src')
    const { src: _, ...rest } = attribs
    return rest
  }
  if (tagName === 'a') {
    const { href, ...rest } = attribs
    const isSafe = href !== undefined && /^(https?:\/\/|mailto:|tel:)/i.test(href)
    if (href !== undefined && !isSafe) removed.add('a href')
    return isSafe ? { ...rest, href, rel: 'noopener noreferrer', target: '_blank' } : rest
  }
  return attribs
}

/** Whether nothing is left to read or to see. */
export const isEmptyText = (html: string) => filesIn(html).length === 0 && html.replace(/<[^>]*>|&nbsp;|\s/g, '') === ''
