import { v7 as uuid } from 'uuid'
import { PASSWORD, totpAt } from '../../accounts.ts'
import { givePassword, type Here } from '../here.ts'
import { countywide, placeless, type Samples } from '../sample.ts'

const own = 'the own account'
let count = 0

const aMember = async (here: Here) => ({ params: { id: (await here.member()).accountId } })

async function enrolled(here: Here) {
  const { accountId } = await here.member()
  const factor = { totpSecretCipher: Buffer.alloc(32), totpConfirmedAt: new Date() }
  await here.deps.db.updateTable('account').set(factor).where('id', '=', accountId).execute()
  return { params: { id: accountId } }
}

async function aGrant(here: Here) {
  const { accountId } = await here.member()
  const grant = { id: uuid(), accountId, role: 'branch_secretary' as const, orgId: here.branch.id, fromOn: '2020-01-01' }
  await here.deps.db.insertInto('roleGrant').values(grant).execute()
  return { params: { id: accountId, grantId: grant.id } }
}

/** A code as the authenticator of the viewer shows it, after a secret was asked for. */
async function codeOf({ app, viewer, deps }: Here): Promise<string> {
  if (!viewer) return '000000'
  const reply = await app.inject({ method: 'POST', url: '/api/v1/me/second-factor', headers: viewer.headers })
  return totpAt(reply.json<{ secret: string }>().secret, deps.now())
}

export const accountSamples: Samples = {
  'GET /auth/providers': placeless('public'),
  'POST /auth/sign-in': placeless('whoever knows the password', async (here) => {
    await givePassword(here, here.owner)
    return { body: { name: here.owner.memberNo, password: PASSWORD } }
  }),
  'POST /auth/second-factor': {
    ...placeless(own, () => ({ body: { code: '000000' } })),
    refusedToAll: 'nobody is half signed in: tests/api/accounts-second-factor.test.ts',
  },
  'POST /auth/sign-out': placeless(own),
  'GET /auth/oidc/start': { ...placeless('public'), refusedToAll: 'no provider here: tests/api/accounts-oidc.test.ts' },
  'GET /auth/oidc/callback': { ...placeless('public'), refusedToAll: 'no provider here: tests/api/accounts-oidc.test.ts' },
  'GET /me': placeless(own),
  'PATCH /me': placeless(own, () => ({ body: { elderMode: true } })),
  'POST /me/password': placeless(own, async (here) => {
    if (here.viewer) await givePassword(here, here.viewer)
    return { body: { current: PASSWORD, password: 'xk4-river-stone' } }
  }),
  'GET /me/sessions': placeless(own),
  'DELETE /me/sessions/:id': ({ owner }) => ({ params: { id: owner.sessionId } }),
  'DELETE /me/sessions': placeless(own),
  'POST /me/second-factor': placeless(own),
  'POST /me/second-factor/confirm': placeless(own, async (here) => ({ body: { code: await codeOf(here) } })),
  'POST /me/second-factor/remove': placeless(own, async (here) => {
    if (here.viewer) await givePassword(here, here.viewer)
    return { body: { password: PASSWORD } }
  }),
  'GET /accounts': placeless('narrowed to the subtree of the administrator', () => ({ query: { limit: '200', q: '西外' } })),
  'GET /accounts/:id': aMember,
  'POST /accounts': ({ branch, name }) => ({
    body: { displayName: name('编辑'), loginName: `made-here-${++count}`, orgId: branch.id },
  }),
  'POST /accounts/:id/code': aMember,
  'POST /accounts/:id/disable': aMember,
  'POST /accounts/:id/enable': aMember,
  'DELETE /accounts/:id/sessions': aMember,
  'DELETE /accounts/:id/second-factor': enrolled,
  'POST /people/:personId/account': async (here) => ({ params: { personId: await here.person() } }),
  'POST /accounts/:id/grants': async (here) => ({
    ...(await aMember(here)),
    body: { role: 'branch_secretary', orgId: here.branch.id },
  }),
  'DELETE /accounts/:id/grants/:grantId': aGrant,
  'GET /settings/security': placeless('one setting for the county'),
  'PATCH /settings/security': countywide('one setting for the county', async ({ deps }) => {
    const setting = await deps.db.selectFrom('setting').select('version').where('key', '=', 'security').executeTakeFirstOrThrow()
    return { body: { requireSecondFactor: false, version: setting.version } }
  }),
}
