import { randomUUID } from 'node:crypto'
import { signedIn } from '../../county.ts'
import { aReleasedCourse, courseDesk } from '../../courses.ts'
import type { Here } from '../here.ts'
import { narrowed, ownersOnly, placeless, type Samples } from '../sample.ts'

const own = 'each takes courses for oneself'
const as = async (here: Here, role: 'editor' | 'county_officer') =>
  (await signedIn(here.deps.db, { role, at: here.township })).headers

/** A draft of the township here, with one lesson. */
async function drafted(here: Here) {
  const editor = await as(here, 'editor')
  const course = await courseDesk(here).draft(editor, here.township, [{}], { title: here.name('课程') })
  return { ...course, editor, lessonId: course.modules[0]!.lessons[0]!.id }
}
const named = async (here: Here) => ({ params: { id: (await drafted(here)).id } })
const asked = async (here: Here, more: object = {}) => {
  const { id, version } = await drafted(here)
  return { params: { id }, body: { version, ...more } }
}
const lessonOf = async (here: Here) => {
  const { id, lessonId } = await drafted(here)
  return { params: { id, lessonId } }
}

/** As drafted, on its way to members. */
async function onItsWay(here: Here, state: 'first_review' | 'approved') {
  const course = await drafted(here)
  const desk = courseDesk(here)
  let { version } = await desk.must<{ version: number }>(course.editor, 'POST', `/courses/${course.id}/submission`, {
    version: course.version,
  })
  for (const stage of state === 'approved' ? ['first_review', 'second_review', 'final_review'] : []) {
    const { headers } = await signedIn(here.deps.db, { role: 'reviewer', at: here.township })
    const review = { version, stage, decision: 'pass' }
    ;({ version } = await desk.must<{ version: number }>(headers, 'POST', `/courses/${course.id}/reviews`, review))
  }
  return { params: { id: course.id }, version }
}

/** A released course of the township here, for its people. */
const released = (here: Here) =>
  aReleasedCourse(here, here.township, { title: here.name('课程'), lessons: [{}], audienceOrgId: here.township.id })
const namedReleased = async (here: Here) => ({ params: { id: (await released(here)).id } })

/** Its owner has enrolled. */
async function enrolled(here: Here) {
  const course = await released(here)
  const answer = await courseDesk(here).enrol(here.owner.headers, course.id)
  if (answer.status !== 200) throw new Error(`Enrolling answered ${answer.status}`)
  return { id: course.id, lessonId: course.lessonIds[0]! }
}
const lessonOfOwner = async (here: Here) => ({ params: { id: (await enrolled(here)).lessonId } })

async function audienced(here: Here) {
  const { id } = await released(here)
  const audienceId = randomUUID()
  const officer = await as(here, 'county_officer')
  await courseDesk(here).must(officer, 'POST', `/courses/${id}/audiences`, { id: audienceId, orgId: here.branch.id })
  return { params: { id, audienceId } }
}

const picture = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(20)])
async function fileOf(here: Here) {
  const { id, editor } = await drafted(here)
  return { params: { id: (await courseDesk(here).sendFile(editor, id, '图.png', picture)).body.id } }
}

async function exported(here: Here) {
  const { id, editor } = await drafted(here)
  const reply = await here.app.inject({ method: 'GET', url: `/api/v1/courses/${id}/export`, headers: editor })
  return reply.rawPayload
}

export const courseSamples: Samples = {
  'GET /courses': narrowed('org', { limit: '200' }),
  'POST /courses': (here) => ({ body: { orgId: here.township.id, title: here.name('课程') } }),
  'GET /courses/:id': named,
  'PATCH /courses/:id': (here) => asked(here, { summary: '说明' }),
  'DELETE /courses/:id': named,
  'PUT /courses/:id/outline': (here) => asked(here, { modules: [] }),
  'GET /courses/:id/lessons/:lessonId/text': lessonOf,
  'PUT /courses/:id/lessons/:lessonId/text': async (here) => ({
    ...(await lessonOf(here)),
    body: { version: 2, html: '<p>字</p>' },
  }),
  'POST /courses/:id/files': async (here) => ({ ...(await named(here)), query: { filename: '图.png' }, bytes: picture }),
  'GET /course-files/:id': fileOf,
  'GET /courses/:id/preview': named,
  'GET /courses/:id/preview/lessons/:lessonId': lessonOf,

  'POST /courses/:id/submission': (here) => asked(here),
  'POST /courses/:id/reviews': async (here) => {
    const { params, version } = await onItsWay(here, 'first_review')
    return { params, body: { version, stage: 'first_review', decision: 'pass' } }
  },
  'POST /courses/:id/release': async (here) => {
    const { params, version } = await onItsWay(here, 'approved')
    return { params, body: { version } }
  },
  'POST /courses/:id/withdraw': async (here) => {
    const { id, version } = await released(here)
    return { params: { id }, body: { version, reason: '过期' } }
  },
  'POST /courses/:id/redraft': async (here) => {
    const { id, version } = await released(here)
    return { params: { id }, body: { version } }
  },
  'GET /course-reviews': placeless('what waits for the asker', () => ({ query: { limit: '200' } })),

  'POST /courses/:id/copy': async (here) => ({
    ...(await named(here)),
    body: { title: here.name('副本'), orgId: here.township.id },
  }),
  'GET /courses/:id/export': named,
  'POST /course-imports': async (here) => ({
    query: { orgId: here.township.id, dryRun: 'false' },
    bytes: await exported(here),
  }),

  'GET /catalogue': placeless('courses of the own audiences', () => ({ query: { limit: '200' } })),
  'GET /catalogue/:id': namedReleased,
  'GET /me/courses': placeless('own courses'),
  'POST /courses/:id/enrolment': namedReleased,
  'POST /courses/:id/newer-version': ownersOnly(own, async (here) => ({ params: { id: (await enrolled(here)).id } })),
  'GET /lessons/:id': ownersOnly(own, lessonOfOwner),
  'PUT /lessons/:id/progress': ownersOnly(own, async (here) => ({ ...(await lessonOfOwner(here)), body: { scrolledShare: 1 } })),
  'POST /lessons/:id/completion': ownersOnly(own, async (here) => {
    const asking = await lessonOfOwner(here)
    await courseDesk(here).showLesson(here.owner.headers, asking.params.id)
    const longAgo = new Date(Date.now() - 3_600_000)
    await here.deps.db.updateTable('lessonProgress').set({ openedAt: longAgo }).where('lessonId', '=', asking.params.id).execute()
    return asking
  }),

  'GET /courses/:id/audiences': namedReleased,
  'POST /courses/:id/audiences': async (here) => ({ ...(await namedReleased(here)), body: { orgId: here.branch.id } }),
  'DELETE /courses/:id/audiences/:audienceId': audienced,
  'GET /course-following': placeless('courses of the own people', () => ({ query: { limit: '200' } })),
  'GET /courses/:id/people': async (here) => ({ params: { id: (await enrolled(here)).id } }),
  'GET /courses/:id/people.xlsx': async (here) => ({ params: { id: (await enrolled(here)).id } }),
}
