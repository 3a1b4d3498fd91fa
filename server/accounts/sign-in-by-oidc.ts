import type { Trx } from '#db/connect.ts'
import type { Viewer } from '../http/access.ts'
import type { Actor } from '../http/actor.ts'
import type { Deps } from '../http/deps.ts'
import { recordAudit } from '../orgs/index.ts'
import type { Identity, IdentityProvider } from './identity-provider.ts'
import { findLinked, insertLink, insertOidcRequest, isLinked, listLinkable, takeOidcRequest } from './oidc-queries.ts'
import { openSession, type OpenedSession } from './open-session.ts'
import { localPath } from './return-path.rules.ts'
import { hashToken } from './token.rules.ts'

const JOURNEY_MS = 10 * 60_000

/** Why a journey to the provider led nowhere: the sign-in page has a message for each. */
export class OidcRefusal extends Error {
  readonly problem: 'oidc-unknown' | 'oidc-expired' | 'oidc-refused'
  constructor(problem: OidcRefusal['problem'], options?: ErrorOptions) {
    super(problem, options)
    this.problem = problem
  }
}

/** Sends the browser to the provider; `state` goes into a cookie, so that only this browser can finish. */
export async function beginOidc(deps: Deps, provider: IdentityProvider, returnTo: string | undefined) {
  const now = deps.now()
  const { url, state, nonce, codeVerifier } = await provider.begin()
  const expiresAt = new Date(now.getTime() + JOURNEY_MS)
  await insertOidcRequest(
    deps.db,
    { stateHash: hashToken(state), nonce, codeVerifier, returnTo: localPath(returnTo), expiresAt },
    now,
  )
  return { url, state, expiresAt }
}

interface Callback {
  /** The address the browser came back to, with its query. */
  url: URL
  /** From the cookie set at the start. */
  state: string | undefined
  from: Actor
  replaces: Viewer | null
}

/** Throws OidcRefusal. A callback works once, in the browser that began it. */
export async function finishOidc(deps: Deps, provider: IdentityProvider, { url, state, from, replaces }: Callback) {
  if (!state || url.searchParams.get('state') !== state) throw new OidcRefusal('oidc-expired')
  const request = await takeOidcRequest(deps.db, hashToken(state), deps.now())
  if (!request) throw new OidcRefusal('oidc-expired')
  const identity = await provider.finish(url, { state, ...request }).catch((cause: unknown) => {
    throw new OidcRefusal('oidc-refused', { cause })
  })
  const session = await deps.db.transaction().execute(async (trx): Promise<OpenedSession | null> => {
    const found = await findOrLink(trx, identity)
    if (!found) return null
    return openSession(trx, deps, { accountId: found.accountId, method: 'oidc', from, replaces, detail: { linked: found.isNew } })
  })
  if (session) return { session, returnTo: request.returnTo }
  await recordAudit(deps.db, from, { action: 'account.sign-in', result: 'refused', detail: { reason: 'oidc-unknown' } })
  throw new OidcRefusal('oidc-unknown')
}

/**
 * The account of an identity. The first time its claim must name exactly one account that is not linked yet:
 * a name that the provider later gives to somebody else does not lead to the first one's account.
 */
async function findOrLink(trx: Trx, { issuer, subject, claim }: Identity) {
  const known = await findLinked(trx, issuer, subject)
  if (known) return { accountId: known, isNew: false }
  if (claim === null || (await isLinked(trx, issuer, subject))) return null
  const [only, ...others] = await listLinkable(trx, issuer, claim)
  if (!only || others.length > 0) return null
  await insertLink(trx, { issuer, subject, accountId: only })
  return { accountId: only, isNew: true }
}
