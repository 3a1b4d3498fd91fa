import { v7 as uuid } from 'uuid'
import { countywide, narrowed, placeless, type Samples } from '../sample.ts'
import type { Here } from '../here.ts'

const all = { limit: '200' }

async function aTerm(here: Here) {
  const id = await here.newBranch()
  const term = { id: uuid(), orgId: id, number: 1, fromOn: '2020-01-01', untilOn: '2025-01-01' }
  await here.deps.db.insertInto('term').values(term).execute()
  return { id, termId: term.id }
}

export const orgSamples: Samples = {
  'GET /orgs': narrowed('under', { ...all, q: '村党支部' }),
  'GET /orgs/:id': ({ branch }) => ({ params: { id: branch.id } }),
  'GET /orgs/:id/children': ({ branch }) => ({ params: { id: branch.id } }),
  'POST /orgs': ({ township, name }) => ({ body: { parentId: township.id, name: name('党支部'), kind: 'branch' } }),
  'PATCH /orgs/:id': async (here) => ({ params: { id: await here.newBranch() }, body: { version: 1, phone: '0300-1' } }),
  'POST /orgs/:id/terms': async (here) => ({
    params: { id: await here.newBranch() },
    body: { number: 1, fromOn: '2020-01-01', untilOn: '2025-01-01' },
  }),
  'DELETE /orgs/:id/terms/:termId': async (here) => ({ params: await aTerm(here) }),
  'GET /audit': placeless('narrowed to the subtree of the auditor', () => ({ query: all })),
  'GET /audit/verification': countywide('the chain is one for the county'),
}
