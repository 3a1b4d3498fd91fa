import { v7 as uuid } from 'uuid'
import type { Db } from '#db/connect.ts'
import { recordCredits, type NewCredit } from '#server/ledger/index.ts'

/** Two hours of collective study held by the branch on 10 March 2026. */
export const aCredit = (personId: string, changes: Partial<NewCredit> = {}): NewCredit => ({
  ...{ personId, happenedOn: '2026-03-10', hours: 2, category: 'political_theory', deliveryMode: 'collective_study' },
  ...{ organiserLevel: 'branch', title: '三月集中学习', source: { kind: 'gathering', id: uuid() }, occasion: '2026-03-10' },
  ...changes,
})

/** Posts it and answers the id of the entry. */
export async function credited(db: Db, credit: NewCredit): Promise<string> {
  const posted = await db.transaction().execute((trx) => recordCredits(trx, [credit], { postedBy: null }))
  return posted[0]!.id
}
