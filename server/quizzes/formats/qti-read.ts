/** QTI 2.1, reading: a package, or one item by itself. Nothing outside the file is ever looked for. */
import { BadArchive, unpack } from '../../archive.ts'
import { BLANK, type QuestionInput } from '../question.rules.ts'
import { decodeText } from './decode-text.ts'
import {
  finding,
  isOwnName,
  judgeItems,
  MAX_QUESTIONS,
  readExtras,
  ruleOfWeights,
  UnreadableBank,
  withExtras,
  type Extras,
  type FormatFindingKind,
  type RawItem,
  type ReadFile,
} from './read-item.rules.ts'
import { allOf, childOf, childrenOf, elements, parseXml, textOf, type XmlNode } from './xml.ts'

const MEGABYTE = 1024 * 1024
const LIMITS = {
  ...{ maxParts: 2 * MAX_QUESTIONS, maxPartBytes: 4 * MEGABYTE, maxBytes: 32 * MEGABYTE },
  ...{ maxRatio: 200, ratioFromBytes: MEGABYTE },
}
type Found = (kind: FormatFindingKind, part?: string) => void
type Answers = Omit<QuestionInput, 'stem' | 'feedback'>

/** Throws UnreadableBank. */
export async function readQti(bytes: Uint8Array): Promise<ReadFile> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isZip) return judgeItems([readItem(parseXml(decodeText(bytes)), 1, {})])
  const { parts } = await unpack(bytes, LIMITS, (name) => /\.xml$/i.test(name)).catch((error: unknown) => {
    throw error instanceof BadArchive ? new UnreadableBank(error.reason) : error
  })
  const files = new Map(parts.map(({ name, content }) => [name, content]))
  const manifest = files.get('imsmanifest.xml')
  if (!manifest) throw new UnreadableBank('broken-file')
  const items = allOf(parseXml(decodeText(manifest)), 'resource').filter(({ attributes }) =>
    /^imsqti_item/.test(attributes['type'] ?? ''),
  )
  if (items.length > MAX_QUESTIONS) throw new UnreadableBank('too-many-questions')
  return judgeItems(
    items.map((resource, at) => {
      const extras = readExtras(textOf(childOf(childOf(resource, 'metadata'), 'lunxun')))
      const file = files.get(resource.attributes['href'] ?? '')
      if (!file) return { at: at + 1, findings: [finding(at + 1, 'item-broken', resource.attributes['href'] ?? '')] }
      return readItem(parseXml(decodeText(file)), at + 1, extras)
    }),
  )
}

const INTERACTIONS = [
  'choiceInteraction',
  'orderInteraction',
  'matchInteraction',
  'textEntryInteraction',
  'extendedTextInteraction',
  ...[
    'associateInteraction',
    'drawingInteraction',
    'endAttemptInteraction',
    'gapMatchInteraction',
    'graphicAssociateInteraction',
  ],
  ...[
    'graphicGapMatchInteraction',
    'graphicOrderInteraction',
    'hotspotInteraction',
    'hottextInteraction',
    'inlineChoiceInteraction',
  ],
  ...['mediaInteraction', 'positionObjectInteraction', 'selectPointInteraction', 'sliderInteraction', 'uploadInteraction'],
  'customInteraction',
]

function readItem(root: XmlNode, at: number, extras: Extras): RawItem {
  const item: RawItem = { at, findings: [] }
  const found: Found = (kind, part = '') => {
    if (!item.findings.some((one) => one.kind === kind)) item.findings.push(finding(at, kind, part))
  }
  const body = childOf(root, 'itemBody')
  if (root.name !== 'assessmentItem' || !body) {
    found('item-broken', root.name)
    return item
  }
  const interactions = allOf(body, ...INTERACTIONS)
  const answers = answersOf(root, interactions, found)
  if (!answers) return item
  const stem = blockText(body, found, answers.kind === 'fill_in')
  const prompts = interactions.flatMap((one) => childrenOf(one, 'prompt')).map((one) => blockText(one, found, false))
  const feedback = childrenOf(root, 'modalFeedback').map((one) => blockText(one, found, false))
  const title = root.attributes['title'] ?? ''
  item.question = { ...answers, stem: [stem, ...prompts].join('\n'), feedback: feedback.join('\n') }
  if (isOwnName(title, item.question.stem)) found('name-lost', title)
  return withExtras(item, extras)
}

function answersOf(root: XmlNode, interactions: readonly XmlNode[], found: Found): Answers | undefined {
  const [first] = interactions
  const declarations = new Map(childrenOf(root, 'responseDeclaration').map((one) => [one.attributes['identifier'] ?? '', one]))
  const declared = (one: XmlNode) => declarations.get(one.attributes['responseIdentifier'] ?? '')
  const declaration = first && declared(first)
  const areEntries = interactions.every(({ name }) => name === 'textEntryInteraction')
  const read = first && READERS[first.name]
  if (!first || !read || (interactions.length > 1 && !areEntries)) {
    found('type-unsupported', first?.name ?? '')
    return undefined
  }
  if (!declaration) {
    found('item-broken', 'responseDeclaration')
    return undefined
  }
  if (first.name !== 'textEntryInteraction') return read({ root, interaction: first, declaration, found })
  if (interactions.length === 1 && /^(float|integer)$/.test(declaration.attributes['baseType'] ?? ''))
    return readNumeric(root, declaration)
  return { kind: 'fill_in', blanks: interactions.map((one) => acceptedOf(declared(one), found)) }
}

interface Reading {
  root: XmlNode
  interaction: XmlNode
  declaration: XmlNode
  found: Found
}
const READERS: Readonly<Record<string, (reading: Reading) => Answers>> = {
  choiceInteraction: readChoice,
  orderInteraction: readOrder,
  matchInteraction: readMatch,
  textEntryInteraction: () => ({ kind: 'fill_in' }),
  extendedTextInteraction: readLong,
}

const valuesOf = (declaration: XmlNode | undefined) =>
  childrenOf(childOf(declaration, 'correctResponse') ?? { name: '', attributes: {}, children: [] }, 'value').map((one) =>
    textOf(one).trim(),
  )
const mapOf = (declaration: XmlNode | undefined) =>
  new Map(
    childrenOf(childOf(declaration, 'mapping') ?? { name: '', attributes: {}, children: [] }, 'mapEntry').map(
      ({ attributes }) => [attributes['mapKey'] ?? '', Number(attributes['mappedValue'] ?? 0)],
    ),
  )
const idOf = ({ attributes }: XmlNode) => attributes['identifier'] ?? ''

function readChoice({ interaction, declaration, found }: Reading): Answers {
  const choices = childrenOf(interaction, 'simpleChoice')
  const ids = choices.map(idOf)
  const right = valuesOf(declaration)
  if (ids.length === 2 && ids.includes('true') && ids.includes('false'))
    return { kind: 'true_false', isTrue: right[0] === 'true' }
  if (choices.some((one) => childrenOf(one, 'feedbackInline').length > 0)) found('choice-feedback-lost')
  const options = choices.map((one) => blockText({ ...one, children: one.children.filter(isNoFeedback) }, found, false))
  const correct = ids.flatMap((id, at) => (right.includes(id) ? [at] : []))
  if (declaration.attributes['cardinality'] === 'single') return { kind: 'single', options, correct }
  const map = mapOf(declaration)
  if (map.size === 0) return { kind: 'multiple', options, correct, partialRule: 'exact' }
  const most = [...map.values()].reduce((sum, value) => sum + Math.max(0, value), 0) || 1
  const weights = ruleOfWeights(ids.map((id) => ((map.get(id) ?? 0) / most) * 100))
  if (!weights.isExact) found('weights-approximated')
  return { kind: 'multiple', options, correct: weights.correct, partialRule: weights.rule }
}
const isNoFeedback = (child: XmlNode | string) => typeof child === 'string' || child.name !== 'feedbackInline'

function readOrder({ interaction, declaration, found }: Reading): Answers {
  const items = new Map(childrenOf(interaction, 'simpleChoice').map((one) => [idOf(one), blockText(one, found, false)]))
  return { kind: 'ordering', items: valuesOf(declaration).flatMap((id) => items.get(id) ?? []), orderRule: 'exact' }
}

function readMatch({ interaction, declaration, found }: Reading): Answers {
  const [lefts, rights] = childrenOf(interaction, 'simpleMatchSet').map(
    (set) => new Map(childrenOf(set, 'simpleAssociableChoice').map((one) => [idOf(one), blockText(one, found, false)])),
  )
  const right = new Map(valuesOf(declaration).map((pair) => pair.split(/\s+/) as [string, string]))
  const used = new Set(right.values())
  return {
    kind: 'matching',
    pairs: [...(lefts ?? [])].map(([id, left]) => ({ left, right: rights?.get(right.get(id) ?? '') ?? '' })),
    distractors: [...(rights ?? [])].flatMap(([id, text]) => (used.has(id) ? [] : [text])),
  }
}

function readLong({ root, interaction, found }: Reading): Answers {
  const rubrics = allOf(root, 'rubricBlock').filter(({ attributes }) => attributes['view'] === 'scorer')
  const maxLength = Number(interaction.attributes['expectedLength'] ?? NaN)
  const guidance = rubrics.map((one) => blockText(one, found, false)).join('\n')
  return { kind: 'short_answer', guidance, ...(maxLength >= 10 && maxLength <= 5000 ? { maxLength } : {}) }
}

function readNumeric(root: XmlNode, declaration: XmlNode): Answers {
  const [value = ''] = valuesOf(declaration)
  const [equal] = allOf(root, 'equal').filter(({ attributes }) => attributes['toleranceMode'] === 'absolute')
  const tolerances = (equal?.attributes['tolerance'] ?? '0').trim().split(/\s+/).map(Number)
  return { kind: 'numeric', value: value === '' ? NaN : Number(value), tolerance: Math.max(...tolerances) }
}

function acceptedOf(declaration: XmlNode | undefined, found: Found): string[] {
  const map = mapOf(declaration)
  const best = Math.max(0, ...map.values())
  if ([...map.values()].some((value) => value > 0 && value < best - 1e-6)) found('several-answers-with-parts')
  return [...new Set([...valuesOf(declaration), ...[...map].flatMap(([text, value]) => (value > 0 ? [text] : []))])]
}

const BLOCKS = new Set(['p', 'div', 'br', 'li', 'ul', 'ol', 'tr', 'table', 'h1', 'h2', 'h3', 'h4', 'blockquote'])
const PLAIN = new Set([
  'p',
  'div',
  'br',
  'span',
  'itemBody',
  'prompt',
  'simpleChoice',
  'modalFeedback',
  'simpleAssociableChoice',
  'rubricBlock',
])

/** Text of a body: a line for each block; entries as blanks if `withBlanks`, other interactions and rubrics left out. */
function blockText(node: XmlNode, found: Found, withBlanks: boolean): string {
  const lines: string[] = ['']
  const walk = (one: XmlNode) => {
    for (const child of one.children) {
      if (typeof child === 'string') lines[lines.length - 1] += child.replace(/\s+/g, ' ')
      else visit(child)
    }
  }
  const visit = (child: XmlNode) => {
    if (child.name === 'textEntryInteraction') lines[lines.length - 1] += withBlanks ? BLANK : ''
    else if (INTERACTIONS.includes(child.name) || child.name === 'rubricBlock') return
    // What stands by itself below the text is where to write, not a blank of the text.
    else if (child.attributes['class'] === 'answer') return
    else {
      if (child.name === 'img') found('picture-lost')
      else if (child.name === 'object') found('file-lost')
      else if (!PLAIN.has(child.name)) found('formatting-lost')
      if (BLOCKS.has(child.name)) lines.push('')
      walk(child)
      if (BLOCKS.has(child.name)) lines.push('')
    }
  }
  walk(node)
  return joined(lines, elements(node).length > 0)
}

/** Two breaks in a row are the end of one block and the beginning of the next; an empty block is an empty line. */
function joined(lines: readonly string[], hasBlocks: boolean): string {
  if (!hasBlocks) return lines.join('')
  // Blocks stand at the odd places, what lies between them at the even ones.
  return lines.filter((line, at) => at % 2 === 1 || line.trim() !== '').join('\n')
}
