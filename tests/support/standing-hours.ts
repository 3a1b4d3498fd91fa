import type { Db } from '#db/connect.ts'

/** What stands credited of a person: source and hours, in the order posted. */
export async function standingHours(db: Db, personId: string): Promise<[string, number][]> {
  const entries = await db
    .selectFrom('creditEntry')
    .select(['id', 'reverses', 'sourceKind', 'hours'])
    .where('personId', '=', personId)
    .orderBy('postedAt')
    .execute()
  const reversed = new Set(entries.map(({ reverses }) => reverses))
  return entries
    .filter(({ id, reverses }) => !reverses && !reversed.has(id))
    .map(({ sourceKind, hours }) => [sourceKind, Number(hours)])
}
