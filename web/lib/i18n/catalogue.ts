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
import type home from '../../messages/zh-CN/home.json'
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
import type statement from '../../messages/zh-CN/statement.json'
import type terms from '../../messages/zh-CN/terms.json'
import type watching from '../../messages/zh-CN/watching.json'
import type year from '../../messages/zh-CN/year.json'

/** Every namespace of messages/<language>/. A new file is one import and one line here. */
interface Catalogue {
  common: typeof common
  terms: typeof terms
  problems: typeof problems
  reasons: typeof reasons
  help: typeof help
  home: typeof home
  account: typeof account
  admin: typeof admin
  imports: typeof imports
  orgs: typeof orgs
  people: typeof people
  requirements: typeof requirements
  year: typeof year
  statement: typeof statement
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

/** Every key below T, joined by dots; of a key with plural forms, its name alone. */
type KeysOf<T> = {
  [K in keyof T & string]: T[K] extends string ? Singular<K> : `${K}.${KeysOf<T[K]>}`
}[keyof T & string]
type Singular<K extends string> = K extends `${infer Name}_${'one' | 'other'}` ? K | Name : K

export type NamespaceName = keyof Catalogue

/**
 * Every key of every namespace; those of 'common' without prefix. Written here rather than left to i18next's own types:
 * those are worked out anew at each call, which made checking the pages take a quarter of an hour.
 */
export type MessageKey = KeysOf<Catalogue['common']> | { [N in NamespaceName]: `${N}:${KeysOf<Catalogue[N]>}` }[NamespaceName]
