import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import { addDays } from '#db/demo/days.ts'
import { certificate } from '#db/demo/learning/certificate.ts'
import type { Deps } from '../http/deps.ts'
import { recordCredits, reverseCredits, type NewCredit } from '../ledger/index.ts'
import { closeYear, countyDay, installPresets, listClosedYears, settle } from '../requirements/index.ts'
import * as demo from './demo-queries.ts'

const CORRECTIONS = 12
/** The demo account of an ordinary member. */
const MEMBER = 'member'

/**
 * What a county does when its entries are there: the usual policies hold since last year, everybody is judged, last year is closed
 * in January, and some of it is corrected afterwards. Once; a run that was killed is finished by the next.
 */
export async function settleDemoCounty(deps: Deps): Promise<void> {
  const { db } = deps
  const office = await demo.findCounty(db)
  if (!office || (await demo.isMarkedSettled(db))) return
  const today = countyDay(deps)
  const lastYear = Number(today.slice(0, 4)) - 1
  await installPresets(db, { now: new Date(`${lastYear}-01-01T01:00:00Z`), today, appliesFrom: `${lastYear}-01-01` })
  await settle(db, () => today, { parallel: 3 })
  await closeLastYear(deps, office, today, lastYear)
  await db.transaction().execute(async (trx) => {
    await correct(trx, lastYear, office.accountId)
    await giveMemberSomething(trx, today, office.accountId)
    await demo.markSettled(trx)
  })
  await settle(db, () => today)
}

type Office = NonNullable<Awaited<ReturnType<typeof demo.findCounty>>>

/** On 12 January, if that has come and nobody has done it. */
async function closeLastYear(deps: Deps, office: Office, today: string, year: number) {
  const closedOn = `${year + 1}-01-12`
  if (today <= closedOn || (await listClosedYears(deps.db)).some((one) => one.year === year)) return
  const { accountId, displayName } = office
  const viewer = { accountId, displayName, sessionId: '', personId: null, stage: 'open', grants: [] } as const
  const actor = { accountId, name: displayName, ip: null, userAgent: null }
  const then = { ...deps, now: () => new Date(`${closedOn}T02:00:00Z`) }
  await closeYear({ deps: then, viewer, actor, scope: { paths: [office.path] }, today }, year, `${year}年度上报数据`)
}

/** Some were reported as having their hours and had not, some had more than was known. */
async function correct(trx: Trx, year: number, postedBy: string) {
  const narrow = await demo.listNarrow(trx, year, CORRECTIONS)
  if (narrow.length > 0) await reverseCredits(trx, narrow, { reason: '年终核查：签到表与实到人数不符', postedBy })
  const short = await demo.listShort(trx, year, CORRECTIONS)
  const source = { kind: 'gathering', id: uuid() } as const
  const late = short.map((personId): NewCredit => ({
    ...{
      personId,
      happenedOn: `${year}-12-20`,
      hours: 8,
      days: 1,
      category: 'political_theory',
      deliveryMode: 'in_person_class',
    },
    ...{
      organiserLevel: 'county',
      isConcentrated: true,
      title: `${year}年县委党校补训班（补录）`,
      source,
      occasion: `${year}-12-20`,
    },
    basis: { halfDays: 2 },
  }))
  await recordCredits(trx, late, { postedBy })
}

/** The member of the demo account learns online and has declared things: one waits, one was refused. A gathering was taken back. */
async function giveMemberSomething(trx: Trx, today: string, officeId: string) {
  const member = await demo.findDemoPerson(trx, MEMBER)
  if (!member?.personId) return
  const { id: accountId, personId } = member
  const last = await demo.findLastGathering(trx, personId)
  if (last) await reverseCredits(trx, [last.id], { reason: '签到表登记有误，本人当日未参加', postedBy: officeId })
  await bringOnCourse(trx, personId, today, officeId)
  await learnOnline(trx, { personId, accountId, today })
  await declareSomething(trx, { personId, accountId, today, officeId })
}

/** Whatever the seed gave: near to the hours of a year that ends soon, and not quite there. */
async function bringOnCourse(trx: Trx, personId: string, today: string, postedBy: string) {
  const dayOfYear = Math.round((Date.parse(today) - Date.parse(`${today.slice(0, 4)}-01-01`)) / 86_400_000)
  const missing = Math.floor((dayOfYear * 32) / 365) - (await demo.sumTogether(trx, personId, Number(today.slice(0, 4))))
  const studies = Array.from({ length: Math.max(0, Math.ceil(missing / 4)) }, (_, n): NewCredit => {
    const happenedOn = addDays(today, -9 * (n + 1))
    return {
      ...{ personId, happenedOn, hours: 4, days: 0.5, category: 'political_theory', deliveryMode: 'collective_study' },
      ...{ organiserLevel: 'branch', title: '支部集中补学', source: { kind: 'gathering', id: uuid() }, occasion: happenedOn },
      basis: { halfDays: 1 },
    }
  })
  const thisYear = studies.filter(({ happenedOn }) => happenedOn.slice(0, 4) === today.slice(0, 4))
  await recordCredits(trx, thisYear, { postedBy })
}

interface Demo {
  personId: string
  accountId: string
  today: string
}

async function learnOnline(trx: Trx, { personId, accountId, today }: Demo) {
  const titles = await demo.listOnlineTitles(trx, 4)
  const watched = titles.map(({ kind, id, title, category, minutes, hours }, n): NewCredit => ({
    ...{ personId, happenedOn: addDays(today, -30 * (n + 1)), hours, category, title },
    ...{ deliveryMode: 'online_self_paced', organiserLevel: 'county', source: { kind, id } },
    ...{ occasion: kind === 'film' ? 'watched' : 'finished', basis: { minutes } },
  }))
  await recordCredits(trx, watched, { postedBy: accountId })
}

async function declareSomething(trx: Trx, { personId, accountId, today, officeId }: Demo & { officeId: string }) {
  const bytes = certificate()
  const file = { id: uuid(), uploadedBy: accountId, filename: '结业证书.pdf', mediaType: 'application/pdf', bytes }
  await demo.insertEvidence(trx, { ...file, sha256: createHash('sha256').update(bytes).digest() })
  const claim = { personId, declaredBy: accountId, evidenceFileId: file.id }
  await demo.insertClaim(trx, {
    ...claim,
    title: '高素质农民培训班',
    on: addDays(today, -6),
    declaredAt: `${addDays(today, -2)}T11:20:00Z`,
  })
  await demo.insertClaim(trx, {
    ...{ ...claim, title: '广场舞骨干培训', on: addDays(today, -80), declaredAt: `${addDays(today, -78)}T11:20:00Z` },
    refused: { by: officeId, at: `${addDays(today, -77)}T02:30:00Z`, reason: '不属于党员教育培训内容' },
  })
}
