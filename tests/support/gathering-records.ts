import { v7 as uuid } from 'uuid'
import type { Static } from 'typebox'
import type { App } from '#server/http/create-server.ts'
import type * as reach from '#server/gatherings/reach/reach-schemas.ts'
import type * as records from '#server/gatherings/records/record-schemas.ts'
import { ask, type Headers } from './asking.ts'
import { gathering, type Shown } from './gatherings.ts'

type Items = { items: Static<typeof records.Conflicts>['items'] & Static<typeof records.MakeUps>['items'] }
/** Anything the records answer: the tests look at the fields they know to be there. */
type Told = Items &
  Static<typeof records.ProposalState> &
  Static<typeof records.Overlaps> &
  Static<typeof records.GatheringRecord> &
  Pick<Static<typeof records.History>, 'totals'> &
  Pick<Static<typeof reach.Reach>, 'rows' | 'total'> &
  Pick<Shown, 'creditedPeople' | 'version'>

/** What comes after roll call: deciding, correcting, making up, looking back. */
export function recording(context: { app: App }) {
  const desk = gathering(context)
  const asked = (headers: Headers, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
    ask<Told>(context, headers, method, url, payload)
  const versionOf = async (headers: Headers, id: string) => (await desk.ask(headers, 'GET', `/gatherings/${id}`)).body.version
  return {
    ...desk,
    tell: asked,
    versionOf,
    propose: async (headers: Headers, id: string, more: object = {}) =>
      asked(headers, 'POST', `/gatherings/${id}/closing-proposals`, { version: await versionOf(headers, id), ...more }),
    confirm: (headers: Headers, id: string, proposalId: string) =>
      asked(headers, 'POST', `/gatherings/${id}/closing-proposals/${proposalId}/confirmation`),
    sendBack: (headers: Headers, id: string, proposalId: string, note?: string) =>
      asked(headers, 'POST', `/gatherings/${id}/closing-proposals/${proposalId}/return`, note ? { note } : {}),
    makeUp: (headers: Headers, id: string, personId: string, more: object = {}) =>
      asked(headers, 'POST', `/gatherings/${id}/make-ups`, {
        ...{ id: uuid(), personId, onDay: '2026-06-25', minutes: 60, how: '书记上门送学' },
        ...more,
      }),
    lateSheet: async (headers: Headers, id: string, marks: object[], reason = '纸质签到表后到') =>
      asked(headers, 'POST', `/gatherings/${id}/late-marks`, {
        ...{ version: await versionOf(headers, id), reason },
        marks: marks.map((mark) => ({ id: uuid(), status: 'present', ...mark })),
      }),
    correct: async (headers: Headers, id: string, changes: object) =>
      asked(headers, 'POST', `/gatherings/${id}/corrections`, { version: await versionOf(headers, id), ...changes }),
    file: (headers: Headers, url: string) => context.app.inject({ method: 'GET', url: `/api/v1${url}`, headers }),
  }
}
