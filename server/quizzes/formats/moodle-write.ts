/** Moodle XML, writing. Texts are plain text, which Moodle shows as it is. */
import { BLANK, type BankQuestion, type Question } from '../question.rules.ts'
import { extrasOf, finding, nameOf, weightsOf, written, type FormatFindingKind, type WrittenFile } from './read-item.rules.ts'
import { textToHtml } from './html-to-text.ts'
import { tag, xmlText } from './xml.ts'

const text = (said: string) => tag('text', {}, xmlText(said))
const plain = (name: string, said: string) => tag(name, { format: 'plain_text' }, text(said))

/** The file, and what Moodle will show otherwise than we do. */
export function writeMoodleXml(entries: readonly BankQuestion[]): WrittenFile {
  let category: string | null = null
  const questions = entries.flatMap((entry) => {
    const isNew = entry.category !== category
    category = entry.category
    return [...(isNew ? [categoryElement(entry.category)] : []), questionElement(entry)]
  })
  const findings = entries.flatMap((entry, at) => unseen(entry).map((kind) => finding(at + 1, kind)))
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join('\n')}\n</quiz>\n`
  return { bytes: Buffer.from(body), findings }
}

const categoryElement = (name: string) =>
  tag('question', { type: 'category' }, tag('category', {}, text(`$course$/${name.replaceAll('/', '//')}`)))

function unseen({ question, difficulty }: BankQuestion): FormatFindingKind[] {
  const kinds: FormatFindingKind[] = difficulty === 3 ? [] : ['difficulty-unseen']
  if (question.kind === 'multiple' && question.partialRule === 'half_if_incomplete') kinds.push('rule-approximated')
  if (question.kind === 'short_answer') kinds.push('length-unseen')
  return kinds
}

function questionElement(entry: BankQuestion): string {
  const { question, tags } = entry
  const { type, parts, stem = plain('questiontext', question.stem) } = partsOf(question)
  return tag(
    'question',
    { type },
    [
      '',
      tag('name', {}, text(nameOf(question))),
      stem,
      plain('generalfeedback', question.feedback),
      tag('defaultgrade', {}, '1'),
      ...parts,
      ...(tags.length > 0 ? [tag('tags', {}, tags.map((one) => tag('tag', {}, text(one))).join(''))] : []),
      // Moodle passes over what it does not know.
      tag('lunxun', {}, xmlText(JSON.stringify(extrasOf(entry)))),
      '',
    ].join('\n'),
  )
}

const answer = (fraction: number, said: string, more = '') =>
  tag('answer', { fraction: written(fraction), format: 'plain_text' }, text(said) + more)
const star = (said: string) => said.replaceAll('*', '\\*')

interface Written {
  type: string
  parts: string[]
  stem?: string
}

function partsOf(question: Question): Written {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return choiceParts(question)
    case 'true_false':
      return { type: 'truefalse', parts: [answer(question.isTrue ? 100 : 0, 'true'), answer(question.isTrue ? 0 : 100, 'false')] }
    case 'fill_in':
      return fillInParts(question)
    case 'matching':
      return matchingParts(question)
    case 'ordering':
      return orderingParts(question)
    case 'numeric': {
      const tolerance = tag('tolerance', {}, String(question.tolerance))
      const unit = tag('unit', {}, tag('multiplier', {}, '1') + tag('unit_name', {}, xmlText(question.unit)))
      const units = question.unit === '' ? [] : [tag('units', {}, unit)]
      return { type: 'numerical', parts: [answer(100, String(question.value), tolerance), ...units] }
    }
    case 'short_answer':
      return { type: 'essay', parts: [plain('graderinfo', question.guidance)] }
  }
}

function choiceParts({ kind, options, correct, ...question }: Question & { kind: 'single' | 'multiple' }): Written {
  const rule = 'partialRule' in question ? question.partialRule : 'exact'
  const { weights } = weightsOf(options.length, correct, rule)
  const fractions = kind === 'single' || rule === 'exact' ? options.map((_, at) => (correct.includes(at) ? 100 : 0)) : weights
  const type = kind === 'multiple' && rule === 'exact' ? 'multichoiceset' : 'multichoice'
  return {
    type,
    parts: [tag('single', {}, String(kind === 'single')), ...options.map((said, at) => answer(fractions[at]!, said))],
  }
}

/** One blank is a short answer; several are a cloze, whose text is HTML and whose blanks stand in it. */
function fillInParts({ stem, blanks }: Question & { kind: 'fill_in' }): Written {
  if (blanks.length === 1)
    return { type: 'shortanswer', parts: [tag('usecase', {}, '0'), ...blanks[0]!.map((said) => answer(100, star(said)))] }
  const part = (accepted: readonly string[]) =>
    `{1:SHORTANSWER:${accepted.map((said) => `=${said.replace(/[~=#{}\\/"]/g, '\\$&')}`).join('~')}}`
  const pieces = stem.split(BLANK).map((piece) => textToHtml(piece).replace(/[{}]/g, (sign) => `&#${sign.charCodeAt(0)};`))
  const html = pieces.reduce((whole, piece, at) => whole + textToHtml(part(blanks[at - 1] ?? [])) + piece)
  return { type: 'cloze', parts: [], stem: tag('questiontext', { format: 'html' }, text(html)) }
}

function matchingParts({ pairs, distractors }: Question & { kind: 'matching' }): Written {
  const sides = [...pairs, ...distractors.map((right) => ({ left: '', right }))]
  const parts = sides.map(({ left, right }) =>
    tag('subquestion', { format: 'plain_text' }, text(left) + tag('answer', {}, text(right))),
  )
  return { type: 'matching', parts: [tag('shuffleanswers', {}, 'true'), ...parts] }
}

function orderingParts({ items, orderRule }: Question & { kind: 'ordering' }): Written {
  const rules = [
    ['layouttype', 'VERTICAL'],
    ['selecttype', 'ALL'],
    ['selectcount', String(items.length)],
    ['gradingtype', orderRule === 'exact' ? 'ALL_OR_NOTHING' : 'ABSOLUTE_POSITION'],
    ['showgrading', 'HIDE'],
  ] as const
  return {
    type: 'ordering',
    parts: [...rules.map(([name, said]) => tag(name, {}, said)), ...items.map((said, at) => answer(at + 1, said))],
  }
}
