/** QTI 2.1 (imsglobal.org/question/qtiv2p1): a content package with one item per question. */
import { pack } from '../../archive.ts'
import { rightSides } from '../grading.rules.ts'
import { BLANK, type BankQuestion, type Question } from '../question.rules.ts'
import { extrasOf, finding, nameOf, weightsOf, written, type FormatFindingKind, type WrittenFile } from './read-item.rules.ts'
import { tag, xmlText } from './xml.ts'

const QTI = 'http://www.imsglobal.org/xsd/imsqti_v2p1'
const TEMPLATE = 'http://www.imsglobal.org/question/qti_v2p1/rptemplates'
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** The package, and what other readers will understand otherwise. */
export function writeQti(entries: readonly BankQuestion[]): WrittenFile {
  const names = entries.map((_, at) => `item-${String(at + 1).padStart(4, '0')}`)
  const items = entries.map(({ question }, at) => ({
    name: `${names[at]!}.xml`,
    content: Buffer.from(HEAD + itemElement(question, names[at]!)),
  }))
  const manifest = { name: 'imsmanifest.xml', content: Buffer.from(HEAD + manifestElement(entries, names)) }
  const findings = entries.flatMap((entry, at) => unseen(entry).map((kind) => finding(at + 1, kind)))
  return { bytes: pack([manifest, ...items]), findings }
}

function unseen({ question, difficulty }: BankQuestion): FormatFindingKind[] {
  const kinds: FormatFindingKind[] = difficulty === 3 ? [] : ['difficulty-unseen']
  if (question.kind === 'multiple' && question.partialRule === 'half_if_incomplete') kinds.push('rule-approximated')
  if (question.kind === 'ordering' && question.orderRule === 'by_place') kinds.push('rule-approximated')
  if (question.kind === 'numeric' && question.unit !== '') kinds.push('unit-approximated')
  return kinds
}

function manifestElement(entries: readonly BankQuestion[], names: readonly string[]): string {
  const resources = entries.map((entry, at) => {
    const extras = tag('lunxun', { xmlns: 'urn:lunxun' }, xmlText(JSON.stringify(extrasOf(entry))))
    const href = `${names[at]!}.xml`
    const parts = tag('metadata', {}, extras) + tag('file', { href })
    return tag('resource', { identifier: names[at]!, type: 'imsqti_item_xmlv2p1', href }, parts)
  })
  const about = tag('schema', {}, 'QTIv2.1 Package') + tag('schemaversion', {}, '1.0.0')
  const body = tag('metadata', {}, about) + tag('organizations', {}) + tag('resources', {}, resources.join('\n'))
  return tag('manifest', { xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1', identifier: 'lunxun' }, body)
}

interface Item {
  declaration: string
  body: string
  /** How answers are scored; left out for what a person marks. */
  processing: string
}

function itemElement(question: Question, identifier: string): string {
  const { declaration, body, processing } = itemOf(question)
  const score = tag('outcomeDeclaration', { identifier: 'SCORE', cardinality: 'single', baseType: 'float' })
  const hint = tag('outcomeDeclaration', { identifier: 'FEEDBACK', cardinality: 'single', baseType: 'identifier' })
  const why = { outcomeIdentifier: 'FEEDBACK', identifier: 'WHY', showHide: 'show' }
  const feedback = question.feedback === '' ? '' : tag('modalFeedback', why, paragraphs(question.feedback))
  const title = nameOf(question)
  return tag(
    'assessmentItem',
    { xmlns: QTI, identifier, title, adaptive: 'false', timeDependent: 'false' },
    `${declaration}${score}${hint}\n${tag('itemBody', {}, body)}\n${processing}${feedback}`,
  )
}

const paragraphs = (text: string) =>
  text
    .split('\n')
    .map((line) => tag('p', {}, xmlText(line)))
    .join('')

const template = (name: 'match_correct' | 'map_response') => tag('responseProcessing', { template: `${TEMPLATE}/${name}` })
const valuesOf = (values: readonly string[]) =>
  tag('correctResponse', {}, values.map((value) => tag('value', {}, xmlText(value))).join(''))
const declare = (cardinality: string, baseType: string, content: string, identifier = 'RESPONSE') =>
  tag('responseDeclaration', { identifier, cardinality, baseType }, content)
const mapping = (entries: readonly (readonly [key: string, value: number])[]) =>
  tag(
    'mapping',
    { defaultValue: 0, lowerBound: 0 },
    entries.map(([mapKey, value]) => tag('mapEntry', { mapKey, mappedValue: written(value) })).join(''),
  )
const choice = (name: string, texts: readonly string[], letter: string, more: Record<string, number> = {}) =>
  texts.map((text, at) => tag(name, { identifier: `${letter}${at + 1}`, ...more }, xmlText(text))).join('')

function itemOf(question: Question): Item {
  const stem = paragraphs(question.stem)
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return choiceItem(question, stem)
    case 'true_false': {
      const options = tag('simpleChoice', { identifier: 'true' }, '对') + tag('simpleChoice', { identifier: 'false' }, '错')
      const limits = { responseIdentifier: 'RESPONSE', shuffle: 'false', maxChoices: 1 }
      return {
        declaration: declare('single', 'identifier', valuesOf([String(question.isTrue)])),
        body: stem + tag('choiceInteraction', limits, options),
        processing: template('match_correct'),
      }
    }
    case 'fill_in':
      return fillInItem(question)
    case 'matching':
      return matchingItem(question, stem)
    case 'ordering':
      return {
        declaration: declare('ordered', 'identifier', valuesOf(question.items.map((_, at) => `C${at + 1}`))),
        body:
          stem +
          tag(
            'orderInteraction',
            { responseIdentifier: 'RESPONSE', shuffle: 'true' },
            choice('simpleChoice', question.items, 'C'),
          ),
        processing: template('match_correct'),
      }
    case 'numeric':
      return numericItem(question, stem)
    case 'short_answer': {
      const guidance = question.guidance === '' ? '' : tag('rubricBlock', { view: 'scorer' }, paragraphs(question.guidance))
      const limits = { responseIdentifier: 'RESPONSE', expectedLength: question.maxLength }
      return {
        declaration: declare('single', 'string', ''),
        body: stem + guidance + tag('extendedTextInteraction', limits),
        processing: '',
      }
    }
  }
}

function choiceItem(question: Question & { kind: 'single' | 'multiple' }, stem: string): Item {
  const { kind, options, correct } = question
  const right = valuesOf(correct.map((at) => `C${at + 1}`))
  const { weights, isExact } = weightsOf(options.length, correct, kind === 'multiple' ? question.partialRule : 'exact')
  const isMapped = kind === 'multiple' && isExact
  const map = isMapped ? mapping(weights.map((weight, at) => [`C${at + 1}`, weight / 100] as const)) : ''
  const limits = { responseIdentifier: 'RESPONSE', shuffle: 'true', maxChoices: kind === 'single' ? 1 : 0 }
  return {
    declaration: declare(kind, 'identifier', right + map),
    body: stem + tag('choiceInteraction', limits, choice('simpleChoice', options, 'C')),
    processing: template(isMapped ? 'map_response' : 'match_correct'),
  }
}

const blankName = (at: number) => `RESPONSE${at + 1}`
const sum = (parts: readonly string[]) =>
  tag('responseProcessing', {}, tag('setOutcomeValue', { identifier: 'SCORE' }, tag('sum', {}, parts.join(''))))

/** Blanks stand in the text; a single one that is not drawn stands by itself below. */
function fillInItem({ stem, blanks }: Question & { kind: 'fill_in' }): Item {
  const each = 1 / blanks.length
  const entry = (at: number) => tag('textEntryInteraction', { responseIdentifier: blankName(at), expectedLength: 20 })
  const pieces = stem.split(BLANK).map(xmlText)
  const drawn = pieces.reduce((whole, piece, at) => whole + entry(at - 1) + piece)
  const body = drawn
    .split('\n')
    .map((line) => tag('p', {}, line))
    .join('')
  return {
    declaration: blanks
      .map((accepted, at) => {
        const map = mapping(accepted.map((text) => [text, each] as const))
        return declare('single', 'string', valuesOf(accepted.slice(0, 1)) + map, blankName(at))
      })
      .join(''),
    body: pieces.length === 1 ? body + tag('div', { class: 'answer' }, tag('p', {}, entry(0))) : body,
    processing: sum(blanks.map((_, at) => tag('mapResponse', { identifier: blankName(at) }))),
  }
}

function matchingItem(question: Question & { kind: 'matching' }, stem: string): Item {
  const sides = rightSides(question)
  const pairs = question.pairs.map(({ right }, at) => `L${at + 1} R${sides.indexOf(right) + 1}`)
  const sets =
    tag(
      'simpleMatchSet',
      {},
      choice(
        'simpleAssociableChoice',
        question.pairs.map(({ left }) => left),
        'L',
        { matchMax: 1 },
      ),
    ) + tag('simpleMatchSet', {}, choice('simpleAssociableChoice', sides, 'R', { matchMax: question.pairs.length }))
  const limits = { responseIdentifier: 'RESPONSE', shuffle: 'true', maxAssociations: pairs.length }
  return {
    declaration: declare(
      'multiple',
      'directedPair',
      valuesOf(pairs) + mapping(pairs.map((pair) => [pair, 1 / pairs.length] as const)),
    ),
    body: stem + tag('matchInteraction', limits, sets),
    processing: template('map_response'),
  }
}

function numericItem({ value, tolerance }: Question & { kind: 'numeric' }, stem: string): Item {
  const entry = tag('textEntryInteraction', { responseIdentifier: 'RESPONSE', expectedLength: 12 })
  const operands = tag('variable', { identifier: 'RESPONSE' }) + tag('correct', { identifier: 'RESPONSE' })
  const equal = tag('equal', { toleranceMode: 'absolute', tolerance: `${tolerance} ${tolerance}` }, operands)
  const right = tag('setOutcomeValue', { identifier: 'SCORE' }, tag('baseValue', { baseType: 'float' }, '1'))
  const condition = tag('responseCondition', {}, tag('responseIf', {}, equal + right))
  return {
    declaration: declare('single', 'float', valuesOf([String(value)])),
    body: stem + tag('div', { class: 'answer' }, tag('p', {}, entry)),
    processing: tag('responseProcessing', {}, condition),
  }
}
