import type { Db } from '#db/connect.ts'
import type { Scope } from '../http/access.ts'
import { notFound } from '../http/problem.ts'
import { findHistory } from './history-queries.ts'
import { toRow } from './list-people.ts'
import { maskedNationalId } from './mask.rules.ts'
import type { Person } from './person-schemas.ts'
import { findShownPerson, listAbove } from './person-queries.ts'

export async function showPerson(db: Db, scope: Scope, id: string, today: string): Promise<Person> {
  const found = await findShownPerson(db, scope, id, today)
  if (!found) throw notFound()
  const { path, nationalIdLast4, ethnicity, birthOn, education, note, version, ...row } = found
  const [history, above] = await Promise.all([findHistory(db, id), listAbove(db, scope, path)])
  return {
    ...toRow(row),
    ...{ ethnicity, birthOn, education, note, version },
    phone: row.phone,
    nationalIdMasked: nationalIdLast4 && maskedNationalId(nationalIdLast4),
    ...history,
    above,
  }
}
