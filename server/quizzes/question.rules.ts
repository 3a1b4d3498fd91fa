/** What a question is. Every question that enters, typed or imported, is read here. */

export const QUESTION_KINDS = [
  'single',
  'multiple',
  'true_false',
  'fill_in',
  'matching',
  'ordering',
  'numeric',
  'short_answer',
] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

/**
 * What a multiple choice that is not wholly right is worth. 'half_if_incomplete': half, if nothing wrong was chosen;
 * 'share_if_incomplete': its share of the right ones, if nothing wrong was chosen; 'right_minus_wrong': share of the right ones
 * less share of the wrong ones, never below nothing.
 */
export const PARTIAL_RULES = ['exact', 'half_if_incomplete', 'share_if_incomplete', 'right_minus_wrong'] as const
export type PartialRule = (typeof PARTIAL_RULES)[number]

/** Orderings: all or nothing, or the share of the items in their place. */
export const ORDER_RULES = ['exact', 'by_place'] as const
export type OrderRule = (typeof ORDER_RULES)[number]

interface Common {
  /** What is asked. Plain text; in fill-ins with several blanks each blank is BLANK. */
  stem: string
  /** Shown with the right answer: why. */
  feedback: string
}
export type Question = Common &
  (
    | { kind: 'single'; options: string[]; correct: number[] }
    | { kind: 'multiple'; options: string[]; correct: number[]; partialRule: PartialRule }
    | { kind: 'true_false'; isTrue: boolean }
    /** Accepted texts of each blank. */
    | { kind: 'fill_in'; blanks: string[][] }
    /** Distractors are right sides that belong to no left side. */
    | { kind: 'matching'; pairs: { left: string; right: string }[]; distractors: string[] }
    /** Items in their right order. */
    | { kind: 'ordering'; items: string[]; orderRule: OrderRule }
    | { kind: 'numeric'; value: number; tolerance: number; unit: string }
    /** Marked by a person after `guidance`. */
    | { kind: 'short_answer'; guidance: string; maxLength: number }
  )

/** A question as it arrives: which of the fields must be there depends on the kind. */
export interface QuestionInput {
  kind: QuestionKind
  stem: string
  feedback?: string
  options?: string[]
  correct?: number[]
  partialRule?: PartialRule
  isTrue?: boolean
  blanks?: string[][]
  pairs?: { left: string; right: string }[]
  distractors?: string[]
  items?: string[]
  orderRule?: OrderRule
  value?: number
  tolerance?: number
  unit?: string
  guidance?: string
  maxLength?: number
}

/** A question as it lies in a bank and travels in files. */
export interface BankQuestion {
  question: Question
  category: string
  /** Without duplicates. */
  tags: string[]
  /** 1 very easy to 5 very hard. */
  difficulty: number
}

/** The place of a blank in a stem. */
export const BLANK = '____'
export const DEFAULT_MAX_LENGTH = 1000
export const MAX_OPTIONS = 12
const MAX_NUMBER = 1e12

export const QUESTION_FAULTS = [
  'stem-missing',
  'stem-too-long',
  'feedback-too-long',
  'options-too-few',
  'options-too-many',
  'text-missing',
  'text-too-long',
  'options-alike',
  'correct-missing',
  'correct-unknown',
  'correct-not-one',
  'blanks-differ',
  'number-missing',
  'number-too-large',
  'tolerance-negative',
  'length-out-of-range',
  'difficulty-out-of-range',
  'too-many-tags',
] as const
export type QuestionFaultKind = (typeof QUESTION_FAULTS)[number]
export interface QuestionFault {
  /** Of the question: '/options/2'. */
  pointer: string
  kind: QuestionFaultKind
}

/** Characters that no text needs and that XML, terminals or the reader's eye stumble over: controls, marks of direction and the like. */
const UNWANTED = /(?![\n\t\u200d])[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]/gu

/** Text on several lines, as it is kept. Tidying twice changes nothing. */
export function tidyText(text: string): string {
  const lines = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(UNWANTED, '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Text on one line. */
const tidyLine = (text: string): string => tidyText(text).replace(/\s+/g, ' ')

/** Blanks are drawn in many ways: three or more low lines, full-width ones too. */
const tidyStem = (stem: string): string => tidyText(stem).replace(/[_\uff3f]{3,}/g, BLANK)

const countBlanks = (stem: string): number => stem.split(BLANK).length - 1

/** Tidies a question and tells what is wrong with it. */
export function readQuestion(input: QuestionInput): { question: Question; faults: QuestionFault[] } {
  const question = tidyQuestion(input)
  const faults = [
    ...textFaults('/stem', question.stem, 4000, { missing: 'stem-missing', long: 'stem-too-long' }),
    ...textFaults('/feedback', question.feedback, 2000, { long: 'feedback-too-long' }),
    ...kindFaults(question),
  ]
  return { question, faults }
}

function tidyQuestion(input: QuestionInput): Question {
  const common = { stem: tidyStem(input.stem), feedback: tidyText(input.feedback ?? '') }
  const { kind } = input
  switch (kind) {
    case 'single':
      return { kind, ...common, ...choicesOf(input) }
    case 'multiple':
      return { kind, ...common, ...choicesOf(input), partialRule: input.partialRule ?? 'exact' }
    case 'true_false':
      return { kind, ...common, isTrue: input.isTrue ?? false }
    case 'fill_in':
      return { kind, ...common, blanks: (input.blanks ?? []).map((blank) => [...new Set(blank.map(tidyLine))]) }
    case 'matching': {
      const pairs = (input.pairs ?? []).map(({ left, right }) => ({ left: tidyLine(left), right: tidyLine(right) }))
      const taken = new Set(pairs.map(({ right }) => right))
      const others = [...new Set((input.distractors ?? []).map(tidyLine))].filter((one) => !taken.has(one))
      return { kind, ...common, pairs, distractors: others }
    }
    case 'ordering':
      return { kind, ...common, items: (input.items ?? []).map(tidyLine), orderRule: input.orderRule ?? 'exact' }
    case 'numeric':
      return { kind, ...common, ...numberOf(input) }
    case 'short_answer': {
      const guidance = tidyText(input.guidance ?? '')
      return { kind, ...common, guidance, maxLength: input.maxLength ?? DEFAULT_MAX_LENGTH }
    }
  }
}

const choicesOf = ({ options = [], correct = [] }: QuestionInput) => ({
  options: options.map(tidyLine),
  correct: [...new Set(correct)].sort((one, other) => one - other),
})

/** A negative zero would come back from a file as a plain one. */
const numberOf = ({ value = NaN, tolerance = 0, unit = '' }: QuestionInput) => ({
  value: value + 0,
  tolerance: tolerance + 0,
  unit: tidyLine(unit),
})

function kindFaults(question: Question): QuestionFault[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return [...listFaults('/options', question.options), ...correctFaults(question)]
    case 'true_false':
      return []
    case 'fill_in':
      return blankFaults(question)
    case 'matching':
      return [
        ...listFaults(
          '/pairs',
          question.pairs.map(({ left }) => left),
        ),
        ...question.pairs.flatMap(({ right }, at) => lineFaults(`/pairs/${at}`, right)),
        ...question.distractors.flatMap((one, at) => lineFaults(`/distractors/${at}`, one)),
        ...(question.distractors.length > MAX_OPTIONS ? [{ pointer: '/distractors', kind: 'options-too-many' as const }] : []),
      ]
    case 'ordering':
      return listFaults('/items', question.items)
    case 'numeric':
      return numberFaults(question)
    case 'short_answer':
      return [
        ...textFaults('/guidance', question.guidance, 2000, {}),
        ...(Number.isInteger(question.maxLength) && question.maxLength >= 10 && question.maxLength <= 5000
          ? []
          : [{ pointer: '/maxLength', kind: 'length-out-of-range' as const }]),
      ]
  }
}

interface Names {
  missing?: QuestionFaultKind
  long?: QuestionFaultKind
}
function textFaults(pointer: string, text: string, most: number, { missing, long = 'text-too-long' }: Names): QuestionFault[] {
  if (missing && text === '') return [{ pointer, kind: missing }]
  return text.length > most ? [{ pointer, kind: long }] : []
}
const lineFaults = (pointer: string, text: string) => textFaults(pointer, text, 500, { missing: 'text-missing' })

/** Two to twelve different lines. */
function listFaults(pointer: string, lines: readonly string[]): QuestionFault[] {
  const faults = lines.flatMap((line, at) => lineFaults(`${pointer}/${at}`, line))
  if (lines.length < 2) faults.push({ pointer, kind: 'options-too-few' })
  if (lines.length > MAX_OPTIONS) faults.push({ pointer, kind: 'options-too-many' })
  if (new Set(lines).size < lines.length) faults.push({ pointer, kind: 'options-alike' })
  return faults
}

function correctFaults({ kind, options, correct }: Question & { kind: 'single' | 'multiple' }): QuestionFault[] {
  const pointer = '/correct'
  if (correct.length === 0) return [{ pointer, kind: 'correct-missing' }]
  if (correct.some((one) => !Number.isInteger(one) || one < 0 || one >= options.length))
    return [{ pointer, kind: 'correct-unknown' }]
  return kind === 'single' && correct.length > 1 ? [{ pointer, kind: 'correct-not-one' }] : []
}

function blankFaults({ stem, blanks }: Question & { kind: 'fill_in' }): QuestionFault[] {
  const faults = blanks.flatMap((accepted, at) => [
    ...(accepted.length === 0 ? [{ pointer: `/blanks/${at}`, kind: 'text-missing' as const }] : []),
    ...(accepted.length > MAX_OPTIONS ? [{ pointer: `/blanks/${at}`, kind: 'options-too-many' as const }] : []),
    ...accepted.flatMap((text, n) => textFaults(`/blanks/${at}/${n}`, text, 100, { missing: 'text-missing' })),
  ])
  if (blanks.length === 0) faults.push({ pointer: '/blanks', kind: 'correct-missing' })
  if (blanks.length > MAX_OPTIONS) faults.push({ pointer: '/blanks', kind: 'options-too-many' })
  const drawn = countBlanks(stem)
  // A single blank need not be drawn.
  if (blanks.length > 0 && drawn !== blanks.length && !(drawn === 0 && blanks.length === 1))
    faults.push({ pointer: '/stem', kind: 'blanks-differ' })
  return faults
}

function numberFaults({ value, tolerance, unit }: Question & { kind: 'numeric' }): QuestionFault[] {
  const faults = textFaults('/unit', unit, 20, {})
  if (!Number.isFinite(value)) faults.push({ pointer: '/value', kind: 'number-missing' })
  if (Math.abs(value) > MAX_NUMBER) faults.push({ pointer: '/value', kind: 'number-too-large' })
  if (!(tolerance >= 0)) faults.push({ pointer: '/tolerance', kind: 'tolerance-negative' })
  if (tolerance > MAX_NUMBER) faults.push({ pointer: '/tolerance', kind: 'number-too-large' })
  return faults
}

/** As readQuestion, with what a bank adds. */
export function readBankQuestion(input: {
  question: QuestionInput
  category?: string
  tags?: readonly string[]
  difficulty?: number
}): { entry: BankQuestion; faults: QuestionFault[] } {
  const { question, faults } = readQuestion(input.question)
  const tags = [...new Set((input.tags ?? []).map(tidyLine).filter((tag) => tag !== ''))]
  const entry = { question, category: tidyLine(input.category ?? ''), tags, difficulty: input.difficulty ?? 3 }
  if (!Number.isInteger(entry.difficulty) || entry.difficulty < 1 || entry.difficulty > 5)
    faults.push({ pointer: '/difficulty', kind: 'difficulty-out-of-range' })
  if (tags.length > 20) faults.push({ pointer: '/tags', kind: 'too-many-tags' })
  faults.push(...textFaults('/category', entry.category, 50, {}))
  faults.push(...tags.flatMap((tag, at) => textFaults(`/tags/${at}`, tag, 30, {})))
  return { entry, faults }
}
