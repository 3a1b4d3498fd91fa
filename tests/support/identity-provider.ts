import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Context } from 'oidc-provider'

export const CLIENT = { id: 'lunxun', secret: 'a secret of at least thirty-two characters' }

/** A real OpenID provider on loopback. Whoever is set as present is signed in there without a page. */
export async function startIdentityProvider(publicUrl: string) {
  const people = new Map<string, Record<string, unknown>>()
  let present: string | null = null
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [`${publicUrl}/api/v1/auth/oidc/callback`] }],
    claims: { openid: ['sub'], profile: ['preferred_username', 'employee_no'] },
    findAccount: (_: Context, sub: string) => ({ accountId: sub, claims: () => ({ sub, ...people.get(sub) }) }),
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['test'] },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    interactions: { url: () => '/interaction' },
    // No page asks for consent: this provider trusts its own county's system.
    loadExistingGrant: async ({ oidc }: Context) => {
      const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction')) return answer(request, response)
    const result = present ? { login: { accountId: present } } : { error: 'access_denied', error_description: 'nobody there' }
    void provider.interactionFinished(request, response, result)
  })
  return {
    issuer,
    /** Who sits before the provider's page, with the claims it gives about him; null: somebody who gives up. */
    seat: (sub: string | null, claims: Record<string, unknown> = {}) => {
      present = sub
      if (sub !== null) people.set(sub, claims)
    },
    /** Goes through the provider from its authorization address; returns the address that leads back to us. */
    visit: (url: string) => follow(url, issuer),
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}

async function follow(start: string, issuer: string): Promise<string> {
  const jar = new Map<string, string>()
  let url = start
  for (let hops = 0; hops < 10 && url.startsWith(issuer); hops++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const one of reply.headers.getSetCookie()) {
      const [name, value] = one.split(';')[0]!.split('=') as [string, string]
      jar.set(name, value)
    }
    const next = reply.headers.get('location')
    if (!next) throw new Error(`The provider stops at ${url} with ${reply.status}: ${await reply.text()}`)
    url = new URL(next, url).href
  }
  return url
}
