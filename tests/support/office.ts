import { v7 as uuid } from 'uuid'
import type { Db } from '#db/connect.ts'
import { aCounty, aPerson, signedIn } from './county.ts'
import type { WalkedPage } from './pages.ts'

/** A county with somebody of every kind: a secretary with a term, a member who is away, one exempted, one who has left. */
export async function anOffice(db: Db) {
  const county = await aCounty(db)
  const secretary = await aPerson(db, county.e1, { name: '陈建国', phone: '13900001111' })
  const away = await aPerson(db, county.e1, { name: '刘春梅', phone: '13900002222' })
  const exempt = await aPerson(db, county.e2, { name: '周德贵' })
  const left = await aPerson(db, county.w1, { name: '吴小平' })
  const termId = uuid()
  await db
    .insertInto('term')
    .values({ id: termId, orgId: county.e1.id, number: 3, fromOn: '2024-01-10', untilOn: '2029-01-10' })
    .execute()
  const dated = (personId: string) => ({ id: uuid(), personId, fromOn: '2024-01-10' })
  const held = { orgId: county.e1.id, position: 'secretary', termId } as const
  await db
    .insertInto('post')
    .values({ ...dated(secretary.id), ...held })
    .execute()
  const gone = { direction: 'other_province', place: '浙江省义乌市', contactName: '陈建国' } as const
  await db
    .insertInto('away')
    .values({ ...dated(away.id), ...gone })
    .execute()
  const spared = { reason: 'infirm_or_ill', decidedBy: '东河镇党委', reviewOn: '2025-01-10' } as const
  await db
    .insertInto('exemption')
    .values({ ...dated(exempt.id), ...spared })
    .execute()
  await db.updateTable('tie').set({ untilOn: '2025-06-01', reason: '转往外省' }).where('personId', '=', left.id).execute()
  return { ...county, secretary, away, exempt, left }
}

export type Office = Awaited<ReturnType<typeof anOffice>>

/** A session of a role where it usually stands: the branch 柳树村, the township 东河, else the county. */
export const enterOffice = (db: Db, office: Office) => (as: NonNullable<WalkedPage['as']>) => {
  if (as === 'member') return signedIn(db, { at: office.e2, personId: office.exempt.id })
  const at = as === 'branch_secretary' ? office.e1 : as === 'township_officer' ? office.east : office.county
  return signedIn(db, { role: as, at })
}
