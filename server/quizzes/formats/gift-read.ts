/** GIFT (docs.moodle.org/en/GIFT_format), as Moodle writes it and people type it, with the orderings of its ordering question type. */
import { BLANK, type QuestionInput } from '../question.rules.ts'
import { htmlToText } from './html-to-text.ts'
import {
  finding,
  isOwnName,
  judgeItems,
  readExtras,
  ruleOfWeights,
  withExtras,
  type FormatFindingKind,
  type RawItem,
  type ReadFile,
} from './read-item.rules.ts'

/** A remark of ours, with what GIFT has no place for. */
export const EXTRAS = '//lunxun:'

interface Block {
  text: string
  category: string
  extras: string
}

/** Questions stand apart by empty lines, except within braces; lines that begin with // are remarks. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let [category, extras, depth] = ['', '', 0]
  let lines: string[] = []
  const end = () => {
    if (lines.length > 0) blocks.push({ text: lines.join('\n'), category, extras })
    ;[lines, extras, depth] = [[], '', 0]
  }
  for (const line of text.split(/\r\n?|\n/)) {
    const bare = line.trim()
    if (bare.startsWith(EXTRAS)) extras = bare.slice(EXTRAS.length)
    else if (bare.startsWith('//')) continue
    else if (depth === 0 && bare.startsWith('$CATEGORY:')) category = lastPart(bare.slice(10).trim())
    else if (depth === 0 && bare === '') end()
    else {
      lines.push(line)
      for (const [at, sign] of signs(line))
        if ('{}'.includes(sign) && at >= 0) depth = Math.max(0, depth + (sign === '{' ? 1 : -1))
    }
  }
  end()
  return blocks
}
/** Moodle's categories are paths; a slash within a name is doubled. */
const lastPart = (path: string) =>
  path
    .replaceAll('//', '\0')
    .split('/')
    .at(-1)!
    .replaceAll('\0', '/')
    .replace(/^\$\w+\$$/, '')

/** Characters that are not escaped, with their places. */
function* signs(text: string): Generator<[number, string]> {
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++
    else yield [at, text[at]!]
  }
}
function firstSign(text: string, wanted: string, from = 0): number {
  for (const [at] of signs(text)) if (at >= from && text.startsWith(wanted, at)) return at
  return -1
}
const unescape = (text: string) => text.replace(/\\([^])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign)).trim()

export function readGift(text: string): ReadFile {
  return judgeItems(blocksOf(text.replace(/^\ufeff/, '')).map((block, at) => readBlock(block, at + 1)))
}

function readBlock({ text, category, extras }: Block, at: number): RawItem {
  const item: RawItem = { at, category, findings: [] }
  const found = (kind: FormatFindingKind, part = '') => void item.findings.push(finding(at, kind, part))
  const { name, rest } = cutName(text.trim())
  const open = firstSign(rest, '{')
  const close = firstSign(rest, '}', open)
  if (open < 0 || close < 0) {
    found('type-unsupported', 'description')
    return item
  }
  const { format, before } = cutFormat(rest.slice(0, open))
  const after = rest.slice(close + 1).trim()
  const body = rest.slice(open + 1, close)
  const toText = textReader(format, found)
  const { answers, feedback } = cutFeedback(body)
  const stem = toText(before + (after ? ` ${BLANK} ${after}` : ''))
  const question = readAnswers(answers, toText, found)
  if (question) item.question = { ...question, stem, feedback: toText(feedback) }
  if (name !== null && isOwnName(unescape(name), stem)) found('name-lost', unescape(name))
  return withExtras(item, readExtras(extras))
}

function cutName(text: string): { name: string | null; rest: string } {
  const end = text.startsWith('::') ? firstSign(text, '::', 2) : -1
  return end < 0 ? { name: null, rest: text } : { name: text.slice(2, end), rest: text.slice(end + 2).trim() }
}
function cutFormat(text: string): { format: string; before: string } {
  const format = /^\s*\[(html|plain|moodle|markdown)\]/.exec(text)
  return format ? { format: format[1]!, before: text.slice(format[0].length) } : { format: 'moodle', before: text }
}
function cutFeedback(body: string): { answers: string; feedback: string } {
  const at = firstSign(body, '####')
  return at < 0 ? { answers: body, feedback: '' } : { answers: body.slice(0, at), feedback: body.slice(at + 4) }
}

type ToText = (text: string) => string
type Found = (kind: FormatFindingKind, part?: string) => void

function textReader(format: string, found: Found): ToText {
  return (text) => {
    const own = /^\s*\[(html|plain|moodle|markdown)\]/.exec(text)
    const plain = unescape(own ? text.slice(own[0].length) : text)
    if ((own?.[1] ?? format) === 'plain') return plain
    const read = htmlToText(plain)
    for (const kind of read.lost) found(kind)
    return read.text
  }
}

type Answers = Omit<QuestionInput, 'stem' | 'feedback'>

function readAnswers(body: string, toText: ToText, found: Found): Answers | undefined {
  const bare = body.trim()
  if (bare === '') return { kind: 'short_answer' }
  if (bare.startsWith('#')) return readNumeric(bare.slice(1), found)
  if (bare.startsWith('>')) return readOrdering(bare, toText)
  const truth = /^(TRUE|T|FALSE|F)\s*(#[^]*)?$/i.exec(bare)
  if (truth) {
    if (truth[2]) found('choice-feedback-lost')
    return { kind: 'true_false', isTrue: truth[1]!.toUpperCase().startsWith('T') }
  }
  const parts = partsOf(bare)
  if (parts.some(({ feedback }) => feedback !== '')) found('choice-feedback-lost')
  if (parts.some(({ text }) => firstSign(text, '->') >= 0)) return readMatching(parts, toText, found)
  return readChoices(parts, toText, found)
}

interface Part {
  isRight: boolean
  weight: number | null
  text: string
  feedback: string
}

/** '=right ~%50%half#why' */
function partsOf(body: string): Part[] {
  const starts = [...signs(body)].filter(([, sign]) => sign === '=' || sign === '~').map(([at]) => at)
  return starts.map((start, n) => {
    const whole = body.slice(start + 1, starts[n + 1] ?? body.length)
    const remark = firstSign(whole, '#')
    const said = (remark < 0 ? whole : whole.slice(0, remark)).trim()
    const weight = /^%(-?\d+(?:\.\d+)?)%/.exec(said)
    return {
      isRight: body[start] === '=',
      weight: weight ? Number(weight[1]) : null,
      text: weight ? said.slice(weight[0].length) : said,
      feedback: remark < 0 ? '' : whole.slice(remark + 1).trim(),
    }
  })
}

function readNumeric(body: string, found: Found): Answers {
  const parts = partsOf(body)
  if (parts.length > 1) found('several-answers-with-parts')
  const said = (parts[0]?.text ?? body.split('#')[0]!).trim()
  const range = /^(-?[\d.eE+-]{1,30}?)\.\.(-?[\d.eE+-]{1,30})$/.exec(said)
  if (range) {
    const [low, high] = [Number(range[1]), Number(range[2])]
    return { kind: 'numeric', value: (low + high) / 2, tolerance: Math.abs(high - low) / 2 }
  }
  const [value, tolerance = '0'] = said.replaceAll('\\:', ':').split(':')
  return { kind: 'numeric', value: value?.trim() ? Number(value) : NaN, tolerance: Number(tolerance) }
}

/** '>3 ALL VERTICAL ABSOLUTE_POSITION SHOW', then an item a line. */
function readOrdering(body: string, toText: ToText): Answers {
  const [head = '', ...items] = body.split('\n')
  const rule = /ALL_OR_NOTHING|EXACT/.test(head) ? 'exact' : 'by_place'
  return { kind: 'ordering', orderRule: rule, items: items.filter((item) => item.trim() !== '').map(toText) }
}

function readMatching(parts: readonly Part[], toText: ToText, found: Found): Answers {
  const sides = parts.map(({ text }) => {
    const at = firstSign(text, '->')
    if (at < 0) found('pair-incomplete', unescape(text))
    return { left: toText(text.slice(0, Math.max(0, at))), right: toText(at < 0 ? text : text.slice(at + 2)) }
  })
  return {
    kind: 'matching',
    pairs: sides.filter(({ left }) => left !== ''),
    distractors: sides.filter(({ left }) => left === '').map(({ right }) => right),
  }
}

function readChoices(parts: readonly Part[], toText: ToText, found: Found): Answers {
  const texts = parts.map(({ text }) => toText(text))
  if (parts.every(({ isRight }) => isRight)) {
    if (parts.some(({ weight }) => weight !== null && weight !== 100)) found('several-answers-with-parts')
    if (texts.some((text) => text.includes('*'))) found('wildcard-literal')
    return { kind: 'fill_in', blanks: [texts] }
  }
  if (parts.some(({ isRight }) => isRight)) {
    if (parts.some(({ weight, isRight }) => !isRight && weight !== null && weight !== 0)) found('weights-approximated')
    return { kind: 'single', options: texts, correct: parts.flatMap(({ isRight }, at) => (isRight ? [at] : [])) }
  }
  const { correct, rule, isExact } = ruleOfWeights(parts.map(({ weight }) => weight ?? 0))
  if (!isExact) found('weights-approximated')
  return { kind: 'multiple', options: texts, correct, partialRule: rule }
}
