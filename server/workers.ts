import type { Db } from '#db/connect.ts'
import { settleAudiences, settleCourses } from './courses/index.ts'
import { encodesAtOnce, encodeVersion, tidyFilms } from './films/index.ts'
import type { Deps } from './http/deps.ts'
import { applyImport, checkImport, sweepImports } from './orgs/index.ts'
import { reckonStatistics, sweepAttempts } from './quizzes/index.ts'
import { countyDay, dryRunPolicy, installPresets, settleWaiting } from './requirements/index.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000

/** One line per job: which handler does which work. `judging` has connections of its own: it never keeps a page waiting for one. */
export async function registerWorkers(deps: Deps, judging: Db = deps.db): Promise<void> {
  await deps.jobs.work('check-import', (payload, signal) => checkImport(deps, payload, signal))
  await deps.jobs.work('apply-import', (payload, signal) => applyImport(deps, payload, signal))
  await deps.jobs.work('dry-run-policy', (payload, signal) => dryRunPolicy(deps, payload, signal))
  const { atOnce } = encodesAtOnce(deps.config)
  await deps.jobs.work('encode-film', (payload, signal) => encodeVersion(deps, payload, signal), atOnce)
  deps.jobs.repeat((signal) => tidyFilms(deps, signal), MINUTE_MS)
  await installPresets(deps.db, { now: deps.now(), today: countyDay(deps) })
  deps.jobs.repeat((signal) => settleWaiting({ ...deps, db: judging }, signal), 1000)
  deps.jobs.repeat(() => sweepImports(deps), HOUR_MS)
  deps.jobs.repeat((signal) => sweepAttempts(deps, signal), 1000)
  deps.jobs.repeat((signal) => settleCourses(deps, signal), 1000)
  deps.jobs.repeat(() => settleAudiences(deps), 1000)
  deps.jobs.repeat((signal) => reckonStatistics(deps, signal), 2000)
}
