import { aCredit, credited } from '../../credits.ts'
import { claiming } from '../../claims.ts'
import type { Here, Who } from '../here.ts'
import { countywide, narrowed, placeless, type Samples } from '../sample.ts'

const own = 'the own hours'
const learning = {
  ...{ title: '市委党校春季班', category: 'political_theory', deliveryMode: 'in_person_class', organiserLevel: 'municipal' },
  sessions: [{ on: '2026-05-12', halfDays: 2 }],
}
const conversion = { name: '按半天', fromOn: '2099-01-01' }
const rules = {
  ...{ fullDay: 8, halfDay: 4, minutesPerHour: 45, maxPerHalfDay: 4, roundTo: 0.5 },
  ...{ onlineSteps: null, quizPass: null, teachingMultiplier: null },
}
let day = 0

const evidenceOf = async (here: Here, { headers }: Who) => (await claiming(here).upload(headers)).body.id
const claimOf = async (here: Here, { headers }: Who) => (await claiming(here).claim(headers)).body.id

export const ledgerSamples: Samples = {
  'GET /me/credits': placeless(own),
  'GET /people/:personId/credits': async (here) => ({ params: { personId: await here.person() } }),
  'POST /credits/:id/reversal': async (here) => ({
    params: { id: await credited(here.deps.db, aCredit(await here.person())) },
    body: { reason: '记错了' },
  }),
  'GET /me/claims': placeless(own),
  'POST /me/claims': async (here) => ({ body: { ...learning, evidenceFileId: await evidenceOf(here, here.owner) } }),
  'POST /me/claims/:id/withdrawal': async (here) => ({ params: { id: await claimOf(here, here.owner) } }),
  'POST /credits': async (here) => ({ body: { ...learning, organiser: '市委党校', personIds: [await here.person()] } }),
  'GET /claims': narrowed('org', { limit: '200' }),
  'POST /claims/decisions': async (here) => ({
    body: { claimIds: [await claimOf(here, await here.member())], decision: 'approve' },
  }),
  'POST /evidence': placeless('own papers', () => ({ query: { filename: '证书.pdf' }, bytes: Buffer.from('%PDF-1.7 x') })),
  'GET /evidence/:id': async (here) => ({ params: { id: await evidenceOf(here, here.owner) } }),
  'GET /conversions': placeless('one rule for the county'),
  'POST /conversions': countywide('one rule for the county', () => ({
    body: { ...conversion, rules, fromOn: `2099-01-${String((day++ % 28) + 1).padStart(2, '0')}` },
  })),
  'POST /conversions/preview': placeless('a calculation', () => ({ body: { sessions: learning.sessions } })),
}
