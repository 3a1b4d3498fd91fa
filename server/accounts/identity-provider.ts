import * as oidc from 'openid-client'
import type { Config } from '../config.ts'
import { newToken } from './token.rules.ts'

/** What the provider says about somebody who signed in there. */
export interface Identity {
  issuer: string
  subject: string
  /** Login name or member number, if the provider gives it. */
  claim: string | null
}

/** A journey to the provider and back: the secrets that tie its two ends together. */
export interface Journey {
  state: string
  nonce: string
  codeVerifier: string
}

export interface IdentityProvider {
  label: string
  begin: () => Promise<Journey & { url: URL }>
  /** `callback` is the address the browser came back to, with its query. Throws if anything in it does not fit the journey. */
  finish: (callback: URL, journey: Journey) => Promise<Identity>
}

const CALLBACK = '/api/v1/auth/oidc/callback'

/** The county's provider (OpenID Connect, authorization code with PKCE), or null if none is configured. */
export function createIdentityProvider(config: Config): IdentityProvider | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, PUBLIC_URL } = config
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !PUBLIC_URL) return null
  const discover = once(() => discoverProvider(OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET))
  return {
    label: config.OIDC_LABEL ?? new URL(OIDC_ISSUER).host,
    async begin() {
      const provider = await discover()
      const journey = { state: newToken(), nonce: newToken(), codeVerifier: oidc.randomPKCECodeVerifier() }
      const url = oidc.buildAuthorizationUrl(provider, {
        redirect_uri: PUBLIC_URL + CALLBACK,
        scope: 'openid profile',
        state: journey.state,
        nonce: journey.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(journey.codeVerifier),
        code_challenge_method: 'S256',
      })
      return { ...journey, url }
    },
    async finish(callback, { state, nonce, codeVerifier }) {
      const provider = await discover()
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier, idTokenExpected: true }
      const tokens = await oidc.authorizationCodeGrant(provider, callback, checks)
      const token = tokens.claims()!
      const found =
        token[config.OIDC_CLAIM] ?? (await oidc.fetchUserInfo(provider, tokens.access_token, token.sub))[config.OIDC_CLAIM]
      return { issuer: token.iss, subject: token.sub, claim: typeof found === 'string' && found !== '' ? found : null }
    },
  }
}

/** An issuer written with http: is one on the operator's own wires; the library then has to be told so. */
function discoverProvider(issuer: string, clientId: string, clientSecret: string) {
  const execute = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []
  return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: 10 })
}

/** Remembers what succeeded; what failed is tried again at the next call. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined
  return () => {
    kept ??= make().catch((error: unknown) => {
      kept = undefined
      throw error
    })
    return kept
  }
}
