import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import {
  ORDER_RULES,
  PARTIAL_RULES,
  readBankQuestion,
  type BankQuestion,
  type PartialRule,
  type QuestionFaultKind,
  type QuestionInput,
} from '../question.rules.ts'

/** What a file held that we, or another system, cannot represent. A warning tells what is lost; an error leaves the question out. */
export const FORMAT_WARNINGS = [
  'formatting-lost',
  'picture-lost',
  'file-lost',
  'name-lost',
  'grade-lost',
  'choice-feedback-lost',
  'weights-approximated',
  'case-ignored',
  'wildcard-literal',
  'rule-approximated',
  'unit-approximated',
  'guidance-unseen',
  'length-unseen',
  'difficulty-unseen',
  'sheets-ignored',
] as const
export const FORMAT_ERRORS = [
  'type-unsupported',
  'item-broken',
  'item-twice',
  'several-answers-with-parts',
  'blanks-not-representable',
  'type-unknown',
  'rule-unknown',
  'answer-unknown',
  'number-unreadable',
  'pair-incomplete',
  'formula',
] as const
export type FormatFindingKind = (typeof FORMAT_WARNINGS)[number] | (typeof FORMAT_ERRORS)[number] | QuestionFaultKind

export interface FormatFinding {
  /** Which question of the file, from 1; in a workbook the row. Null: the file as a whole. */
  at: number | null
  /** Heading of the column, or what the file calls the part. */
  part: string
  kind: FormatFindingKind
  severity: 'error' | 'warning'
}

/** What a file as a whole can be refused for. */
export const FORMAT_REFUSALS = [
  'broken-file',
  'unknown-encoding',
  'too-large-inside',
  'too-many-questions',
  'with-declarations',
  'no-questions',
] as const
export class UnreadableBank extends Error {
  readonly refusal: (typeof FORMAT_REFUSALS)[number]
  constructor(refusal: (typeof FORMAT_REFUSALS)[number]) {
    super(refusal)
    this.refusal = refusal
  }
}

export const MAX_QUESTIONS = 2000

/** One question of a file, not yet looked at. */
export interface RawItem {
  at: number
  question?: QuestionInput
  category?: string
  tags?: readonly string[]
  difficulty?: number
  findings: FormatFinding[]
}
export interface ReadFile {
  items: { at: number; entry: BankQuestion }[]
  findings: FormatFinding[]
}
export interface WrittenFile {
  bytes: Buffer
  findings: FormatFinding[]
}

const isWarning = (kind: FormatFindingKind): boolean => (FORMAT_WARNINGS as readonly string[]).includes(kind)
export const finding = (at: number | null, kind: FormatFindingKind, part = ''): FormatFinding => ({
  ...{ at, part: part.slice(0, 100), kind },
  severity: isWarning(kind) ? 'warning' : 'error',
})

/** Sound questions, and everything that was found. Throws UnreadableBank if there are too many or none. */
export function judgeItems(raw: readonly RawItem[], more: readonly FormatFinding[] = []): ReadFile {
  if (raw.length > MAX_QUESTIONS) throw new UnreadableBank('too-many-questions')
  if (raw.length === 0) throw new UnreadableBank('no-questions')
  const read: ReadFile = { items: [], findings: [...more] }
  for (const { at, question, findings, ...rest } of raw) {
    read.findings.push(...findings)
    if (!question || findings.some(({ severity }) => severity === 'error')) continue
    const { entry, faults } = readBankQuestion({ question, ...rest })
    read.findings.push(...faults.map(({ pointer, kind }) => finding(at, kind, pointer)))
    if (faults.length === 0) read.items.push({ at, entry })
  }
  return read
}

/** What other systems' formats have no word for; our exports carry it beside the question, and other readers pass over it. */
const Extras = Type.Object(
  {
    difficulty: Type.Optional(Type.Integer()),
    category: Type.Optional(Type.String()),
    tags: Type.Optional(Type.Array(Type.String())),
    partialRule: Type.Optional(Type.Enum([...PARTIAL_RULES])),
    orderRule: Type.Optional(Type.Enum([...ORDER_RULES])),
    unit: Type.Optional(Type.String()),
    maxLength: Type.Optional(Type.Integer()),
    guidance: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
)
export type Extras = Static<typeof Extras>

/** Everything a foreign format may lack, of one question. */
export function extrasOf({ question, category, tags, difficulty }: BankQuestion): Extras {
  const { kind } = question
  return {
    difficulty,
    ...(category === '' ? {} : { category }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(kind === 'multiple' ? { partialRule: question.partialRule } : {}),
    ...(kind === 'ordering' ? { orderRule: question.orderRule } : {}),
    ...(kind === 'numeric' && question.unit !== '' ? { unit: question.unit } : {}),
    ...(kind === 'short_answer' ? { maxLength: question.maxLength, guidance: question.guidance } : {}),
  }
}

/** Extras as a file brings them; nothing if they are not ours. */
export function readExtras(json: string): Extras {
  try {
    const extras: unknown = JSON.parse(json)
    return Value.Check(Extras, extras) ? extras : {}
  } catch {
    return {}
  }
}

/** Puts the extras over what the foreign format said by itself. */
export function withExtras(item: RawItem, extras: Extras): RawItem {
  const { category, tags, difficulty, ...own } = extras
  const { question } = item
  const kept = Object.fromEntries(Object.entries(own).filter(([name]) => question && FIELD_OF[question.kind]?.includes(name)))
  return {
    ...item,
    ...(question ? { question: { ...question, ...kept } } : {}),
    ...(category === undefined ? {} : { category }),
    ...(tags === undefined ? {} : { tags }),
    ...(difficulty === undefined ? {} : { difficulty }),
  }
}
const FIELD_OF: Record<string, readonly string[]> = {
  multiple: ['partialRule'],
  ordering: ['orderRule'],
  numeric: ['unit'],
  short_answer: ['maxLength', 'guidance'],
}

/**
 * The rule behind weights given to options, in hundredths of the points, as nearly as we have one. `isExact`: our rule gives the
 * same marks.
 */
export function ruleOfWeights(weights: readonly number[]): { correct: number[]; rule: PartialRule; isExact: boolean } {
  const correct = weights.flatMap((weight, at) => (weight > 0 ? [at] : []))
  const near = (one: number, other: number) => Math.abs(one - other) < 0.1
  const isEven = correct.every((at) => near(weights[at]!, 100 / correct.length))
  const wrong = weights.filter((weight) => weight <= 0)
  const isHarsh = wrong.every((weight) => weight <= -99.9)
  const isBalanced = wrong.every((weight) => near(weight, -100 / wrong.length))
  const rule = wrong.length > 0 && isHarsh && !(isBalanced && wrong.length > 1) ? 'share_if_incomplete' : 'right_minus_wrong'
  return { correct, rule, isExact: isEven && (isHarsh || isBalanced) }
}

/** Weights of the options under a rule, in hundredths; null where weights cannot say it. */
export function weightsOf(count: number, correct: readonly number[], rule: PartialRule): { weights: number[]; isExact: boolean } {
  const wrong = rule === 'right_minus_wrong' ? -100 / (count - correct.length || 1) : -100
  const weights = Array.from({ length: count }, (_, at) => (correct.includes(at) ? 100 / correct.length : wrong))
  return { weights, isExact: rule === 'share_if_incomplete' || rule === 'right_minus_wrong' }
}

/** A weight as it is written: at most five decimals. */
export const written = (weight: number): string => String(Number(weight.toFixed(5)))

/** The first words of a question: its name, where a format wants one. */
export const nameOf = ({ stem }: { stem: string }): string => stem.replace(/\s+/g, ' ').slice(0, 30).trim().toWellFormed()

/** Whether a name says more than the beginning of the question. */
export const isOwnName = (name: string, stem: string): boolean => {
  const bare = (text: string) => text.replace(/\s+/g, '')
  return name.trim() !== '' && !bare(stem).startsWith(bare(name)) && !/^\W*Q?\d+\W*$/.test(name.trim())
}
