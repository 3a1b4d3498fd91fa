import { api, take, type Answer, type Body, type Query } from '../api/client.ts'
import type { Page } from '../api/page.ts'
import type { PeopleFilter } from './filter.rules.ts'

/** A person in a list. */
export type PersonRow = Answer<'/api/v1/people', 'get'>['items'][number]
export type Person = Answer<'/api/v1/people/{id}', 'get'>

/** Everything about a person that has a date, by the name of its list in the API. */
export type Histories = Pick<Person, 'ties' | 'statuses' | 'posts' | 'exemptions' | 'away'>
export type HistoryKind = keyof Histories
/** A row that holds from `fromOn` and no longer on `untilOn` (null: open). */
export type HistoryRow<K extends HistoryKind = HistoryKind> = Histories[K][number]
export type Post = HistoryRow<'posts'>

/** What the slip of a one-time code says. */
export type IssuedCode = Answer<'/api/v1/people/{personId}/account', 'post'>

/** What a form holds; the server judges every field of it. */
type Fields = Record<string, unknown>

const at = (id: string) => ({ params: { path: { id } } })
const atRow = (id: string, rowId: string) => ({ params: { path: { id, rowId } } })

export const listPeople = (filter: PeopleFilter, cursor?: string, signal?: AbortSignal) =>
  take<Page<PersonRow>>(
    api.GET('/api/v1/people', { params: { query: { ...filter, cursor } as Query<'/api/v1/people', 'get'> }, signal }),
  )

export const findPerson = (id: string, signal?: AbortSignal) =>
  take<Person>(api.GET('/api/v1/people/{id}', { ...at(id), signal }))

export const createPerson = (body: Fields) =>
  take<Person>(api.POST('/api/v1/people', { body: body as Body<'/api/v1/people', 'post'> }))

export const changePerson = (id: string, body: Fields & { version: number }) =>
  take<Person>(api.PATCH('/api/v1/people/{id}', { ...at(id), body }))

/** The routes of all kinds are alike. */
const rowsPath = (kind: HistoryKind) => `/api/v1/people/{id}/${kind}` as const
const rowPath = (kind: HistoryKind) => `/api/v1/people/{id}/${kind}/{rowId}` as const

export const addRow = (id: string, kind: HistoryKind, body: Fields) =>
  take<Person>(api.POST(rowsPath(kind), { ...at(id), body: body as Body<`/api/v1/people/{id}/${HistoryKind}`, 'post'> }))

export const changeRow = (id: string, kind: HistoryKind, rowId: string, body: Fields & { version: number }) =>
  take<Person>(api.PATCH(rowPath(kind), { ...atRow(id, rowId), body }))

export const deleteRow = (id: string, kind: HistoryKind, rowId: string) =>
  take<Person>(api.DELETE(rowPath(kind), atRow(id, rowId)))

/** Makes the account when there is none; cancels an earlier code. */
export const issueCode = (personId: string) =>
  take<IssuedCode>(api.POST('/api/v1/people/{personId}/account', { params: { path: { personId } } }))

/** Spans in which the person is a cadre below county division level. */
type Marks = Answer<'/api/v1/people/{personId}/marks', 'get'>
export type Mark = Marks['items'][number]
const ofPerson = (personId: string) => ({ params: { path: { personId } } })

export const listMarks = (personId: string) => take<Marks>(api.GET('/api/v1/people/{personId}/marks', ofPerson(personId)))
export const addMark = (personId: string, body: { fromOn: string; untilOn: string | null }) =>
  take<Marks>(api.POST('/api/v1/people/{personId}/marks', { ...ofPerson(personId), body }))
export const deleteMark = (personId: string, markId: string) =>
  take<unknown>(api.DELETE('/api/v1/people/{personId}/marks/{markId}', { params: { path: { personId, markId } } }))
