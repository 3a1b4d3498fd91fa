import { beforeAll } from 'vitest'
import { settleAudiences } from '#server/courses/index.ts'
import { COURSE_PAGES, coursesToLookAt } from '../support/course-pages.ts'
import { anOffice, enterOffice, type Office } from '../support/office.ts'
import { useSite } from '../support/site.ts'
import { walkPages } from '../support/walk.ts'

const site = useSite()
let office: Office

beforeAll(async () => {
  office = await anOffice(site.deps.db)
  await coursesToLookAt(site, office)
  await settleAudiences(site.deps)
})

walkPages(site, COURSE_PAGES, (as) => enterOffice(site.deps.db, office)(as))
