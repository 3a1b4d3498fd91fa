import { sql, type Insertable } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'
import type { ConversionVersion } from '#db/types.ts'
import type { ConversionRules } from './conversion.rules.ts'

const rules = sql<ConversionRules>`v.rules`.as('rules')

/** The conversion in force on `day`. There always is one: the first is part of the migrations. */
export function conversionOn(db: Db | Trx, day: string) {
  return db
    .selectFrom('conversionVersion as v')
    .select(['v.id', 'v.number', 'v.name', rules])
    .where('v.fromOn', '<=', day)
    .orderBy('v.fromOn', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}

/** Latest first. */
export function listConversions(db: Db) {
  return db
    .selectFrom('conversionVersion as v')
    .leftJoin('account as a', 'a.id', 'v.publishedBy')
    .select(['v.id', 'v.number', 'v.name', rules, 'v.fromOn', 'v.note', 'v.publishedAt', 'a.displayName as publishedByName'])
    .orderBy('v.fromOn', 'desc')
    .execute()
}

export async function insertConversion(trx: Trx, version: Omit<Insertable<ConversionVersion>, 'number'>) {
  await trx
    .insertInto('conversionVersion')
    .values((eb) => ({
      ...version,
      number: eb.selectFrom('conversionVersion').select(sql<number>`max(number) + 1`.as('next')),
    }))
    .execute()
}
