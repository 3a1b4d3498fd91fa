/** The table of questions, as a clerk fills it in: one line a question. */
import {
  BLANK,
  DEFAULT_MAX_LENGTH,
  MAX_OPTIONS,
  type BankQuestion,
  type Question,
  type QuestionInput,
} from '../question.rules.ts'
import { finding, type FormatFindingKind, type RawItem } from './read-item.rules.ts'

const LETTERS = 'ABCDEFGHIJKL'
const OPTION_COLUMNS = [...LETTERS].slice(0, MAX_OPTIONS).map((letter) => `选项${letter}`)

export const COLUMNS: readonly { heading: string; width: number; words?: readonly string[] }[] = [
  {
    heading: '题型',
    width: 10,
    words: ['单选题', '多选题', '判断题', '填空题', '匹配题', '排序题', '数值题', '简答题'],
  },
  { heading: '题干', width: 60 },
  ...OPTION_COLUMNS.map((heading) => ({ heading, width: 20 })),
  { heading: '答案', width: 20 },
  {
    heading: '计分方式',
    width: 22,
    words: ['全对得分', '少选得一半分', '少选按比例得分', '对的比例减错的比例', '按位置得分'],
  },
  { heading: '误差', width: 8 },
  { heading: '单位', width: 8 },
  { heading: '字数上限', width: 10 },
  { heading: '解析', width: 40 },
  { heading: '难度', width: 8, words: ['1', '2', '3', '4', '5'] },
  { heading: '标签', width: 20 },
  { heading: '分类', width: 16 },
]
const HEADINGS = COLUMNS.map(({ heading }) => heading)
export const REQUIRED_HEADINGS = ['题型', '题干']

const KINDS = {
  单选题: 'single',
  多选题: 'multiple',
  判断题: 'true_false',
  填空题: 'fill_in',
  匹配题: 'matching',
  连线题: 'matching',
  排序题: 'ordering',
  数值题: 'numeric',
  简答题: 'short_answer',
} as const
const RULES = {
  全对得分: 'exact',
  少选得一半分: 'half_if_incomplete',
  少选按比例得分: 'share_if_incomplete',
  对的比例减错的比例: 'right_minus_wrong',
} as const
const ORDERS = { 全对得分: 'exact', 按位置得分: 'by_place' } as const
const TRUE = /^(对|正确|是|√|✓|t|true|1)$/i
const FALSE = /^(错|错误|不正确|否|×|✗|x|f|false|0)$/i

/** A line by heading; empty cells are ''. */
export type Line = Readonly<Record<string, string>>

/** Where each known heading stands; '*' marks what is required in our template. */
export const headingsOf = (cells: readonly string[]): Map<string, number> =>
  new Map(
    cells.flatMap((cell, at) => {
      const heading = cell.normalize('NFKC').replace(/[*\s]/g, '')
      return HEADINGS.includes(heading) ? [[heading, at] as const] : []
    }),
  )

/** `at` is the row as Excel numbers it. */
export function readLine(line: Line, at: number): RawItem {
  const item: RawItem = { at, findings: [] }
  const found = (kind: FormatFindingKind, part: string) => void item.findings.push(finding(at, kind, part))
  const cell = (heading: string) => line[heading] ?? ''
  const kind = KINDS[cell('题型').replace(/\s/g, '').replace(/题?$/, '题') as keyof typeof KINDS]
  const difficulty = numberIn(cell('难度'))
  item.category = cell('分类')
  item.tags = cell('标签').split('\n')
  if (item.tags.length === 1) item.tags = cell('标签').split(/[,，、;；]/)
  if (difficulty !== undefined) item.difficulty = difficulty
  if (!kind) found('type-unknown', '题型')
  else item.question = { kind, stem: cell('题干'), feedback: cell('解析'), ...answersIn(kind, cell, found) }
  return item
}

const numberIn = (text: string) => {
  const bare = text.normalize('NFKC').trim()
  return bare === '' ? undefined : Number(bare)
}

type Cell = (heading: string) => string
type Found = (kind: FormatFindingKind, part: string) => void
type Answers = Omit<QuestionInput, 'kind' | 'stem' | 'feedback'>

function answersIn(kind: QuestionInput['kind'], cell: Cell, found: Found): Answers {
  const options = optionsIn(cell)
  const answer = cell('答案').trim()
  switch (kind) {
    case 'single':
      return { options, correct: lettersIn(answer, found) }
    case 'multiple':
      return { options, correct: lettersIn(answer, found), partialRule: ruleIn(RULES, cell, found) }
    case 'true_false':
      if (!TRUE.test(answer) && !FALSE.test(answer)) found('answer-unknown', '答案')
      return { isTrue: TRUE.test(answer) }
    case 'fill_in':
      return { blanks: options.length > 0 ? options.map((one) => one.split('\n')) : blanksIn(answer) }
    case 'matching':
      return { pairs: options.map((one, at) => pairIn(one, at, found)), distractors: answer === '' ? [] : answer.split('\n') }
    case 'ordering':
      return { items: options, orderRule: ruleIn(ORDERS, cell, found) }
    case 'numeric':
      return { ...numbersIn(cell, found), unit: cell('单位') }
    case 'short_answer':
      return { guidance: answer, maxLength: numberIn(cell('字数上限')) ?? DEFAULT_MAX_LENGTH }
  }
}

/** Cells up to the last one filled; one left out in between stays empty, and is told. */
function optionsIn(cell: Cell): string[] {
  const cells = OPTION_COLUMNS.map(cell)
  return cells.slice(0, cells.findLastIndex((one) => one.trim() !== '') + 1)
}

function lettersIn(answer: string, found: Found): number[] {
  const letters = answer
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s,，、;；.]/g, '')
  const places = [...letters].map((letter) => LETTERS.indexOf(letter))
  if (places.some((place) => place < 0)) found('answer-unknown', '答案')
  return places.filter((place) => place >= 0)
}

function ruleIn<T extends string>(words: Readonly<Record<string, T>>, cell: Cell, found: Found): T {
  const word = cell('计分方式').trim() || '全对得分'
  if (!words[word]) found('rule-unknown', '计分方式')
  return words[word] ?? words['全对得分']!
}

/** '1921|一九二一；上海': blanks apart by semicolons, what is accepted for one by bars. */
const blanksIn = (answer: string) => answer.split(/[;；]/).map((blank) => blank.split(/[|｜]/))

/** Two lines, or one with an arrow or a dash between. */
function pairIn(text: string, at: number, found: Found) {
  const apart = text.includes('\n') ? /\n/ : /→|——|=>/
  const [left = '', ...rest] = text.split(apart)
  const right = rest.join(' ')
  if (left.trim() === '' || right.trim() === '') found('pair-incomplete', OPTION_COLUMNS[at]!)
  return { left, right }
}

function numbersIn(cell: Cell, found: Found) {
  const [value, tolerance = 0] = [numberIn(cell('答案')), numberIn(cell('误差'))]
  if (Number.isNaN(value)) found('number-unreadable', '答案')
  if (Number.isNaN(tolerance)) found('number-unreadable', '误差')
  return { ...(value === undefined ? {} : { value }), tolerance }
}

// --- writing ---------------------------------------------------------------------------------------------------------

const wordOf = (words: Readonly<Record<string, string>>, value: string) =>
  Object.entries(words).find(([, one]) => one === value)?.[0] ?? ''

/** A question as the cells of a line, in the order of COLUMNS. */
export function writeLine({ question, category, tags, difficulty }: BankQuestion): string[] {
  const own: Record<string, string> = {
    题型: wordOf(KINDS, question.kind),
    题干: question.stem,
    解析: question.feedback,
    难度: String(difficulty),
    // One tag that holds a comma stands on a line of its own, and so do the others.
    标签: tags.some((tag) => /[,，、;；]/.test(tag)) ? `${tags.join('\n')}\n` : tags.join('，'),
    分类: category,
    ...cellsOf(question),
  }
  return HEADINGS.map((heading) => own[heading] ?? '')
}

const inColumns = (texts: readonly string[]) => Object.fromEntries(texts.map((text, at) => [OPTION_COLUMNS[at]!, text]))

function cellsOf(question: Question): Record<string, string> {
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const answer = question.correct.map((at) => LETTERS[at]).join('')
      const rule = question.kind === 'multiple' ? wordOf(RULES, question.partialRule) : ''
      return { ...inColumns(question.options), 答案: answer, 计分方式: rule }
    }
    case 'true_false':
      return { 答案: question.isTrue ? '对' : '错' }
    case 'fill_in':
      return inColumns(question.blanks.map((accepted) => accepted.join('\n')))
    case 'matching':
      return { ...inColumns(question.pairs.map(({ left, right }) => `${left}\n${right}`)), 答案: question.distractors.join('\n') }
    case 'ordering':
      return { ...inColumns(question.items), 计分方式: wordOf(ORDERS, question.orderRule) }
    case 'numeric':
      return { 答案: String(question.value), 误差: String(question.tolerance), 单位: question.unit }
    case 'short_answer':
      return { 答案: question.guidance, 字数上限: String(question.maxLength) }
  }
}

/** What the template shows, a line of each kind. */
export const EXAMPLES: readonly BankQuestion[] = (
  [
    {
      ...{ kind: 'single', stem: '冬季修剪果树一般在什么时候进行？', feedback: '落叶后至萌芽前树体休眠，修剪损失养分最少。' },
      ...{ options: ['开花时', '落叶后至萌芽前', '果实膨大时', '采收当天'], correct: [1] },
    },
    {
      ...{ kind: 'multiple', stem: '“三会一课”中的“三会”包括哪些？', feedback: '', partialRule: 'half_if_incomplete' },
      ...{ options: ['支部党员大会', '支部委员会会议', '党小组会', '村民会议'], correct: [0, 1, 2] },
    },
    { kind: 'true_false', stem: '接到自称公安机关要求转账的电话，应当照办。', feedback: '这是典型的诈骗手法。', isTrue: false },
    {
      kind: 'fill_in',
      stem: `心肺复苏时胸外按压频率为每分钟${BLANK}至${BLANK}次。`,
      feedback: '',
      blanks: [['100', '一百'], ['120']],
    },
    {
      ...{ kind: 'matching', stem: '把电话号码与用途连起来。', feedback: '', distractors: ['查号'] },
      pairs: [
        { left: '119', right: '火警' },
        { left: '120', right: '急救' },
      ],
    },
    { kind: 'ordering', stem: '按先后顺序排列。', feedback: '', items: ['播种', '出苗', '开花', '结果'], orderRule: 'by_place' },
    { kind: 'numeric', stem: '一亩约合多少平方米？', feedback: '', value: 666.67, tolerance: 1, unit: '平方米' },
    {
      kind: 'short_answer',
      stem: '谈谈怎样接待好第一批客人。',
      feedback: '',
      guidance: '讲到整洁、安全、礼貌各得三分之一。',
      maxLength: 500,
    },
  ] satisfies Question[]
).map((question) => ({ question, category: '示例', tags: ['示例'], difficulty: 3 }))

export const EXPLANATIONS: readonly (readonly [string, string])[] = [
  ['题型', '必填。单选题、多选题、判断题、填空题、匹配题、排序题、数值题、简答题。'],
  ['题干', '必填。填空题的每个空写成四条下划线“____”。单元格内可以用 Alt+Enter 换行。'],
  [
    '选项A–选项L',
    '单选、多选：每格一个选项。填空：第几格就是第几空，同一空有几种答案时每行写一种。匹配：第一行写左边，第二行写右边。排序：按正确顺序填写。',
  ],
  [
    '答案',
    '单选写一个字母，多选写几个字母（如 ACD），判断写“对”或“错”，数值题写数字，简答题写评分要点。匹配题在这里写多余的右边，每行一个。填空题也可以不填选项，在这里写“1921|一九二一；上海”。',
  ],
  [
    '计分方式',
    '多选题：全对得分、少选得一半分、少选按比例得分、对的比例减错的比例。排序题：全对得分、按位置得分。不填为全对得分。',
  ],
  ['误差、单位', '只用于数值题。答案在误差范围内即为正确。'],
  ['字数上限', '只用于简答题，10 至 5000，不填为 1000。'],
  ['难度', '1（很容易）至 5（很难），不填为 3。'],
  ['标签', '几个标签之间用逗号分开。'],
  ['说明', '各列顺序可以调整，不用的列可以删除。单元格里不要使用公式。题目只能是文字，图片不会导入。'],
]
