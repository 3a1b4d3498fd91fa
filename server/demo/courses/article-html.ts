/**
 * The texts of the demo courses as the editor's page would have sent them. Blocks are parted by empty lines: '## ' heads,
 * '- ' and '1. ' lists, '|' tables whose second line only parts head and body, everything else a paragraph.
 */
export const articleHtml = (text: string): string => text.trim().split(/\n{2,}/).map(block).join('\n') // prettier-ignore

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function block(lines: string): string {
  if (lines.startsWith('## ')) {
    const [head = '', ...rest] = lines.slice(3).split('\n')
    return [`<h2>${escape(head)}</h2>`, ...(rest.length > 0 ? [block(rest.join('\n'))] : [])].join('\n')
  }
  if (lines.startsWith('- ')) return list('ul', lines, /^- /)
  if (/^\d+\. /.test(lines)) return list('ol', lines, /^\d+\. /)
  return lines.startsWith('|') ? table(lines) : `<p>${escape(lines.replaceAll('\n', ''))}</p>`
}

const list = (tag: 'ul' | 'ol', lines: string, mark: RegExp) =>
  `<${tag}>${lines.split('\n').map((line) => `<li><p>${escape(line.replace(mark, ''))}</p></li>`).join('')}</${tag}>` // prettier-ignore

function table(lines: string): string {
  const [head = '', , ...body] = lines.split('\n')
  const row = (tag: 'th' | 'td') => (line: string) =>
    `<tr>${line.split('|').slice(1, -1).map((cell) => `<${tag}><p>${escape(cell.trim())}</p></${tag}>`).join('')}</tr>` // prettier-ignore
  return `<table><tbody>${row('th')(head)}${body.map(row('td')).join('')}</tbody></table>`
}
