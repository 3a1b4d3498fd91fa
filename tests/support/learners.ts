import type { Deps } from '#server/http/deps.ts'
import { installPresets } from '#server/requirements/index.ts'
import type { App } from '#server/http/create-server.ts'
import { ask, type Headers } from './asking.ts'
import { claiming } from './claims.ts'
import { aPerson, signedIn, type TestOrg } from './county.ts'
import { aCredit, credited } from './credits.ts'

/** The presets as they are on by default, in force since 2025. */
export const inForce = ({ db }: Deps) => installPresets(db, { now: new Date(), today: '2026-06-30', appliesFrom: '2025-01-01' })

/** A member of `branch` with 27.5 hours that count, some that do not, one taken back by `officer`, and one of the year before. */
export async function aLearner(context: { app: App; deps: Deps }, branch: TestOrg, officer: Headers, name = '林桂香') {
  const { db } = context.deps
  const person = await aPerson(db, branch, { name })
  const post = (hours: number, changes: object) => credited(db, aCredit(person.id, { hours, ...changes }))
  await post(8, {
    title: '县委党校春季轮训班',
    happenedOn: '2026-05-12',
    deliveryMode: 'in_person_class',
    isConcentrated: true,
    isRotation: true,
    organiserLevel: 'county',
  })
  await post(4, {
    title: '清明红色教育',
    happenedOn: '2026-04-03',
    deliveryMode: 'field_visit',
    category: 'revolutionary_tradition',
  })
  await post(15.5, { title: '支部集中学习（一季度）', happenedOn: '2026-03-28' })
  await post(3, {
    title: '网上自学：数字乡村',
    happenedOn: '2026-02-20',
    deliveryMode: 'online_self_paced',
    category: 'knowledge_skills',
  })
  await post(10, { title: '冬训', happenedOn: '2025-11-18' })
  const wrong = await post(2, { title: '三月主题党日', happenedOn: '2026-03-05', deliveryMode: 'theme_day' })
  const { status } = await ask(context, officer, 'POST', `/credits/${wrong}/reversal`, { reason: '当天请假，未参加' })
  if (status !== 204) throw new Error(`The reversal answered ${status}`)
  return { ...person, session: await signedIn(db, { at: branch, personId: person.id }) }
}

/** Declares a day at the municipal Party school, with a certificate. */
export async function aClaim(context: { app: App }, headers: Headers, changes: object = {}) {
  const { status, body } = await claiming(context).claim(headers, changes)
  if (status !== 201) throw new Error(`The claim answered ${status}`)
  return body
}
