import { Secret, TOTP } from 'otpauth'
import type { App } from '#server/http/create-server.ts'
import type { Db } from '#db/connect.ts'
import type { Role } from '#db/types.ts'
import { createAccount, hashPassword } from '#server/accounts/index.ts'
import type { TestOrg } from './county.ts'

/** A good password for everybody; its hash is made once. */
export const PASSWORD = 'tq7-bamboo-rain'
let hash: Promise<string> | undefined

interface AccountOptions {
  loginName?: string
  personId?: string
  displayName?: string
  at: TestOrg
  role?: Role
  /** Where the role is granted; `at` if left out. */
  roleAt?: TestOrg
  /** null: the account waits for a printed code. */
  password?: string | null
}

let count = 0

/** An account that can sign in by itself, with a role if one is named. */
export async function anAccount(db: Db, options: AccountOptions) {
  const { at, role, roleAt = at, personId, password = PASSWORD } = options
  const loginName = options.loginName ?? (personId ? undefined : `staff-${++count}`)
  const passwordHash =
    password === null ? undefined : await (password === PASSWORD ? (hash ??= hashPassword(PASSWORD)) : hashPassword(password))
  const grants = role ? [{ role, orgId: roleAt.id, fromOn: '2020-01-01' }] : []
  const owner = personId ? { personId } : { orgId: at.id }
  const account = { ...owner, loginName, displayName: options.displayName ?? role ?? '测试账号', passwordHash, grants }
  const id = await db.transaction().execute((trx) => createAccount(trx, account, new Date()))
  return { id, loginName: loginName ?? '' }
}

/** A browser: it keeps cookies between requests, and comes from one address. */
export function aBrowser(context: { app: App }, { ip = '10.0.0.1' } = {}) {
  const jar = new Map<string, string>()
  const send = async (
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    payload?: object,
    headers: Record<string, string> = {},
  ) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const url = path.startsWith('/api/') ? path : `/api/v1${path}`
    const reply = await context.app.inject({
      method,
      url,
      payload,
      remoteAddress: ip,
      headers: { ...headers, ...(cookie && { cookie }) },
    })
    for (const { name, value } of reply.cookies) {
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    return reply
  }
  return {
    jar,
    get: (path: string, headers?: Record<string, string>) => send('GET', path, undefined, headers),
    post: (path: string, body?: object, headers?: Record<string, string>) => send('POST', path, body, headers),
    patch: (path: string, body: object) => send('PATCH', path, body),
    delete: (path: string) => send('DELETE', path),
    signIn: (name: string, password = PASSWORD) => send('POST', '/auth/sign-in', { name, password }),
  }
}

/** What an authenticator shows at that moment. */
export const totpAt = (secret: string, at: Date) => TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: at.getTime() })

/** Turns the second factor of a signed-in browser on; returns its secret and the recovery codes. */
export async function enrol(browser: ReturnType<typeof aBrowser>, at: Date) {
  const { secret } = (await browser.post('/me/second-factor')).json<{ secret: string }>()
  const reply = await browser.post('/me/second-factor/confirm', { code: totpAt(secret, at) })
  return { secret, recoveryCodes: reply.json<{ recoveryCodes: string[] }>().recoveryCodes }
}

/** The audit entries about one account, the oldest first. */
export const auditOf = (db: Db, accountId: string) =>
  db
    .selectFrom('auditEntry')
    .select(['action', 'result', 'actorName', 'actorId', 'orgPath', 'detail', 'ip'])
    .where('objectId', '=', accountId)
    .orderBy('seq')
    .execute()
