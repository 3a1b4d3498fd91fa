/** What a list of people says in a workbook: Chinese words, and no cell that a spreadsheet would run. */
import type { EducationLevel, MemberStatus, PostPosition, RegistryStatus, Sex } from '#db/types.ts'
import { maskedNationalId } from '../mask.rules.ts'
import { EDUCATION_WORDS, MEMBER_STATUS_WORDS, POSITION_WORDS, REGISTRY_WORDS, SEX_WORDS } from './words.rules.ts'

export interface Exported {
  name: string
  nationalIdLast4: string | null
  sex: Sex | null
  ethnicity: string | null
  birthOn: string | null
  education: EducationLevel | null
  memberStatus: MemberStatus
  registryStatus: RegistryStatus
  orgName: string
  aboveName: string | null
  joinedOn: string | null
  fullOn: string | null
  phone: string | null
  memberNo: string | null
  positions: readonly PostPosition[]
  tieFrom: string
  isAway: boolean
  isExempt: boolean
  note: string | null
}

const yes = (is: boolean) => (is ? '是' : '')
/** The day of full membership is one of its own only after a time of probation. */
const fullOn = ({ memberStatus, joinedOn, fullOn: day }: Exported) => (memberStatus === 'full' && day !== joinedOn ? day : null)

/** Columns in their order, with their widths in characters. Those that an import has too bear the same headings. */
export const EXPORT_COLUMNS: readonly { heading: string; width: number; of: (person: Exported) => string | null }[] = [
  { heading: '姓名', width: 12, of: ({ name }) => name },
  { heading: '公民身份号码', width: 22, of: ({ nationalIdLast4 }) => nationalIdLast4 && maskedNationalId(nationalIdLast4) },
  { heading: '性别', width: 6, of: ({ sex }) => sex && SEX_WORDS[sex][0] },
  { heading: '民族', width: 10, of: ({ ethnicity }) => ethnicity },
  { heading: '出生日期', width: 12, of: ({ birthOn }) => birthOn },
  { heading: '学历', width: 14, of: ({ education }) => education && EDUCATION_WORDS[education][0] },
  { heading: '人员类别', width: 12, of: ({ memberStatus }) => MEMBER_STATUS_WORDS[memberStatus]?.[0] ?? null },
  { heading: '党籍状态', width: 12, of: ({ registryStatus }) => REGISTRY_WORDS[registryStatus]?.[0] ?? null },
  { heading: '所在党支部', width: 30, of: ({ orgName }) => orgName },
  { heading: '上级党组织', width: 24, of: ({ aboveName }) => aboveName },
  { heading: '入党日期', width: 12, of: ({ joinedOn }) => joinedOn },
  { heading: '转正日期', width: 12, of: fullOn },
  { heading: '手机号码', width: 16, of: ({ phone }) => phone },
  { heading: '党员编号', width: 16, of: ({ memberNo }) => memberNo },
  { heading: '党内职务', width: 20, of: ({ positions }) => positions.map((one) => POSITION_WORDS[one][0]).join('、') },
  { heading: '组织关系转入日期', width: 18, of: ({ tieFrom }) => tieFrom },
  { heading: '流动党员', width: 10, of: ({ isAway }) => yes(isAway) },
  { heading: '豁免', width: 8, of: ({ isExempt }) => yes(isExempt) },
  { heading: '备注', width: 30, of: ({ note }) => note },
]

export const exportedRow = (person: Exported): (string | null)[] => EXPORT_COLUMNS.map(({ of }) => plainCell(of(person)))

/**
 * A text that no spreadsheet takes for a formula, not even after it was saved as CSV: an apostrophe before the signs by which one
 * begins (OWASP, CSV injection). Characters that no workbook may hold are left out.
 */
export function plainCell(text: string | null): string | null {
  if (text === null || text === '') return null
  const first = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
  return first.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '') // eslint-disable-line no-control-regex -- these very ones
}
