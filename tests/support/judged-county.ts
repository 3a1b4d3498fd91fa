import { v7 as uuid } from 'uuid'
import type { Db } from '#db/connect.ts'
import { installPresets, settle } from '#server/requirements/index.ts'
import { aCounty, aPerson } from './county.ts'
import { aCredit, credited } from './credits.ts'

/** The day on which a judged county stands still: half of 2026 is over. */
export const JUDGED_ON = '2026-06-30'
export const JUDGED_AT = new Date(`${JUDGED_ON}T04:00:00Z`)

/** Hours of 2025 and of 2026; 柳树村 has somebody of every state. */
const PEOPLE: readonly [name: string, at: 'e1' | 'e2' | 'w1' | 'east', before: number, now: number][] = [
  ['陈建国', 'e1', 40, 34],
  ['刘春梅', 'e1', 32, 16],
  ['王小明', 'e1', 10, 3],
  ['周德贵', 'e1', 0, 0], // exempt
  ['李秀英', 'e2', 33, 2],
  ['张志强', 'e2', 36, 40],
  ['吴小平', 'w1', 35, 1],
  ['何文斌', 'east', 32, 33], // belongs to the township itself
]

/** A county of which everybody has been judged, on the default policies and the member's 32 hours above all. */
export async function aJudgedCounty(db: Db) {
  const county = await aCounty(db)
  await installPresets(db, { now: JUDGED_AT, today: JUDGED_ON, appliesFrom: '2025-01-01' })
  const people: Record<string, string> = {}
  for (const [name, at, before, now] of PEOPLE) {
    const { id } = await aPerson(db, county[at], { name, phone: `1640000${1000 + Object.keys(people).length}` })
    people[name] = id
    if (before > 0) await credited(db, aCredit(id, { hours: before, happenedOn: '2025-05-20', occasion: '2025-05-20' }))
    if (now > 0) await credited(db, aCredit(id, { hours: now }))
  }
  await db
    .insertInto('exemption')
    .values({ id: uuid(), personId: people['周德贵']!, reason: 'infirm_or_ill', decidedBy: '支委会', fromOn: '2025-01-01' })
    .execute()
  await settleAll(db)
  const policy = await db.selectFrom('policy').select('id').where('key', '=', 'member-annual-32h').executeTakeFirstOrThrow()
  return { ...county, people, policyId: policy.id }
}

export type JudgedCounty = Awaited<ReturnType<typeof aJudgedCounty>>

/** Judges whoever waits, until nobody does. */
export async function settleAll(db: Db): Promise<void> {
  while ((await settle(db, () => JUDGED_ON)) > 0);
}
