import { beforeAll, expect, test } from 'vitest'
import { useApp } from '../support/app.ts'
import { aCounty, signedIn } from '../support/county.ts'
import { filmDesk, STAGES, TEXT } from '../support/film-desk.ts'
import { aFinishedVersion } from '../support/released-film.ts'

const context = useApp()
let county: Awaited<ReturnType<typeof aCounty>>

beforeAll(async () => {
  county = await aCounty(context.deps.db)
})

/** A draft with everything a review needs. */
async function ready() {
  const desk = filmDesk(context)
  const staff = await desk.staff(county.east)
  const film = await desk.draft(staff.editor, county.east.id)
  const versionId = await aFinishedVersion(context.deps.db, film.id)
  return { desk, ...staff, id: film.id, versionId }
}

async function released() {
  const one = await ready()
  await one.desk.submit(one.editor, one.id)
  for (const [at, stage] of STAGES.entries()) await one.desk.review(one.reviewers[at]!, one.id, stage)
  await one.desk.release(one.reviewers[0]!, one.id)
  return one
}

test('what is missing is named before the first review', async () => {
  const desk = filmDesk(context)
  const { editor } = await desk.staff(county.east)
  const bare = (await desk.ask(editor, 'POST', '/films', { orgId: county.east.id })).body
  expect(bare).toMatchObject({ state: 'draft', title: '', can: { edit: true, submit: false, upload: true, remove: true } })
  expect(bare.missing).toEqual(
    expect.arrayContaining(['/title', '/genre', '/categories', '/year', '/synopsis', '/creditCategory', '/versions']),
  )
  const refused = await desk.submit(editor, bare.id)
  expect(refused).toMatchObject({ status: 409, body: { reason: 'not-ready' } })
  expect(refused.body.errors?.map(({ pointer }) => pointer)).toEqual(bare.missing)
  const filled = await desk.change(editor, bare.id, TEXT)
  expect(filled.body.missing).toEqual(['/versions'])
})

test('the same film made twice by its id is one film; by somebody else it is refused', async () => {
  const desk = filmDesk(context)
  const { editor } = await desk.staff(county.east)
  const other = await desk.staff(county.east)
  const id = '01990000-1111-7000-8000-000000000001'
  const body = { id, orgId: county.east.id }
  expect((await desk.ask(editor, 'POST', '/films', body)).status).toBe(201)
  expect((await desk.ask(editor, 'POST', '/films', body)).body.id).toBe(id)
  expect((await desk.ask(other.editor, 'POST', '/films', body)).body.reason).toBe('id-taken')
})

test('no one takes two stages of a film, nor one of a film of their own', async () => {
  const { desk, editor, reviewers, id } = await ready()
  await desk.submit(editor, id)
  await desk.review(reviewers[0]!, id, 'first_review')
  const again = await desk.review(reviewers[0]!, id, 'second_review')
  expect(again).toMatchObject({ status: 409, body: { reason: 'film-review-one-stage-each' } })
  expect((await desk.film(reviewers[0]!, id)).can.review).toBe(false)
  const waiting = await desk.ask(reviewers[0]!, 'GET', '/film-reviews')
  expect(waiting.body.items.map((film) => film.id)).not.toContain(id)

  const maker = (await signedIn(context.deps.db, { role: 'county_officer', at: county.county })).headers
  const own = await desk.draft(maker, county.county.id)
  await aFinishedVersion(context.deps.db, own.id)
  await desk.submit(maker, own.id)
  expect((await desk.review(maker, own.id, 'first_review')).body.reason).toBe('film-review-not-own')
})

test('a stage that is not due is refused, and so is what another has changed meanwhile', async () => {
  const { desk, editor, reviewers, id } = await ready()
  await desk.submit(editor, id)
  expect((await desk.review(reviewers[0]!, id, 'second_review')).body.reason).toBe('wrong-stage')
  const stale = await desk.ask(reviewers[0]!, 'POST', `/films/${id}/reviews`, {
    ...{ version: 1, stage: 'first_review', decision: 'pass' },
  })
  expect(stale.body).toMatchObject({ type: '/problems/stale-version', version: 2 })
  expect((await desk.release(reviewers[0]!, id)).body.reason).toBe('not-approved')
})

test('two reviewers at the same moment: one of them has it', async () => {
  const { desk, editor, reviewers, id } = await ready()
  await desk.submit(editor, id)
  const { version } = await desk.film(editor, id)
  const body = { version, stage: 'first_review', decision: 'pass' }
  const answers = await Promise.all(reviewers.map((one) => desk.ask(one, 'POST', `/films/${id}/reviews`, body)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
})

test('a returned film is a draft again, says why, and goes through all stages anew', async () => {
  const { desk, editor, reviewers, id } = await ready()
  await desk.submit(editor, id)
  await desk.review(reviewers[0]!, id, 'first_review')
  expect((await desk.review(reviewers[1]!, id, 'second_review', 'return')).status).toBe(400)
  const back = await desk.review(reviewers[1]!, id, 'second_review', 'return', '片名与内容不符')
  expect(back.body).toMatchObject({ state: 'draft', stage: null })
  expect(back.body.reviews.map(({ stage, decision }) => [stage, decision])).toEqual([
    ['first_review', 'pass'],
    ['second_review', 'return'],
  ])
  expect((await desk.change(editor, id, { title: '太行人家' })).status).toBe(200)
  await desk.submit(editor, id)
  expect((await desk.review(reviewers[1]!, id, 'first_review')).body.reason).toBe('film-review-one-stage-each')
  for (const [at, stage] of STAGES.entries()) expect((await desk.review(reviewers[at]!, id, stage)).status).toBe(200)
  expect((await desk.release(reviewers[2]!, id)).body.state).toBe('released')
})

test('the text is frozen from the first review on; who sees the film, and when, is not', async () => {
  const { desk, editor, reviewers, id, versionId } = await ready()
  await desk.submit(editor, id)
  const refused = await desk.change(editor, id, { synopsis: '改一下' })
  expect(refused).toMatchObject({ status: 409, body: { reason: 'film-text-frozen' } })
  expect((await desk.change(editor, id, { availableFrom: '2026-01-01' })).status).toBe(200)
  expect((await desk.announce(editor, id, 10)).body.reason).toBe('film-text-frozen')
  expect((await desk.caption(editor, versionId, Buffer.from('00:01,000 --> 00:02,000\n字'))).body).toMatchObject({
    reason: 'film-text-frozen',
  })
  for (const [at, stage] of STAGES.entries()) await desk.review(reviewers[at]!, id, stage)
  await desk.release(reviewers[0]!, id)
  expect((await desk.change(editor, id, { title: '另一部' })).body.reason).toBe('film-text-frozen')
  expect((await desk.change(editor, id, { availableUntil: '2026-12-31', audienceOrgId: county.east.id })).status).toBe(200)
})

test('the database itself refuses to change a frozen text, a finished version, and to release unreviewed', async () => {
  const { id, versionId, desk } = await released()
  const { db } = context.deps
  const refusal = (work: Promise<unknown>) => work.catch((error: { constraint?: string }) => error.constraint)
  expect(await refusal(db.updateTable('film').set({ title: '改' }).where('id', '=', id).execute())).toBe('film_text_frozen')
  expect(await refusal(db.updateTable('filmVersion').set({ durationS: 1 }).where('id', '=', versionId).execute())).toBe(
    'film_version_final',
  )
  const { editor } = await desk.staff(county.east)
  const draft = await desk.draft(editor, county.east.id)
  const other = await aFinishedVersion(db, draft.id)
  const release = { state: 'released' as const, currentVersionId: other }
  expect(await refusal(db.updateTable('film').set(release).where('id', '=', draft.id).execute())).toBe('film_not_reviewed')
})

test('a new version of a released film goes on the air only after three stages; until then members see the one before', async () => {
  const { desk, editor, reviewers, id, versionId } = await released()
  expect((await desk.submit(editor, id)).body.reason).toBe('not-ready')
  const next = await aFinishedVersion(context.deps.db, id, { number: 2 })
  const submitted = await desk.submit(editor, id)
  expect(submitted.body).toMatchObject({ state: 'first_review', current: { id: versionId }, reviewVersionId: next })
  const returned = await desk.review(reviewers[0]!, id, 'first_review', 'return', '字幕有错')
  expect(returned.body).toMatchObject({ state: 'released', current: { id: versionId } })
  await desk.submit(editor, id)
  for (const [at, stage] of STAGES.entries()) await desk.review(reviewers[at]!, id, stage)
  expect((await desk.film(editor, id)).current?.id).toBe(versionId)
  expect((await desk.release(reviewers[0]!, id)).body.current?.id).toBe(next)
})

test('a withdrawn film is gone from the library with its reason kept, and comes back by a new review only', async () => {
  const { desk, editor, reviewers, id } = await released()
  const seen = async () => (await desk.ask(editor, 'GET', '/library?limit=200')).body.items.map((film) => film.id)
  expect(await seen()).toContain(id)
  const withdrawn = await desk.withdraw(reviewers[0]!, id, '人物已被处分')
  expect(withdrawn.body).toMatchObject({ state: 'withdrawn', withdrawnReason: '人物已被处分', current: null })
  expect(await seen()).not.toContain(id)
  expect((await desk.ask(editor, 'GET', `/library/${id}`)).status).toBe(404)
  expect((await desk.redraft(editor, id)).body.state).toBe('draft')
  expect((await desk.ask(editor, 'DELETE', `/films/${id}`)).body.reason).toBe('not-deletable')
  await desk.submit(editor, id)
  for (const [at, stage] of STAGES.entries()) await desk.review(reviewers[at]!, id, stage)
  await desk.release(reviewers[0]!, id)
  expect(await seen()).toContain(id)
})

test('submission, reviews, release and withdrawal stand in the audit log', async () => {
  const { desk, reviewers, id } = await released()
  await desk.withdraw(reviewers[1]!, id)
  const entries = await context.deps.db
    .selectFrom('auditEntry')
    .select(['action', 'orgPath'])
    .where('objectId', '=', id)
    .orderBy('seq')
    .execute()
  expect(entries.map(({ action }) => action)).toEqual([
    'film.create',
    'film.submit',
    ...STAGES.map(() => 'film.review'),
    'film.release',
    'film.withdraw',
  ])
  expect(new Set(entries.map(({ orgPath }) => orgPath))).toEqual(new Set([county.east.path]))
})
