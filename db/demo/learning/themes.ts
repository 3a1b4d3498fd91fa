import type { CreditCategory } from '../../types.ts'

/** Titles of what the invented county holds and shows. Films and courses are invented too. */
export type Theme = readonly [title: string, category: CreditCategory]

/** One for each month. */
export const THEME_DAYS: readonly Theme[] = [
  ['制定年度学习计划、交纳党费', 'political_education'],
  ['学习党章、重温入党誓词', 'charter_rules_discipline'],
  ['学雷锋志愿服务', 'party_purpose'],
  ['清明祭英烈、传承红色基因', 'revolutionary_tradition'],
  ['为群众办实事', 'party_purpose'],
  ['纪律教育、以案为鉴', 'charter_rules_discipline'],
  ['重温入党志愿书', 'political_education'],
  ['形势任务教育', 'situation_policy'],
  ['基层治理与安全生产', 'knowledge_skills'],
  ['爱国主义教育', 'revolutionary_tradition'],
  ['业务技能交流', 'knowledge_skills'],
  ['总结全年学习', 'political_education'],
]

/** One for each quarter, held on the theme day of its last month. */
export const LECTURES: readonly Theme[] = [
  ['书记讲党课“不忘来时路”', 'revolutionary_tradition'],
  ['党课“保持优良作风”', 'charter_rules_discipline'],
  ['党课“怎样做一名合格党员”', 'party_purpose'],
  ['党课“学好创新理论”', 'political_theory'],
]

export const STUDIES: readonly Theme[] = [
  ['集中学习日：创新理论读本', 'political_theory'],
  ['集中学习日：党内法规与乡村振兴政策', 'charter_rules_discipline'],
]

export interface Recording {
  title: string
  category: CreditCategory
  minutes: number
}
const recording = ([title, category]: Theme, minutes: number): Recording => ({ title, category, minutes })

export const FILMS: readonly Recording[] = [
  recording(['《山里的老支书》', 'party_purpose'], 92),
  recording(['《青禾记忆》', 'revolutionary_tradition'], 86),
  recording(['《清风正气》', 'charter_rules_discipline'], 64),
  recording(['《田间课堂》', 'knowledge_skills'], 75),
  recording(['《春到东河》', 'situation_policy'], 70),
  recording(['《誓言》', 'political_education'], 98),
  recording(['《一本旧账册》', 'party_purpose'], 45),
  recording(['《护林人》', 'party_purpose'], 52),
]

export const COURSES: readonly Recording[] = [
  recording(['《党章》导读', 'charter_rules_discipline'], 50),
  recording(['农村电商入门', 'knowledge_skills'], 40),
  recording(['基层治理案例十讲', 'knowledge_skills'], 120),
  recording(['乡村振兴政策解读', 'situation_policy'], 60),
  recording(['党史上的今天', 'revolutionary_tradition'], 30),
  recording(['创新理论微课', 'political_theory'], 35),
]

/** What people learn elsewhere and declare: title, organiser, half-days. */
export const OUTSIDE: readonly (readonly [title: string, organiser: string, category: CreditCategory, halfDays: 1 | 2])[] = [
  ['高素质农民培训班', '市农业农村局', 'knowledge_skills', 2],
  ['退役军人适应性培训', '县退役军人事务局', 'political_education', 2],
  ['职工技能提升班', '县总工会', 'knowledge_skills', 1],
  ['创业致富带头人培训', '市人力资源和社会保障局', 'knowledge_skills', 2],
  ['单位所在地支部专题学习', '务工地党支部', 'political_theory', 1],
  ['巾帼电商培训', '县妇联', 'knowledge_skills', 1],
]

export const REVERSAL_REASONS = ['签到表登记有误，本人当日未参加', '同一活动重复登记', '参加人员名单核对有误'] as const
