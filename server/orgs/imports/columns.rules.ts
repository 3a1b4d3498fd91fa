/** The columns of an import: one list from which the template is made, headings are found and a file is read. */
import { fold } from './cell.rules.ts'
import { choices, EDUCATION_WORDS, MEMBER_STATUS_WORDS, POSITION_WORDS, SEX_WORDS } from './words.rules.ts'

interface Column {
  heading: string
  /** Other headings in use for the same thing. */
  synonyms: readonly string[]
  isRequired?: boolean
  /** For the second sheet of the template, in the clerk's words. */
  explanation: string
  example: string
  /** Excel would turn it into a number: its cells are formatted as text. */
  isDigits?: boolean
  /** Words offered as a list in the template. */
  words?: readonly string[]
}

const firsts = (words: Record<string, readonly [string, ...string[]]>) => Object.values(words).map(([first]) => first)
const DAY_FORMS = '可写作 2020-07-01、2020/7/1、2020.07.01、2020年7月1日或 20200701'

export const COLUMNS = {
  name: {
    heading: '姓名',
    synonyms: ['党员姓名', '学员姓名', '人员姓名', '名字'],
    isRequired: true,
    explanation: '必填。以“（示例）”开头的行不会导入。',
    example: '（示例）张建国',
  },
  nationalId: {
    heading: '公民身份号码',
    synonyms: [
      '身份证号',
      '身份证号码',
      '身份证',
      '公民身份证号',
      '公民身份证号码',
      '居民身份证号',
      '居民身份证号码',
      '身份号码',
      '证件号码',
    ],
    explanation: '正式党员、预备党员必填，其他人员可不填。18 位；请把单元格设为文本格式后再输入，否则 Excel 会丢掉末尾几位。',
    example: '11010519491231002X',
    isDigits: true,
  },
  sex: {
    heading: '性别',
    synonyms: [],
    explanation: `${choices(SEX_WORDS)}。填了身份号码可不填。`,
    example: '女',
    words: firsts(SEX_WORDS),
  },
  ethnicity: { heading: '民族', synonyms: ['族别'], explanation: '如：汉族、土家族。', example: '汉族' },
  birthOn: {
    heading: '出生日期',
    synonyms: ['出生年月日', '出生年月', '出生时间', '生日'],
    explanation: `${DAY_FORMS}。填了身份号码可不填。`,
    example: '1949-12-31',
  },
  education: {
    heading: '学历',
    synonyms: ['文化程度', '最高学历', '学历情况'],
    explanation: `${choices(EDUCATION_WORDS)}。`,
    example: '初中',
    words: firsts(EDUCATION_WORDS),
  },
  memberStatus: {
    heading: '人员类别',
    synonyms: ['党员类别', '人员类型', '党员类型', '类别', '政治面貌'],
    isRequired: true,
    explanation: `必填：${choices(MEMBER_STATUS_WORDS)}。`,
    example: '正式党员',
    words: firsts(MEMBER_STATUS_WORDS),
  },
  branch: {
    heading: '所在党支部',
    synonyms: [
      ...[
        '党支部',
        '支部',
        '所在支部',
        '支部名称',
        '党支部名称',
        '所在党支部名称',
        '所属党支部',
        '所属支部',
        '组织关系所在党支部',
      ],
      ...['所在党组织', '所属党组织', '党组织名称', '党支部代码', '支部代码', '所在党支部代码', '党组织代码'],
    ],
    isRequired: true,
    explanation: '必填：党支部全称，或系统中的党组织代码。有重名时写“上级党组织/党支部”，如：东河镇党委/机关党支部。',
    example: '柳树村党支部',
  },
  joinedOn: {
    heading: '入党日期',
    synonyms: ['入党时间', '加入党组织日期', '加入党组织时间', '加入中国共产党日期', '入党年月日'],
    explanation: `接收为预备党员的日期，${DAY_FORMS}。`,
    example: '1975-06-20',
  },
  fullOn: {
    heading: '转正日期',
    synonyms: ['转正时间', '转为正式党员日期', '成为正式党员日期'],
    explanation: `只有正式党员填写，${DAY_FORMS}。`,
    example: '1976-06-20',
  },
  phone: {
    heading: '手机号码',
    synonyms: ['手机号', '手机', '联系电话', '联系方式', '联系手机', '移动电话', '电话', '电话号码'],
    explanation: '11 位手机号码；没有手机的可填带区号的固定电话。',
    example: '13900000000',
    isDigits: true,
  },
  memberNo: {
    heading: '党员编号',
    synonyms: ['党员编码', '人员编号', '人员编码', '学员编号'],
    explanation: '3 至 32 位字母、数字或短横线，不可重复；没有可不填。',
    example: '',
    isDigits: true,
  },
  posts: {
    heading: '党内职务',
    synonyms: ['职务', '支部职务', '党内职务名称', '党支部职务'],
    explanation: `${choices(POSITION_WORDS)}；几个职务用顿号分开。`,
    example: '组织委员',
  },
  tieFrom: {
    heading: '组织关系转入日期',
    synonyms: ['组织关系转入时间', '转入日期', '转入时间', '进入支部日期', '进入党支部日期', '进入当前支部日期'],
    explanation: `组织关系转入本支部的日期，${DAY_FORMS}。不填则按入党日期，没有入党日期的按导入当天。`,
    example: '1975-06-20',
  },
  note: { heading: '备注', synonyms: ['说明'], explanation: '不超过 500 字。', example: '' },
} as const satisfies Record<string, Column>

export type ColumnKey = keyof typeof COLUMNS
export const COLUMN_KEYS = Object.keys(COLUMNS) as ColumnKey[]
export const columnOf = (key: ColumnKey): Column => COLUMNS[key]

/** Running numbers are no information: not worth a warning. */
const IDLE_HEADINGS = new Set(['序号', '编号', '序', '行号', 'no', 'no.', '#'])

const bare = (heading: string) =>
  fold(heading)
    .replace(/\(.*?\)|（.*?）|【.*?】|\[.*?\]/g, '')
    .replace(/[\s*★:：]/g, '')
    .toLowerCase()

const KEY_OF = new Map<string, ColumnKey>(
  COLUMN_KEYS.flatMap((key) => [COLUMNS[key].heading, ...COLUMNS[key].synonyms].map((name): [string, ColumnKey] => [name, key])),
)

export interface Headings {
  /** Where each column found stands, by zero-based position, and how the file calls it. */
  columns: Map<ColumnKey, { at: number; heading: string }>
  unknown: string[]
  missing: string[]
  twice: string[]
}

/** Finds the columns by their headings, in any order. */
export function readHeadings(cells: readonly string[]): Headings {
  const found: Headings = { columns: new Map(), unknown: [], missing: [], twice: [] }
  cells.forEach((text, at) => {
    const name = bare(text)
    const key = KEY_OF.get(name)
    const heading = fold(text).slice(0, 40)
    if (key && found.columns.has(key)) found.twice.push(heading)
    else if (key) found.columns.set(key, { at, heading })
    else if (name && !IDLE_HEADINGS.has(name)) found.unknown.push(heading)
  })
  const required = COLUMN_KEYS.filter((key) => columnOf(key).isRequired)
  found.missing = required.filter((key) => !found.columns.has(key)).map((key) => COLUMNS[key].heading)
  return found
}

/** How many of our columns a row of texts names: the row of headings is the one that names most. */
export const headingsIn = (cells: readonly string[]) => new Set(cells.map((text) => KEY_OF.get(bare(text))).filter(Boolean)).size
