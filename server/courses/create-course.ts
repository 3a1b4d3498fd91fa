import { v7 as uuid } from 'uuid'
import { inTheWay, type Asked } from '../http/asked.ts'
import type { Deps } from '../http/deps.ts'
import { notFound } from '../http/problem.ts'
import { findPlace, recordAudit } from '../orgs/index.ts'
import { searchWords } from '../search-words.rules.ts'
import { findCourse, insertCourse, searchColumn } from './course-queries.ts'
import { addAuthor } from './review/review-queries.ts'
import type { NewCourse } from './course-schemas.ts'

const EVERYWHERE = { paths: ['/'] }

/** A draft in an organisation within the scope. The same id again by the same person is the same course. */
export async function createCourse(deps: Deps, { viewer, actor, scope }: Asked, given: NewCourse): Promise<string> {
  const { id = uuid(), orgId } = given
  const place = await findPlace(deps.db, scope, orgId)
  if (!place) throw notFound()
  await deps.db.transaction().execute(async (trx) => {
    const now = deps.now()
    const title = given.title.trim()
    const made = { createdBy: viewer.accountId, createdAt: now, updatedAt: now, search: searchOf({ title }) }
    if (!(await insertCourse(trx, { id, orgId, title, ...made }))) {
      const known = await findCourse(trx, EVERYWHERE, id)
      if (known?.createdBy !== viewer.accountId) throw inTheWay('id-taken', 'This id is taken')
      return
    }
    await addAuthor(trx, id, viewer.accountId)
    await recordAudit(trx, actor, { action: 'course.create', object: { kind: 'course', id }, orgPath: place.path })
  })
  return id
}

interface Searched {
  title: string
  summary?: string
  owningDepartment?: string
}

/** The words a course is found by, as the column that is written with it. */
export const searchOf = ({ title, summary = '', owningDepartment = '' }: Searched) =>
  searchColumn(searchWords([title, summary, owningDepartment]))
