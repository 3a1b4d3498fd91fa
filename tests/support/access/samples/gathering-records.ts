import { v7 as uuid } from 'uuid'
import { claiming } from '../../claims.ts'
import { signedIn } from '../../county.ts'
import { recording } from '../../gathering-records.ts'
import { STARTS } from '../../gatherings.ts'
import type { Here } from '../here.ts'
import { countywide, narrowed, ofCounty, ownersOnly, placeless, type Samples } from '../sample.ts'

const SPAN = { from: '2026-01-01' }

/** A gathering of a branch that lies here, held by its secretary, with one person expected. */
async function held(here: Here) {
  const { headers } = await signedIn(here.deps.db, { role: 'branch_secretary', at: here.branch })
  const personId = await here.person()
  const { id, version } = await recording(here).opened(headers, here.branch.id, { title: here.name('主题党日') })
  return { id, version, headers, personId }
}
/** The same, closed, that person absent. */
async function closed(here: Here) {
  const hall = await held(here)
  const { close, versionOf } = recording(here)
  await close(hall.headers, hall.id, { unmarkedAreAbsent: true })
  return { ...hall, version: await versionOf(hall.headers, hall.id) }
}
async function proposed(here: Here) {
  const { id, headers } = await held(here)
  const { waiting } = (await recording(here).propose(headers, id, { unmarkedAreAbsent: true })).body
  return { params: { id, proposalId: waiting!.id } }
}
async function withFile(here: Here, headers: Record<string, string>, id: string) {
  const { body } = await claiming(here).upload(headers, '%PDF-1.7 签到表', here.name('签到表.pdf'))
  await recording(here).tell(headers, 'POST', `/gatherings/${id}/files`, { fileId: body.id })
  return { params: { id, fileId: body.id } }
}
const named = async (here: Here) => ({ params: { id: (await held(here)).id } })

export const gatheringRecordSamples: Samples = {
  'GET /settings/gatherings': ofCounty('how gatherings are closed'),
  'PATCH /settings/gatherings': countywide('holds for the whole county', async (here) => {
    const { version } = await here.deps.db
      .selectFrom('setting')
      .select('version')
      .where('key', '=', 'gatherings')
      .executeTakeFirstOrThrow()
    return { body: { closingNeedsSecond: false, version } }
  }),
  'GET /gatherings/:id/closing-proposal': named,
  'POST /gatherings/:id/closing-proposals': async (here) => {
    const { id, version } = await held(here)
    return { params: { id }, body: { version, unmarkedAreAbsent: true } }
  },
  'POST /gatherings/:id/closing-proposals/:proposalId/confirmation': proposed,
  'POST /gatherings/:id/closing-proposals/:proposalId/return': async (here) => ({
    ...(await proposed(here)),
    body: { note: '再核对一下' },
  }),
  'GET /gatherings/clashes': (here) => ({ query: { org: here.branch.id, startsAt: STARTS, minutes: '60', place: '村部' } }),
  'GET /gatherings/:id/conflicts': named,
  'POST /gatherings/:id/conflicts/:markId/decision': async (here) => {
    const { id, headers, personId } = await held(here)
    const { mark, tell } = recording(here)
    await mark(headers, id, personId, { status: 'present', version: 1 })
    const other = (await signedIn(here.deps.db, { role: 'branch_secretary', at: here.branch })).headers
    await mark(other, id, personId, { status: 'absent', version: 1 })
    const [one] = (await tell(headers, 'GET', `/gatherings/${id}/conflicts`)).body.items
    return { params: { id, markId: one!.markId }, body: { isTaken: true, version: one!.version } }
  },
  'GET /gatherings/:id/overlaps': named,
  'POST /gatherings/:id/overlaps/decisions': async (here) => {
    const { id, personId } = await held(here)
    return { params: { id }, body: { personId, counts: false, reason: '另有活动' } }
  },
  'GET /gatherings/history': (here) => ({ query: { org: here.branch.id, year: '2026' } }),
  'GET /gatherings/:id/record': named,
  'GET /gatherings/:id/record.docx': named,
  'POST /gatherings/:id/corrections': async (here) => {
    const { id, version } = await closed(here)
    return { params: { id }, body: { version, reason: '漏记', summary: '补充内容' } }
  },
  'POST /gatherings/:id/late-marks': async (here) => {
    const { id, version, personId } = await closed(here)
    return { params: { id }, body: { version, reason: '纸表后到', marks: [{ id: uuid(), personId, status: 'present' }] } }
  },
  'GET /gatherings/:id/make-ups': named,
  'POST /gatherings/:id/make-ups': async (here) => {
    const { id, personId } = await closed(here)
    const today = new Date().toISOString().slice(0, 10)
    return { params: { id }, body: { id: uuid(), personId, onDay: today, minutes: 30, how: '送学上门' } }
  },
  'POST /gatherings/:id/make-ups/:makeUpId/reversal': async (here) => {
    const { id, personId, headers } = await closed(here)
    const onDay = new Date().toISOString().slice(0, 10)
    const [made] = (await recording(here).makeUp(headers, id, personId, { onDay })).body.items
    return { params: { id, makeUpId: made!.id }, body: { reason: '登记错人' } }
  },
  'POST /gatherings/:id/files': ownersOnly('a file that one has uploaded oneself', async (here) => {
    const { id } = await held(here)
    const { body } = await claiming(here).upload(here.owner.headers, '%PDF-1.7 签到表', here.name('签到表.pdf'))
    return { params: { id }, body: { fileId: body.id } }
  }),
  'GET /gatherings/:id/files/:fileId': async (here) => {
    const { id, headers } = await held(here)
    return withFile(here, headers, id)
  },
  'DELETE /gatherings/:id/files/:fileId': async (here) => {
    const { id, headers } = await held(here)
    return withFile(here, headers, id)
  },
  'GET /gatherings/:id/calendar.ics': named,
  'GET /me/gatherings.ics': placeless('own gatherings'),
  'GET /gatherings/calendar.ics': placeless("those of one's branches"),
  'GET /gatherings/reach': narrowed('org', SPAN),
  'GET /gatherings/reach/films': narrowed('org', SPAN),
  'GET /gatherings/reach/branches': narrowed('org', SPAN),
  'GET /gatherings/reach/missed': narrowed('org', SPAN),
  'GET /gatherings/reach.xlsx': narrowed('org', SPAN),
}
