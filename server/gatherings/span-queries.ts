import { sql } from 'kysely'

/** SQL: when the gathering of this alias ends; its items follow one another and take as long as they really took. */
export const endOf = (gathering: string) =>
  sql<Date>`${sql.ref(`${gathering}.starts_at`)} + make_interval(mins => (select
    coalesce(sum(coalesce(item.actual_minutes, item.planned_minutes)), 0)::int from agenda_item item
    where item.gathering_id = ${sql.ref(`${gathering}.id`)}))`

/** SQL: from when till when it lasts. */
export const spanOf = (gathering: string) => sql`tstzrange(${sql.ref(`${gathering}.starts_at`)}, ${endOf(gathering)})`

/**
 * SQL: when somebody was there, by a row of attendance and its gathering; whoever came late was elsewhere before. Empty if that leaves
 * nothing.
 */
export const attendedSpan = (attendance: string, gathering: string) => {
  const shifted = (column: string) => sql`make_interval(mins => ${sql.ref(`${attendance}.${column}`)})`
  const from = sql`${sql.ref(`${gathering}.starts_at`)} + ${shifted('late_minutes')}`
  return sql`tstzrange(${from}, greatest(${from}, ${endOf(gathering)} - ${shifted('early_minutes')}))`
}
