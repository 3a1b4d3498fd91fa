import { api, take } from '../api/client.ts'
import type { Page } from '../orgs/api.ts'
import type { PeopleFilter } from './filter.rules.ts'

interface Named {
  id: string
  name: string
}

export interface PersonRow {
  id: string
  name: string
  memberNo: string | null
  sex: string | null
  birthYear: number | null
  phoneMasked: string | null
  org: Named
  memberStatus: string
  registryStatus: string
  positions: string[]
  isAway: boolean
  isExempt: boolean
  isFormer: boolean
  hasAccount: boolean
}

/** A row that holds from `fromOn` and no longer on `untilOn` (null: open). */
interface Dated {
  id: string
  fromOn: string
  untilOn: string | null
  version: number
}

export interface Tie extends Dated {
  org: Named
  reason: string | null
}

export interface Status extends Dated {
  memberStatus: string
  registryStatus: string
  reason: string | null
}

export interface Post extends Dated {
  org: Named
  position: string
  termId: string | null
}

export interface Exemption extends Dated {
  reason: string
  note: string | null
  decidedBy: string
  reviewOn: string | null
}

export interface Away extends Dated {
  direction: string
  place: string
  reason: string | null
  hostOrg: string | null
  contactName: string | null
  contactPhone: string | null
  certificateNo: string | null
}

/** Everything about a person that has a date, by the name of its list in the API. */
export interface Histories {
  ties: Tie[]
  statuses: Status[]
  posts: Post[]
  exemptions: Exemption[]
  away: Away[]
}
export type HistoryKind = keyof Histories
export type HistoryRow<K extends HistoryKind = HistoryKind> = Histories[K][number]

export interface Person extends PersonRow, Histories {
  ethnicity: string | null
  birthOn: string | null
  education: string | null
  phone: string | null
  nationalIdMasked: string | null
  note: string | null
  version: number
  above: Named[]
}

/** What the slip of a one-time code says. */
export interface IssuedCode {
  accountId: string
  displayName: string
  signInName: string
  orgName: string
  code: string
  expiresAt: string
}

type Fields = Record<string, unknown>

const at = (id: string) => ({ params: { path: { id } } })
const row = (id: string, kind: HistoryKind, rowId: string) => ({ params: { path: { id, kind, rowId } } })

export const listPeople = (filter: PeopleFilter, cursor?: string, signal?: AbortSignal) =>
  take<Page<PersonRow>>(api.GET('/api/v1/people', { params: { query: { ...filter, cursor } }, signal }))

export const findPerson = (id: string, signal?: AbortSignal) =>
  take<Person>(api.GET('/api/v1/people/{id}', { ...at(id), signal }))

export const createPerson = (body: Fields) => take<Person>(api.POST('/api/v1/people', { body }))

export const changePerson = (id: string, body: Fields & { version: number }) =>
  take<Person>(api.PATCH('/api/v1/people/{id}', { ...at(id), body }))

export const addRow = (id: string, kind: HistoryKind, body: Fields) =>
  take<Person>(api.POST('/api/v1/people/{id}/{kind}', { params: { path: { id, kind } }, body }))

export const changeRow = (id: string, kind: HistoryKind, rowId: string, body: Fields & { version: number }) =>
  take<Person>(api.PATCH('/api/v1/people/{id}/{kind}/{rowId}', { ...row(id, kind, rowId), body }))

export const deleteRow = (id: string, kind: HistoryKind, rowId: string) =>
  take<Person>(api.DELETE('/api/v1/people/{id}/{kind}/{rowId}', row(id, kind, rowId)))

/** Makes the account when there is none; cancels an earlier code. */
export const issueCode = (personId: string) =>
  take<IssuedCode>(api.POST('/api/v1/people/{personId}/account', { params: { path: { personId } } }))
