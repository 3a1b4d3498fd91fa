import type { AskHere, Samples } from '../sample.ts'
import { narrowed, placeless } from '../sample.ts'

/** A report of the yearly hours: inside of all the asker may see, outside of a part that he may not. */
const completion: AskHere = async (here) => {
  const { id } = await here.deps.db
    .selectFrom('policy')
    .select('id')
    .where('key', '=', 'member-annual-32h')
    .executeTakeFirstOrThrow()
  return narrowed('org', { policy: id, period: '2026' })(here)
}

export const reportSamples: Samples = {
  'GET /reports/periods': placeless('which years and policies there are'),
  'GET /reports/completion': completion,
  'GET /reports/completion/people': completion,
  'GET /reports/completion.xlsx': completion,
  'GET /reports/completion/people.xlsx': completion,
  'GET /reports/corrections': narrowed('org', { year: '2026' }),
}
