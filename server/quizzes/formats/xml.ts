import { SaxesParser } from 'saxes'
import { UnreadableBank } from './read-item.rules.ts'

/** An element with its text and its children, in their order. */
export interface XmlNode {
  /** Without its prefix. */
  name: string
  attributes: Readonly<Record<string, string>>
  children: (XmlNode | string)[]
}

const MAX_NODES = 300_000
const MAX_DEPTH = 64

/**
 * Reads XML. Throws UnreadableBank: for what is not well formed, for more than files of questions need, and for any document type:
 * who declares none can neither name files nor make entities grow.
 */
export function parseXml(text: string): XmlNode {
  const parser = new SaxesParser({ xmlns: false })
  const root: XmlNode = { name: '', attributes: {}, children: [] }
  const open: XmlNode[] = [root]
  let count = 0
  const refuse = (refusal: ConstructorParameters<typeof UnreadableBank>[0]) => {
    throw new UnreadableBank(refusal)
  }
  parser.on('doctype', () => refuse('with-declarations'))
  parser.on('error', () => refuse('broken-file'))
  parser.on('opentag', ({ name, attributes }) => {
    if (++count > MAX_NODES || open.length > MAX_DEPTH) refuse('too-large-inside')
    const node: XmlNode = { name: local(name), attributes, children: [] }
    open.at(-1)!.children.push(node)
    open.push(node)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (part) => void open.at(-1)!.children.push(part))
  parser.on('cdata', (part) => void open.at(-1)!.children.push(part))
  parser.write(text).close()
  const element = elements(root)[0]
  return element ?? refuse('broken-file')
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

export const elements = ({ children }: XmlNode): XmlNode[] => children.filter((child) => typeof child !== 'string')
export const childrenOf = (node: XmlNode, name: string): XmlNode[] => elements(node).filter((child) => child.name === name)
export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node && elements(node).find((child) => child.name === name)
/** All of this name at any depth, from the first to the last. */
export const allOf = (node: XmlNode, ...names: string[]): XmlNode[] =>
  elements(node).flatMap((child) => [...(names.includes(child.name) ? [child] : []), ...allOf(child, ...names)])
/** Text of a node and all below it. */
export const textOf = (node: XmlNode | undefined): string =>
  node?.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('') ?? ''

/** Text as it stands in an element or in an attribute. */
export const xmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** An element; attributes are escaped, the content stands as given. */
export const tag = (name: string, attributes: Readonly<Record<string, string | number>>, content = ''): string => {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
  return content === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${content}</${name}>`
}
