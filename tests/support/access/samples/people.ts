import { v7 as uuid } from 'uuid'
import type { Here } from '../here.ts'
import { narrowed, ownersOnly, placeless, type Samples } from '../sample.ts'

type Table = 'post' | 'exemption' | 'away'

/** Somebody with one dated row more. */
async function withRow(here: Here, table: Table, fields: object) {
  const id = await here.person()
  const row = { id: uuid(), personId: id, fromOn: '2020-01-01', ...fields }
  await here.deps.db
    .insertInto(table as 'away')
    .values(row as never)
    .execute()
  return { params: { id, rowId: row.id } }
}

/** Somebody's latest tie or status, with one before it. */
async function latest(here: Here, table: 'tie' | 'membership') {
  const { db } = here.deps
  const id = await here.person()
  const before = { id: uuid(), personId: id, fromOn: '2010-01-01', untilOn: '2015-07-01' }
  if (table === 'tie')
    await db
      .insertInto('tie')
      .values({ ...before, orgId: here.branch.id })
      .execute()
  else
    await db
      .insertInto('membership')
      .values({ ...before, memberStatus: 'activist' })
      .execute()
  const row = await db
    .selectFrom(table as 'tie')
    .select('id')
    .where('personId', '=', id)
    .where('untilOn', 'is', null)
    .executeTakeFirstOrThrow()
  return { params: { id, rowId: row.id } }
}

const post = ({ branch }: Here) => ({ orgId: branch.id, position: 'group_leader' })
const exemption = { reason: 'other', decidedBy: '支部' }
const away = { direction: 'abroad', place: '海外' }
const from = { fromOn: '2024-01-01' }
const aPerson = async (here: Here) => ({ id: await here.person() })
const noted = { version: 1, fromOn: '2020-02-01' }

export const peopleSamples: Samples = {
  'GET /people': narrowed('org', { limit: '200' }),
  'GET /people/export.xlsx': narrowed('org'),
  'GET /people/:id': async (here) => ({ params: await aPerson(here) }),
  'POST /people': ({ branch, personName }) => ({
    body: { name: personName, orgId: branch.id, memberStatus: 'full', fromOn: '2020-01-01' },
  }),
  'PATCH /people/:id': async (here) => ({ params: await aPerson(here), body: { version: 1, note: '改' } }),
  'POST /people/:id/ties': async (here) => ({ params: await aPerson(here), body: { ...from, orgId: here.branch.id } }),
  'PATCH /people/:id/ties/:rowId': async (here) => ({ ...(await latest(here, 'tie')), body: { version: 1, reason: '改' } }),
  'DELETE /people/:id/ties/:rowId': (here) => latest(here, 'tie'),
  'POST /people/:id/statuses': async (here) => ({ params: await aPerson(here), body: { ...from, memberStatus: 'full' } }),
  'PATCH /people/:id/statuses/:rowId': async (here) => ({
    ...(await latest(here, 'membership')),
    body: { version: 1, reason: '改' },
  }),
  'DELETE /people/:id/statuses/:rowId': (here) => latest(here, 'membership'),
  'POST /people/:id/posts': async (here) => ({ params: await aPerson(here), body: { ...from, ...post(here) } }),
  'PATCH /people/:id/posts/:rowId': async (here) => ({ ...(await withRow(here, 'post', post(here))), body: noted }),
  'DELETE /people/:id/posts/:rowId': (here) => withRow(here, 'post', post(here)),
  'POST /people/:id/exemptions': async (here) => ({ params: await aPerson(here), body: { ...from, ...exemption } }),
  'PATCH /people/:id/exemptions/:rowId': async (here) => ({ ...(await withRow(here, 'exemption', exemption)), body: noted }),
  'DELETE /people/:id/exemptions/:rowId': (here) => withRow(here, 'exemption', exemption),
  'POST /people/:id/away': async (here) => ({ params: await aPerson(here), body: { ...from, ...away } }),
  'PATCH /people/:id/away/:rowId': async (here) => ({ ...(await withRow(here, 'away', away)), body: noted }),
  'DELETE /people/:id/away/:rowId': (here) => withRow(here, 'away', away),
  ...importSamples(),
}

function importSamples(): Samples {
  const own = 'an import belongs to the account that sent it'
  /** An import sent by the owner of what is here. */
  const sent = async ({ deps, owner, branch }: Here, state: 'checked' | 'done') => {
    const id = uuid()
    const file = { filename: '花名册.csv', file: Buffer.from('x'), sha256: Buffer.from('x'), scopePaths: [branch.path] }
    await deps.db
      .insertInto('importBatch')
      .values({ id, accountId: owner.accountId, state, ...file })
      .execute()
    return { params: { importId: id } }
  }
  return {
    'GET /people/imports/template': placeless('an empty form', () => ({ query: { format: 'csv' } })),
    'POST /people/imports': placeless('every row is judged by its own place when the file is read', ({ branch }) => ({
      query: { filename: '花名册.csv', dryRun: 'true' },
      bytes: Buffer.from(`姓名,人员类别,所在党支部\n王芳,正式党员,${branch.name}\n`),
    })),
    'GET /people/imports': placeless(own),
    'GET /people/imports/:importId': ownersOnly(own, (here) => sent(here, 'checked')),
    'POST /people/imports/:importId/apply': ownersOnly(own, (here) => sent(here, 'checked')),
    'POST /people/imports/:importId/undo': ownersOnly(own, (here) => sent(here, 'done')),
  }
}
