import type { Db } from '#db/connect.ts'
import { Problem } from '../http/problem.ts'
import { findPlace } from './belonging-queries.ts'

const EVERYWHERE = { paths: ['/'] }

/** Any organisation may be the audience of a film or a course: those who release it decide, whoever reads it. */
export async function checkAudience(db: Db, orgId: string | null | undefined) {
  if (orgId && !(await findPlace(db, EVERYWHERE, orgId)))
    throw new Problem('invalid-input', 'No such organisation', {
      errors: [{ pointer: '/body/audienceOrgId', detail: 'unknown' }],
    })
}

interface Window {
  availableFrom?: string | null
  availableUntil?: string | null
}

/** When something is offered: it begins before it ends. */
export function checkWindow({ availableFrom, availableUntil }: Window) {
  if (availableFrom && availableUntil && availableUntil <= availableFrom)
    throw new Problem('invalid-input', 'It ends before it begins', {
      errors: [{ pointer: '/body/availableUntil', detail: 'must be later than availableFrom', kind: 'ends-before' }],
    })
}
