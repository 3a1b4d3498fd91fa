import { v7 as uuid } from 'uuid'
import { signedIn } from '../../county.ts'
import { gathering, LECTURE, STARTS } from '../../gatherings.ts'
import { filmFolder, filmItem, hall, returnOf } from '../../hall.ts'
import { aReleasedFilm, aReport } from '../../watching.ts'
import type { Here } from '../here.ts'
import { narrowed, ownersOnly, placeless, type Samples } from '../sample.ts'

const plan = { title: '主题党日', purposes: ['theme_day'], startsAt: STARTS, agenda: [LECTURE] }

/** A gathering of a branch that lies here, planned by its secretary. */
async function planned(here: Here) {
  const { headers } = await signedIn(here.deps.db, { role: 'branch_secretary', at: here.branch })
  const { id, version } = await gathering(here).planned(headers, here.branch.id, { title: here.name('主题党日') })
  return { id, version, headers }
}
async function opened(here: Here) {
  const { id, headers } = await planned(here)
  await here.person()
  const { version } = (await gathering(here).open(headers, id)).body
  return { id, version, headers }
}
const named = async (here: Here) => ({ params: { id: (await planned(here)).id } })
const held = async (here: Here) => ({ params: { id: (await opened(here)).id } })

/** An open gathering here with a film that lies on the disk. */
async function screening(here: Here) {
  const { db } = here.deps
  const { headers } = await signedIn(db, { role: 'branch_secretary', at: here.branch })
  // Open to everybody, so it does not say whose it is.
  const film = await aReleasedFilm(db, here.branch, { changes: { title: '村里的路' } })
  await filmFolder(here.deps, film.versionId)
  const { id, agenda } = await gathering(here).opened(headers, here.branch.id, {
    ...{ title: here.name('集中收看'), startsAt: new Date().toISOString(), agenda: [filmItem(film.id)] },
  })
  return { id, headers, itemId: agenda[0]!.id }
}
async function screened(here: Here) {
  const { id, headers, itemId } = await screening(here)
  return { params: { id: (await hall(here).openPlay(headers, id, itemId)).body.playId } }
}
const itemOf = async (here: Here) => {
  const { id, itemId } = await screening(here)
  return { params: { id }, body: { itemId, clientId: uuid() } }
}

export const gatheringSamples: Samples = {
  'POST /gatherings/:id/plays': itemOf,
  'POST /hall-plays/:id/ranges': async (here) => ({ ...(await screened(here)), body: { reports: [aReport(0, 15)] } }),
  'POST /hall-plays/:id/renewal': screened,
  'GET /gatherings/:id/play-log': async (here) => ({ params: (await itemOf(here)).params }),
  'GET /gatherings/:id/hall': ownersOnly('only who is on the list', async (here) => {
    const { id, headers } = await screening(here)
    await gathering(here).ask(headers, 'POST', `/gatherings/${id}/guests`, { role: 'guest', numbers: [here.owner.memberNo] })
    return { params: { id } }
  }),
  'POST /gatherings/:id/remote-sessions': ownersOnly('only who is on the list', async (here) => {
    const { id, headers, itemId } = await screening(here)
    await gathering(here).ask(headers, 'POST', `/gatherings/${id}/guests`, { role: 'guest', numbers: [here.owner.memberNo] })
    return { params: { id }, body: { itemId, clientId: uuid() } }
  }),
  'POST /gatherings/:id/packs': async (here) => ({ params: (await itemOf(here)).params, body: { maxHeight: 720 } }),
  'GET /gatherings/:id/packs': async (here) => ({ params: (await itemOf(here)).params }),
  'POST /packs/:id/return': async (here) => {
    const { id, headers } = await screening(here)
    const { body } = await hall(here).pack(headers, id)
    return { params: { id: body.packId }, body: returnOf(body, new Date()) }
  },
  'GET /pack-key': placeless('the public half of a key'),
  'GET /gatherings': narrowed('org', { limit: '200' }),
  'POST /gatherings': (here) => ({ body: { ...plan, orgId: here.branch.id, title: here.name('主题党日') } }),
  'GET /gatherings/:id': named,
  'PATCH /gatherings/:id': async (here) => {
    const { id, version } = await planned(here)
    return { params: { id }, body: { version, place: '党群服务中心' } }
  },
  'POST /gatherings/:id/open': named,
  'POST /gatherings/:id/cancel': async (here) => {
    const { id, version } = await planned(here)
    return { params: { id }, body: { version } }
  },
  'GET /gatherings/:id/attendance': held,
  'POST /gatherings/:id/guests': async (here) => ({
    ...(await held(here)),
    body: { role: 'guest', personIds: [await here.person()] },
  }),
  'DELETE /gatherings/:id/guests/:personId': async (here) => {
    const [{ id, headers }, guest] = [await opened(here), await here.member()]
    await gathering(here).ask(headers, 'POST', `/gatherings/${id}/guests`, { role: 'observer', numbers: [guest.memberNo] })
    await here.deps.db.updateTable('attendance').set({ role: 'observer' }).where('personId', '=', guest.personId).execute()
    return { params: { id, personId: guest.personId } }
  },
  'POST /gatherings/:id/marks': async (here) => {
    const { id, headers } = await opened(here)
    const { items } = await gathering(here).list(headers, id)
    return { params: { id }, body: { marks: [{ id: uuid(), personId: items[0]!.person.id, status: 'present' }] } }
  },
  'POST /gatherings/:id/attendance/all-present': async (here) => ({ ...(await held(here)), body: { except: [] } }),
  'GET /gatherings/:id/sign-in-code': held,
  'POST /gatherings/:id/door': async (here) => ({
    ...(await held(here)),
    body: { id: uuid(), number: (await here.member()).memberNo },
  }),
  'POST /gatherings/sign-in': placeless('the code of a hall says which', async (here) => {
    await here.deps.db.updateTable('gathering').set({ startsAt: new Date() }).where('state', '=', 'open').execute()
    const { id, headers } = await opened(here)
    await here.deps.db.updateTable('gathering').set({ startsAt: new Date() }).where('id', '=', id).execute()
    return { body: { digits: await gathering(here).code(headers, id) } }
  }),
  'GET /me/gatherings': placeless('own gatherings'),
  'GET /gatherings/:id/closing-preview': held,
  'POST /gatherings/:id/close': async (here) => {
    const { id, version } = await opened(here)
    return { params: { id }, body: { version, unmarkedAreAbsent: true } }
  },
  'POST /gatherings/:id/reopen': async (here) => {
    const { id, headers } = await opened(here)
    const { close, ask } = gathering(here)
    await close(headers, id, { unmarkedAreAbsent: true })
    const { version } = (await ask(headers, 'GET', `/gatherings/${id}`)).body
    return { params: { id }, body: { version, reason: '补记一人' } }
  },
}
