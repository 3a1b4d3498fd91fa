import { api, take, type Answer } from '../api/client.ts'
import type { Page } from '../api/page.ts'
import type { CompletionPlace, PeopleFilter } from './place.rules.ts'

export type Periods = Answer<'/api/v1/reports/periods', 'get'>
export type Completion = Answer<'/api/v1/reports/completion', 'get'>
/** One body with its numbers. */
export type CompletionRow = Completion['children'][number]
/** People by state; `required` is everybody but the exempt. */
export type Counts = CompletionRow['counts']
export type ListedPerson = Answer<'/api/v1/reports/completion/people', 'get'>['items'][number]
export type Goal = ListedPerson['goals'][number]
export type Correction = Answer<'/api/v1/reports/corrections', 'get'>['items'][number]

export const findPeriods = () => take<Periods>(api.GET('/api/v1/reports/periods'))

export const findCompletion = (place: CompletionPlace, cursor?: string, limit = 200) =>
  take<Completion>(api.GET('/api/v1/reports/completion', { params: { query: { ...place, cursor, limit } } }))

export const listPeople = (filter: PeopleFilter, cursor?: string) =>
  take<Page<ListedPerson>>(api.GET('/api/v1/reports/completion/people', { params: { query: { ...filter, cursor, limit: 100 } } }))

export const listCorrections = (year: number, cursor?: string, limit = 100) =>
  take<Page<Correction>>(api.GET('/api/v1/reports/corrections', { params: { query: { year, cursor, limit } } }))

export const closeYear = (year: number, note: string | null) =>
  take<unknown>(api.POST('/api/v1/years/{year}/closing', { params: { path: { year } }, body: { note } }))

const CLAIMS_READ = 100

/** Claims that wait for somebody of the reader's scope; `isMore`: at least so many. */
export async function countWaitingClaims(): Promise<{ count: number; isMore: boolean }> {
  const query = { state: 'submitted', limit: CLAIMS_READ } as const
  const { items, nextCursor } = await take<Page<unknown>>(api.GET('/api/v1/claims', { params: { query } }))
  return { count: items.length, isMore: nextCursor !== null }
}

/** People who stand otherwise now than was reported; `isMore`: at least so many. */
export async function countCorrections(year: number): Promise<{ count: number; isMore: boolean }> {
  const { items, nextCursor } = await listCorrections(year)
  return { count: items.length, isMore: nextCursor !== null }
}
