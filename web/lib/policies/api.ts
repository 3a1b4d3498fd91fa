import { api, take, type Answer, type Query } from '../api/client.ts'
import type { Page } from '../api/page.ts'
import type { components } from '../api/schema.d.ts'

export type PolicyDocument = components['schemas']['PolicyDocument']
export type Audience = PolicyDocument['audience']
export type Condition = Audience['all'][number]
export type Policy = Answer<'/api/v1/policies/{id}', 'get'>
export type PolicyVersion = Policy['versions'][number]
export type DryRun = Answer<'/api/v1/dry-runs/{id}', 'get'>
export type Transition = DryRun['transitions'][number]
/** A person whose state would change. */
export type Changed = Answer<'/api/v1/dry-runs/{id}/people', 'get'>['items'][number]

const at = (id: string) => ({ params: { path: { id } } })

export const listPolicies = () => take<{ items: Policy[] }>(api.GET('/api/v1/policies'))
export const createPolicy = (key: string, document: PolicyDocument) =>
  take<Policy>(api.POST('/api/v1/policies', { body: { key, document } }))

/** `version`: of the draft that was read; undefined begins one. */
export const saveDraft = (id: string, document: PolicyDocument, version: number | undefined) =>
  take<Policy>(
    api.PUT('/api/v1/policies/{id}/draft', { ...at(id), body: { document, ...(version !== undefined && { version }) } }),
  )
export const discardDraft = (id: string) => take<unknown>(api.DELETE('/api/v1/policies/{id}/draft', at(id)))
export const publishPolicy = (id: string, version: number, appliesFrom: string) =>
  take<Policy>(api.POST('/api/v1/policies/{id}/publish', { ...at(id), body: { version, appliesFrom } }))
export const switchOff = (id: string, appliesFrom: string) =>
  take<Policy>(api.POST('/api/v1/policies/{id}/switch-off', { ...at(id), body: { appliesFrom } }))

/** Of the draft, or of the policy switched off. */
export const startDryRun = (id: string, isOff: boolean) =>
  take<DryRun>(api.POST('/api/v1/policies/{id}/dry-run', { ...at(id), body: isOff ? { isOff } : {} }))
export const findDryRun = (id: string) => take<DryRun>(api.GET('/api/v1/dry-runs/{id}', at(id)))

export interface ChangeFilter {
  policy?: string
  before?: string
  after?: string
  org?: string
}
export const listChanges = (id: string, filter: ChangeFilter, cursor?: string) =>
  take<Page<Changed>>(
    api.GET('/api/v1/dry-runs/{id}/people', {
      params: { path: { id }, query: { ...filter, cursor, limit: 100 } as Query<'/api/v1/dry-runs/{id}/people', 'get'> },
    }),
  )
