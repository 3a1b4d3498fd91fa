import { sql } from 'kysely'

/** SQL: when the gathering of this alias ends; its items follow one another and take as long as they really took. */
export const endOf = (gathering: string) =>
  sql<Date>`${sql.ref(`${gathering}.starts_at`)} + make_interval(mins => (select
    coalesce(sum(coalesce(item.actual_minutes, item.planned_minutes)), 0)::int from agenda_item item
    where item.gathering_id = ${sql.ref(`${gathering}.id`)}))`

/** SQL: from when till when it lasts. */
export const spanOf = (gathering: string) => sql`tstzrange(${sql.ref(`${gathering}.starts_at`)}, ${endOf(gathering)})`
