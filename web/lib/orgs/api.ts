import { api, take, type Answer, type Body, type Query } from '../api/client.ts'
import type { Page } from '../api/page.ts'

/** An organisation as lists and the tree show it. */
export type Org = Answer<'/api/v1/orgs', 'get'>['items'][number]
export type OrgDetail = Answer<'/api/v1/orgs/{id}', 'get'>
export type Term = OrgDetail['terms'][number]

/** Fields of an organisation that a form can change; null empties one. */
export type OrgFields = Partial<
  Pick<
    Org,
    | 'name'
    | 'shortName'
    | 'kind'
    | 'form'
    | 'setting'
    | 'code'
    | 'phone'
    | 'address'
    | 'establishedOn'
    | 'dissolvedOn'
    | 'sortOrder'
  > & { parentId: string }
>

const ORG = '/api/v1/orgs/{id}'
const at = (id: string) => ({ params: { path: { id } } })

export const removeTerm = (id: string, termId: string) =>
  take<OrgDetail>(api.DELETE('/api/v1/orgs/{id}/terms/{termId}', { params: { path: { id, termId } } }))

export const topOrgs = () => take<Page<Org>>(api.GET('/api/v1/orgs', { params: { query: { top: true, limit: 200 } } }))

export const searchOrgs = (
  query: { q?: string; kind?: string; under?: string; cursor?: string; limit?: number },
  signal?: AbortSignal,
) => take<Page<Org>>(api.GET('/api/v1/orgs', { params: { query: query as Query<'/api/v1/orgs', 'get'> }, signal }))

export const findOrg = (id: string, signal?: AbortSignal) => take<OrgDetail>(api.GET(ORG, { ...at(id), signal }))

/** `dissolved`: with those that live no more. */
export const childrenOf = (id: string, dissolved: boolean) =>
  take<{ items: Org[] }>(api.GET('/api/v1/orgs/{id}/children', { params: { path: { id }, query: { dissolved } } }))

export const createOrg = (body: OrgFields) =>
  take<OrgDetail>(api.POST('/api/v1/orgs', { body: body as Body<'/api/v1/orgs', 'post'> }))

export const changeOrg = (id: string, body: OrgFields & { version: number }) =>
  take<OrgDetail>(api.PATCH(ORG, { ...at(id), body }))

export const addTerm = (id: string, body: Omit<Term, 'id'>) =>
  take<unknown>(api.POST('/api/v1/orgs/{id}/terms', { ...at(id), body }))
