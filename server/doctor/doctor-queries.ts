import { sql } from 'kysely'
import type { Db } from '#db/connect.ts'

interface About {
  /** 150004 for 15.4. */
  versionNumber: number
  version: string
  encoding: string
  ctype: string
  /** Small and capital letters are known beyond ASCII, and a Chinese word is a word. */
  knowsLetters: boolean
  secondsOff: number
}

export async function describeDatabase(db: Db, now: Date): Promise<About> {
  const { rows } = await sql<About>`
    select current_setting('server_version_num')::int as "versionNumber", current_setting('server_version') as version,
           pg_encoding_to_char(encoding) as encoding, datctype as ctype,
           lower('É') = 'é' and to_tsvector('simple', '学习')::text <> '' as "knowsLetters",
           extract(epoch from clock_timestamp() - ${now}::timestamptz)::float8 as "secondsOff"
    from pg_database where datname = current_database()`.execute(db)
  return rows[0]!
}

/** Whether the role the application works as could tamper with the audit log. */
export async function mayTamper(db: Db): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select bool_or(has_table_privilege(current_user, 'audit_entry', one)) as may
    from unnest(array['update', 'delete', 'truncate']) one`.execute(db)
  return rows[0]!.may
}
