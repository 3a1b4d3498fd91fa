import { sql, type Expression, type ExpressionWrapper, type SqlBool } from 'kysely'
import type { Scope } from '../http/access.ts'

/**
 * The scope function in SQL: true where `path` (a column of org paths) lies within the scope.
 * Written as ranges in "C" order, which an index on the path can serve: '/1/2/' covers ['/1/2/', '/1/20').
 */
export function within(scope: Scope, path: ExpressionWrapper<never, never, string> | Expression<string>): Expression<SqlBool> {
  const ranges = scope.paths.map((one) => sql<SqlBool>`(${path} >= ${one} and ${path} < ${`${one.slice(0, -1)}0`})`)
  return ranges.length > 0 ? sql<SqlBool>`(${sql.join(ranges, sql` or `)})` : sql<SqlBool>`false`
}
