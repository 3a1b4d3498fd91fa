import { sql } from 'kysely'

/** SQL: where the person named by `column` belongs on `day`, as `home` (id, name, path). The latest tie, ended or not. */
export const homeOf = (column: string, day: string) =>
  sql<{ id: string; name: string; path: string }>`(select o.id, o.name, o.path from tie t join org o on o.id = t.org_id
    where t.person_id = ${sql.ref(column)} and t.from_on <= ${day} order by t.from_on desc limit 1)`.as<'home'>(sql.ref('home'))
