import type { Db } from '#db/connect.ts'
import type { Scope } from '../http/access.ts'
import { countBodies } from './org-queries.ts'
import type { Width } from './people-search.rules.ts'
import { isWholeCounty } from './scope.rules.ts'

/** As many bodies as a township may have. Beyond it, with some 25 people each, names in their order are met sooner than sorted. */
const MOST_OF_A_TOWNSHIP = 200

export async function widthOf(db: Db, scope: Scope): Promise<Width> {
  if (isWholeCounty(scope)) return 'county'
  return (await countBodies(db, scope, MOST_OF_A_TOWNSHIP + 1)) > MOST_OF_A_TOWNSHIP ? 'wide' : 'narrow'
}
