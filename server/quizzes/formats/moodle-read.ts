/** Moodle XML (docs.moodle.org/en/Moodle_XML_format), reading. */
import { BLANK, type QuestionInput } from '../question.rules.ts'
import { htmlToText } from './html-to-text.ts'
import {
  finding,
  isOwnName,
  judgeItems,
  readExtras,
  ruleOfWeights,
  UnreadableBank,
  withExtras,
  type FormatFindingKind,
  type RawItem,
  type ReadFile,
} from './read-item.rules.ts'
import { childOf, childrenOf, parseXml, textOf, type XmlNode } from './xml.ts'

type Found = (kind: FormatFindingKind, part?: string) => void
interface Reading {
  node: XmlNode
  found: Found
  /** Text of a part that has a format. */
  toText: (node: XmlNode | undefined) => string
}
type Answers = Omit<QuestionInput, 'stem' | 'feedback'>

export function readMoodleXml(text: string): ReadFile {
  const root = parseXml(text)
  if (root.name !== 'quiz') throw new UnreadableBank('broken-file')
  let category = ''
  const items: RawItem[] = []
  for (const node of childrenOf(root, 'question')) {
    if (node.attributes['type'] === 'category') category = categoryOf(textOf(childOf(node, 'category')))
    else items.push(readItem(node, items.length + 1, category))
  }
  return judgeItems(items)
}

const categoryOf = (path: string) =>
  path
    .trim()
    .replaceAll('//', '\0')
    .split('/')
    .at(-1)!
    .replaceAll('\0', '/')
    .replace(/^\$\w+\$$/, '')

function readItem(node: XmlNode, at: number, category: string): RawItem {
  const item: RawItem = { at, category, findings: [] }
  const found: Found = (kind, part = '') => {
    if (!item.findings.some((one) => one.kind === kind)) item.findings.push(finding(at, kind, part))
  }
  const toText = (one: XmlNode | undefined) => plainText(one, found)
  const type = node.attributes['type'] ?? ''
  const read = READERS[type]
  if (!read) {
    found('type-unsupported', type)
    return item
  }
  const stem = toText(childOf(node, 'questiontext'))
  const answers = read({ node, found, toText }, stem)
  item.tags = childrenOf(childOf(node, 'tags') ?? node, 'tag').map((one) => textOf(childOf(one, 'text')))
  const name = textOf(childOf(childOf(node, 'name'), 'text'))
  const grade = Number(textOf(childOf(node, 'defaultgrade')) || 1)
  if (answers) item.question = { stem, ...answers, feedback: toText(childOf(node, 'generalfeedback')) }
  if (isOwnName(name, stem)) found('name-lost', name)
  if (grade !== 1 && type !== 'cloze') found('grade-lost', String(grade))
  return withExtras(item, readExtras(textOf(childOf(node, 'lunxun'))))
}

function plainText(node: XmlNode | undefined, found: Found): string {
  const text = textOf(childOf(node, 'text'))
  if (node && childrenOf(node, 'file').length > 0) found('file-lost')
  // Without a word on it Moodle means its own format, which is HTML but for line ends.
  if (node?.attributes['format'] === 'plain_text') return text
  const read = htmlToText(text)
  for (const kind of read.lost) found(kind)
  return read.text
}

const READERS: Readonly<Record<string, (reading: Reading, stem: string) => (Answers & { stem?: string }) | undefined>> = {
  multichoice: readMultichoice,
  multichoiceset: (reading) => ({ ...optionsOf(reading), kind: 'multiple', partialRule: 'exact' }),
  truefalse: readTrueFalse,
  shortanswer: readShortAnswer,
  numerical: readNumerical,
  matching: readMatching,
  ordering: readOrdering,
  essay: ({ node, toText }) => ({ kind: 'short_answer', guidance: toText(childOf(node, 'graderinfo')) }),
  cloze: readCloze,
}

const answersOf = ({ node, found, toText }: Reading) =>
  childrenOf(node, 'answer').map((answer) => {
    if (textOf(childOf(childOf(answer, 'feedback'), 'text')).trim() !== '') found('choice-feedback-lost')
    return {
      answer,
      text: toText({ ...answer, children: answer.children }),
      fraction: Number(answer.attributes['fraction'] ?? 0),
    }
  })

function optionsOf(reading: Reading) {
  const answers = answersOf(reading)
  return { options: answers.map(({ text }) => text), correct: answers.flatMap(({ fraction }, at) => (fraction > 0 ? [at] : [])) }
}

function readMultichoice(reading: Reading): Answers {
  const answers = answersOf(reading)
  const options = answers.map(({ text }) => text)
  const fractions = answers.map(({ fraction }) => fraction)
  if (/^(true|1)$/.test(textOf(childOf(reading.node, 'single')).trim())) {
    const best = Math.max(...fractions)
    if (fractions.some((one) => one !== best && one > 0)) reading.found('weights-approximated')
    return { kind: 'single', options, correct: fractions.flatMap((one, at) => (one === best && one > 0 ? [at] : [])) }
  }
  const { correct, rule, isExact } = ruleOfWeights(fractions)
  if (!isExact) reading.found('weights-approximated')
  return { kind: 'multiple', options, correct, partialRule: rule }
}

function readTrueFalse(reading: Reading): Answers | undefined {
  const right = answersOf(reading).find(({ fraction }) => fraction > 0)
  const said = right && textOf(childOf(right.answer, 'text')).trim().toLowerCase()
  if (said !== 'true' && said !== 'false') {
    reading.found('answer-unknown')
    return undefined
  }
  return { kind: 'true_false', isTrue: said === 'true' }
}

function readShortAnswer(reading: Reading): Answers {
  const answers = answersOf(reading)
  const { found } = reading
  const accepted = answers.filter(({ fraction }) => fraction > 0)
  if (accepted.some(({ fraction }) => fraction < 100)) found('several-answers-with-parts')
  if (textOf(childOf(reading.node, 'usecase')).trim() === '1') found('case-ignored')
  // In Moodle a star stands for anything, unless escaped.
  if (accepted.some(({ text }) => /(?<!\\)\*/.test(text))) found('wildcard-literal')
  return { kind: 'fill_in', blanks: [accepted.map(({ text }) => text.replaceAll('\\*', '*'))] }
}

function readNumerical(reading: Reading): Answers {
  const answers = answersOf(reading).filter(({ fraction }) => fraction > 0)
  if (answers.length > 1) reading.found('several-answers-with-parts')
  const [first] = answers
  const tolerance = Number(textOf(childOf(first?.answer, 'tolerance')).trim() || 0)
  const units = childrenOf(childOf(reading.node, 'units') ?? reading.node, 'unit')
  if (units.length > 1) reading.found('unit-approximated')
  const value = first?.text.trim() ? Number(first.text) : NaN
  return { kind: 'numeric', value, tolerance, unit: textOf(childOf(units[0], 'unit_name')) }
}

function readMatching({ node, found, toText }: Reading): Answers {
  const sides = childrenOf(node, 'subquestion').map((one) => {
    const answer = childOf(one, 'answer')
    return { left: toText(one).trim(), right: textOf(childOf(answer, 'text')) }
  })
  if (sides.some(({ right }) => right.trim() === '')) found('pair-incomplete')
  return {
    kind: 'matching',
    pairs: sides.filter(({ left }) => left !== ''),
    distractors: sides.filter(({ left }) => left === '').map(({ right }) => right),
  }
}

function readOrdering(reading: Reading): Answers {
  const grading = textOf(childOf(reading.node, 'gradingtype')).trim()
  const items = answersOf(reading).sort((one, other) => one.fraction - other.fraction)
  return {
    kind: 'ordering',
    items: items.map(({ text }) => text),
    orderRule: /ALL_OR_NOTHING/.test(grading) ? 'exact' : 'by_place',
  }
}

/** {1:SHORTANSWER:=one~=other}: only cloze questions all of whose parts are short answers are fill-ins. */
function readCloze({ found }: Reading, whole: string): (Answers & { stem: string }) | undefined {
  const { stem, parts } = cutParts(whole)
  if (parts.length === 0 || parts.some(({ type }) => !/^(SHORTANSWER|SA|MW)$/i.test(type))) {
    found('type-unsupported', 'cloze')
    return undefined
  }
  const blanks = parts.map(({ said }) => {
    const answers = said.match(/(?:\\[^]|[^~\\])+/g) ?? []
    const right = answers.filter((one) => /^(=|%100%)/.test(one))
    if (right.length < answers.length) found('several-answers-with-parts')
    return right.map((one) =>
      one
        .replace(/^(=|%100%)/, '')
        .replace(/(?<!\\)#[^]*$/, '')
        .replace(/\\([^])/g, '$1'),
    )
  })
  return { kind: 'fill_in', stem, blanks }
}

/** The text with its parts cut out, a blank for each; goes over it once. */
function cutParts(whole: string): { stem: string; parts: { type: string; said: string }[] } {
  const parts: { type: string; said: string }[] = []
  let stem = ''
  let at = 0
  for (let open = whole.indexOf('{'); open >= 0; open = whole.indexOf('{', at)) {
    const close = closing(whole, open)
    if (close < 0) break
    const part = /^\{\d*:(\w+):/.exec(whole.slice(open, open + 40))
    stem += whole.slice(at, part ? open : close + 1) + (part ? BLANK : '')
    if (part) parts.push({ type: part[1]!, said: whole.slice(open + part[0].length, close) })
    at = close + 1
  }
  return { stem: stem + whole.slice(at), parts }
}

/** The next closing brace that is not escaped. */
function closing(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '}') return at
  }
  return -1
}
