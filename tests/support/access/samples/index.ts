import type { Samples } from '../sample.ts'
import { accountSamples } from './accounts.ts'
import { courseSamples } from './courses.ts'
import { filmSamples } from './films.ts'
import { gatheringRecordSamples } from './gathering-records.ts'
import { gatheringSamples } from './gatherings.ts'
import { houseSamples } from './house.ts'
import { ledgerSamples } from './ledger.ts'
import { orgSamples } from './orgs.ts'
import { peopleSamples } from './people.ts'
import { quizSamples } from './quizzes.ts'
import { reportSamples } from './reports.ts'
import { requirementSamples } from './requirements.ts'
import { watchingSamples } from './watching.ts'

/**
 * For every route one request that would succeed for whoever may make it. A new route needs one line here, in the file of its
 * domain; then `UPDATE_ACCESS_TABLE=1 npx vitest run --project api tests/api/route-access.test.ts` writes the table, whose
 * difference is to be read before it is committed.
 */
export const SAMPLES: Samples = {
  ...houseSamples,
  ...orgSamples,
  ...peopleSamples,
  ...accountSamples,
  ...ledgerSamples,
  ...courseSamples,
  ...filmSamples,
  ...gatheringSamples,
  ...gatheringRecordSamples,
  ...quizSamples,
  ...requirementSamples,
  ...reportSamples,
  ...watchingSamples,
}
