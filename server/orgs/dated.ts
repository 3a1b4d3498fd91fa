import { sql, type Expression, type SqlBool } from 'kysely'

/** SQL: the dated row `row` (an alias) holds on `day`. Dated rows are half-open. */
export const holdsOn = (row: string, day: string): Expression<SqlBool> => sql<SqlBool>`(${sql.ref(`${row}.fromOn`)} <= ${day}
  and (${sql.ref(`${row}.untilOn`)} is null or ${sql.ref(`${row}.untilOn`)} > ${day}))`
