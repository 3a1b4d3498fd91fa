import { api, take, type Answer, type Body, type Query } from '../api/client.ts'
import type { Page } from '../api/page.ts'

export type Account = Answer<'/api/v1/accounts/{id}', 'get'>
/** A role at a place, held today or later. */
export type Grant = Account['roles'][number]
export type AccountWithCode = Answer<'/api/v1/accounts', 'post'>
export type SecuritySetting = Answer<'/api/v1/settings/security', 'get'>

export interface AccountFilter {
  q?: string
  role?: string
}

const at = (id: string) => ({ params: { path: { id } } })

export const listAccounts = (filter: AccountFilter, cursor?: string) =>
  take<Page<Account>>(
    api.GET('/api/v1/accounts', { params: { query: { ...filter, cursor } as Query<'/api/v1/accounts', 'get'> } }),
  )
export const findAccount = (id: string) => take<Account>(api.GET('/api/v1/accounts/{id}', at(id)))
export const createAccount = (body: { displayName: string; loginName: string; orgId: string }) =>
  take<AccountWithCode>(api.POST('/api/v1/accounts', { body }))

export const issueAccountCode = (id: string) => take<AccountWithCode>(api.POST('/api/v1/accounts/{id}/code', at(id)))
export const disableAccount = (id: string) => take<Account>(api.POST('/api/v1/accounts/{id}/disable', at(id)))
export const enableAccount = (id: string) => take<Account>(api.POST('/api/v1/accounts/{id}/enable', at(id)))
export const endSessions = (id: string) => take<unknown>(api.DELETE('/api/v1/accounts/{id}/sessions', at(id)))
export const removeSecondFactor = (id: string) => take<unknown>(api.DELETE('/api/v1/accounts/{id}/second-factor', at(id)))

export const grantRole = (id: string, body: { role: string; orgId: string; fromOn?: string; untilOn?: string }) =>
  take<Account>(
    api.POST('/api/v1/accounts/{id}/grants', { ...at(id), body: body as Body<'/api/v1/accounts/{id}/grants', 'post'> }),
  )
export const revokeRole = (id: string, grantId: string) =>
  take<Account>(api.DELETE('/api/v1/accounts/{id}/grants/{grantId}', { params: { path: { id, grantId } } }))

export const findSecurity = () => take<SecuritySetting>(api.GET('/api/v1/settings/security'))
export const changeSecurity = (body: SecuritySetting) => take<SecuritySetting>(api.PATCH('/api/v1/settings/security', { body }))

/** What its owner types as the name. */
export const signInNameOf = ({ person, loginName }: Account) => loginName ?? person?.memberNo ?? ''

/** For the printed slip. */
export const slipOf = ({ account, code, expiresAt }: AccountWithCode) => ({
  displayName: account.displayName,
  orgName: account.orgName,
  signInName: signInNameOf(account),
  code,
  expiresAt,
})
