import { sql } from 'kysely'
import type { Db, Trx } from '#db/connect.ts'

/** Makes the lessons of an outline known; those whose id belongs to another course are answered. */
export async function insertLessons(trx: Trx, courseId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  await trx
    .insertInto('lesson')
    .values(ids.map((id) => ({ id, courseId })))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  const foreign = await trx
    .selectFrom('lesson')
    .select('id')
    .where('id', 'in', [...ids])
    .where('courseId', '<>', courseId)
    .execute()
  return foreign.map(({ id }) => id)
}

export const findText = (db: Db | Trx, courseId: string, lessonId: string) =>
  db
    .selectFrom('lesson')
    .select(['html', 'version'])
    .where('courseId', '=', courseId)
    .where('id', '=', lessonId)
    .executeTakeFirst()

/** False: somebody else has changed it, or it is not there. */
export async function updateText(trx: Trx, courseId: string, lessonId: string, version: number, html: string, now: Date) {
  const row = await trx
    .updateTable('lesson')
    .set({ html, updatedAt: now })
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('courseId', '=', courseId)
    .where('id', '=', lessonId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

/** Lessons of a course that have a text. */
export async function listWithText(db: Db | Trx, courseId: string): Promise<string[]> {
  const rows = await db.selectFrom('lesson').select('id').where('courseId', '=', courseId).where('html', '<>', '').execute()
  return rows.map(({ id }) => id)
}

/** Texts of these lessons by id. */
export async function readTexts(db: Db | Trx, courseId: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('lesson')
    .select(['id', 'html'])
    .where('courseId', '=', courseId)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, html }) => [id, html]))
}

/** New lessons with their texts: of a copy or an import. */
export async function insertTexts(trx: Trx, courseId: string, texts: readonly { id: string; html: string }[]): Promise<void> {
  await sql`insert into lesson (id, course_id, html)
    select t.id, ${courseId}::uuid, t.html from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as t (id uuid, html text)`.execute(
    trx,
  )
}
