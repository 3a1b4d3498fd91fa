import { api, take, type Answer } from '../api/client.ts'

/** How a person stands in one year: judged as it is asked. */
export type YearStanding = Answer<'/api/v1/me/standing', 'get'>
export type StandingItem = YearStanding['items'][number]
export type Goal = StandingItem['goals'][number]
export type SessionFilter = StandingItem['policy']['sessionFilter']

/** `personId` null: one's own. Without a year, the present one. */
export const findStanding = (personId: string | null, year?: number) => {
  const query = year === undefined ? {} : { year }
  return personId === null
    ? take<YearStanding>(api.GET('/api/v1/me/standing', { params: { query } }))
    : take<YearStanding>(api.GET('/api/v1/people/{personId}/standing', { params: { path: { personId }, query } }))
}
