import { v7 as uuid } from 'uuid'
import type { Static } from 'typebox'
import type { App } from '#server/http/create-server.ts'
import type * as attendance from '#server/gatherings/attendance-schemas.ts'
import type * as closing from '#server/gatherings/closing-schemas.ts'
import type * as schemas from '#server/gatherings/schemas.ts'
import { ask, type Headers } from './asking.ts'

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'
/** Anything the gatherings answer: the tests look at the fields they know to be there. */
export type Shown = Static<typeof schemas.Gathering> &
  Static<typeof closing.Closed> &
  Static<typeof attendance.SignInCode> &
  Static<typeof attendance.SignedIn> &
  Static<typeof attendance.MarkResults> &
  Pick<Static<typeof closing.ClosingPreview>, 'people'> & {
    items: (attendance.Attendance & Static<typeof schemas.Gathering>)[]
    nextCursor: string | null
  }

export const LECTURE = {
  kind: 'lecture',
  title: '党课',
  category: 'political_theory',
  deliveryMode: 'party_lecture',
  plannedMinutes: 60,
}
export const STARTS = '2026-06-20T01:00:00Z' // nine in the morning in 上海

/** Planning, holding and closing as one would over HTTP. */
export function gathering(context: { app: App }) {
  const asked = (headers: Headers, method: Method, url: string, payload?: object) =>
    ask<Shown>(context, headers, method, url, payload)
  const plan = (headers: Headers, orgId: string, changes: object = {}) =>
    asked(headers, 'POST', '/gatherings', {
      ...{ orgId, title: '六月主题党日', purposes: ['theme_day'], startsAt: STARTS, agenda: [LECTURE] },
      ...changes,
    })
  const open = (headers: Headers, id: string) => asked(headers, 'POST', `/gatherings/${id}/open`)
  return {
    ...{ ask: asked, plan, open },
    planned: async (headers: Headers, orgId: string, changes: object = {}) => (await plan(headers, orgId, changes)).body,
    opened: async (headers: Headers, orgId: string, changes: object = {}) => {
      const { id } = (await plan(headers, orgId, changes)).body
      return (await open(headers, id)).body
    },
    list: async (headers: Headers, id: string) => (await asked(headers, 'GET', `/gatherings/${id}/attendance`)).body,
    mark: (headers: Headers, id: string, personId: string, mark: object) =>
      asked(headers, 'POST', `/gatherings/${id}/marks`, { marks: [{ id: uuid(), personId, ...mark }] }),
    allPresent: (headers: Headers, id: string, except: string[] = []) =>
      asked(headers, 'POST', `/gatherings/${id}/attendance/all-present`, { except }),
    code: async (headers: Headers, id: string) => (await asked(headers, 'GET', `/gatherings/${id}/sign-in-code`)).body.digits,
    signIn: (headers: Headers, digits: string, device?: string) =>
      asked(headers, 'POST', '/gatherings/sign-in', { digits, ...(device ? { device } : {}) }),
    close: async (headers: Headers, id: string, changes: object = {}) => {
      const { version } = (await asked(headers, 'GET', `/gatherings/${id}`)).body
      return asked(headers, 'POST', `/gatherings/${id}/close`, { version, ...changes })
    },
    reopen: async (headers: Headers, id: string, reason: string) => {
      const { version } = (await asked(headers, 'GET', `/gatherings/${id}`)).body
      return asked(headers, 'POST', `/gatherings/${id}/reopen`, { version, reason })
    },
  }
}
