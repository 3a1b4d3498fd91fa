import { v7 as uuid } from 'uuid'
import { preset } from '../../judging.ts'
import type { Here } from '../here.ts'
import { countywide, ofCounty, placeless, type Samples } from '../sample.ts'

const county = 'policies are those of the whole county'
const document = preset('member-annual-32h')
const newKey = () => `policy-${uuid()}`

/** A policy of the county's own: a draft, or published. */
async function aPolicy({ deps }: Here, isPublished = false) {
  const id = uuid()
  const version = { id: uuid(), policyId: id, number: 1, document: JSON.stringify(document) }
  const published = isPublished ? { publishedAt: new Date(), appliesFrom: '2026-01-01' } : {}
  await deps.db.insertInto('policy').values({ id, key: newKey(), isPreset: false, sortOrder: 99 }).execute()
  await deps.db
    .insertInto('policyVersion')
    .values({ ...version, ...published })
    .execute()
  return { params: { id } }
}

async function aDryRun(here: Here) {
  const { params } = await aPolicy(here)
  const id = uuid()
  const run = { id, policyId: params.id, document: JSON.stringify(document), appliesFrom: '2026-01-01' }
  await here.deps.db
    .insertInto('dryRun')
    .values({ ...run, createdBy: here.owner.accountId })
    .execute()
  return { params: { id } }
}

async function aMark(here: Here) {
  const personId = await here.person()
  const markId = uuid()
  const mark = { id: markId, personId, mark: 'cadre_below_county_division' as const, fromOn: '2020-01-01' }
  await here.deps.db.insertInto('learnerMark').values(mark).execute()
  return { params: { personId, markId } }
}

const aPerson = async (here: Here) => ({ params: { personId: await here.person() } })

export const requirementSamples: Samples = {
  'GET /policies': placeless(county),
  'GET /policies/:id': ofCounty(county, aPolicy),
  'POST /policies': countywide(county, () => ({ body: { key: newKey(), document } })),
  'PUT /policies/:id/draft': countywide(county, async (here) => ({ ...(await aPolicy(here)), body: { document, version: 1 } })),
  'DELETE /policies/:id/draft': countywide(county, aPolicy),
  'POST /policies/:id/publish': countywide(county, async (here) => ({ ...(await aPolicy(here)), body: { version: 1 } })),
  'POST /policies/:id/switch-off': countywide(county, async (here) => ({
    ...(await aPolicy(here, true)),
    body: { appliesFrom: '2027-01-01' },
  })),
  'POST /policies/:id/dry-run': countywide(county, async (here) => ({ ...(await aPolicy(here)), body: {} })),
  'GET /dry-runs/:id': countywide(county, aDryRun),
  'GET /dry-runs/:id/people': countywide(county, aDryRun),
  'GET /me/standing': placeless('the own standing'),
  'GET /people/:personId/standing': aPerson,
  'POST /years/:year/closing': {
    ...countywide('a year is closed for the whole county', () => ({ params: { year: '2025' }, body: {} })),
    refusedToAll: 'somebody always waits to be judged here: tests/api/standing.test.ts',
  },
  'GET /people/:personId/marks': aPerson,
  'POST /people/:personId/marks': async (here) => ({ ...(await aPerson(here)), body: { fromOn: '2020-01-01' } }),
  'DELETE /people/:personId/marks/:markId': aMark,
}
