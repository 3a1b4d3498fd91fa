/** What the sheets say in Chinese. Pages have their own words; a sheet leaves the system and must speak for itself. */
export interface Goal {
  kind: 'hours' | 'days' | 'sessions'
  categories: readonly string[] | null
  levels: readonly string[] | null
  window: 'probation' | 'first_year_as_full' | null
  label: string | null
  required: number
  earned: number
  missing: number
}

export const STATE_WORDS = {
  met: '已达标',
  on_course: '进行中',
  behind: '进度滞后',
  overdue: '逾期未达标',
  exempt: '不作硬性要求',
} as const

const CATEGORIES: Record<string, string> = {
  political_theory: '政治理论',
  political_education: '政治教育和政治训练',
  charter_rules_discipline: '党章党规党纪',
  party_purpose: '党的宗旨',
  revolutionary_tradition: '革命传统',
  situation_policy: '形势政策',
  knowledge_skills: '知识技能',
}
const LEVELS: Record<string, string> = {
  branch: '支部',
  general_branch: '党总支',
  primary_committee: '基层党委',
  county: '县级',
  municipal: '市级',
  provincial: '省级',
  central: '中央',
}
const WINDOWS = { probation: '预备期内', first_year_as_full: '转正后一年内' } as const
const UNITS = { hours: '学时', days: '天', sessions: '次' } as const

/** '市级、省级集中培训1次': what a goal speaks of, with an amount. */
export function goalWords(goal: Goal, amount: number): string {
  const { kind, categories, levels, window, label } = goal
  const about =
    label ??
    categories?.map((one) => CATEGORIES[one] ?? one).join('、') ??
    levels?.map((one) => LEVELS[one] ?? one).join('、') ??
    ''
  return `${window ? WINDOWS[window] : ''}${about}${amount}${UNITS[kind]}`
}

export const askedWords = (goal: Goal) => `不少于${goalWords(goal, goal.required)}`
