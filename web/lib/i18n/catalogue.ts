import type account from '../../messages/zh-CN/account.json'
import type admin from '../../messages/zh-CN/admin.json'
import type claims from '../../messages/zh-CN/claims.json'
import type common from '../../messages/zh-CN/common.json'
import type courses from '../../messages/zh-CN/courses.json'
import type demo from '../../messages/zh-CN/demo.json'
import type editing from '../../messages/zh-CN/editing.json'
import type films from '../../messages/zh-CN/films.json'
import type gatherings from '../../messages/zh-CN/gatherings.json'
import type hall from '../../messages/zh-CN/hall.json'
import type help from '../../messages/zh-CN/help.json'
import type imports from '../../messages/zh-CN/imports.json'
import type learning from '../../messages/zh-CN/learning.json'
import type media from '../../messages/zh-CN/media.json'
import type orgs from '../../messages/zh-CN/orgs.json'
import type people from '../../messages/zh-CN/people.json'
import type policies from '../../messages/zh-CN/policies.json'
import type problems from '../../messages/zh-CN/problems.json'
import type quiz from '../../messages/zh-CN/quiz.json'
import type quizzes from '../../messages/zh-CN/quizzes.json'
import type records from '../../messages/zh-CN/records.json'
import type reports from '../../messages/zh-CN/reports.json'
import type reasons from '../../messages/zh-CN/reasons.json'
import type requirements from '../../messages/zh-CN/requirements.json'
import type terms from '../../messages/zh-CN/terms.json'
import type watching from '../../messages/zh-CN/watching.json'
import type year from '../../messages/zh-CN/year.json'

/** Every namespace of messages/<language>/. A new file is one import, one line here and one in NAMESPACES. */
interface Catalogue {
  common: typeof common
  terms: typeof terms
  problems: typeof problems
  reasons: typeof reasons
  help: typeof help
  account: typeof account
  admin: typeof admin
  imports: typeof imports
  orgs: typeof orgs
  people: typeof people
  requirements: typeof requirements
  year: typeof year
  claims: typeof claims
  reports: typeof reports
  policies: typeof policies
  films: typeof films
  editing: typeof editing
  courses: typeof courses
  demo: typeof demo
  media: typeof media
  watching: typeof watching
  gatherings: typeof gatherings
  hall: typeof hall
  records: typeof records
  learning: typeof learning
  quiz: typeof quiz
  quizzes: typeof quizzes
}

export type Terms = typeof terms
export type Requirements = typeof requirements

/** 'common' first: its keys are written without prefix. */
export type Namespaces = readonly [
  'common',
  'terms',
  'problems',
  'reasons',
  'help',
  'account',
  'admin',
  'imports',
  'orgs',
  'people',
  'requirements',
  'year',
  'claims',
  'reports',
  'policies',
  'films',
  'editing',
  'courses',
  'demo',
  'media',
  'watching',
  'gatherings',
  'hall',
  'records',
  'learning',
  'quiz',
  'quizzes',
]
export type NamespaceName = Namespaces[number]

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: Catalogue
    returnNull: false
  }
}
