import type { Deps } from './http/deps.ts'
import { applyImport, checkImport } from './orgs/index.ts'
import { countyDay, dryRunPolicy, installPresets, settleWaiting } from './requirements/index.ts'

/** One line per job: which handler does which work. */
export async function registerWorkers(deps: Deps): Promise<void> {
  await deps.jobs.work('check-import', (payload, signal) => checkImport(deps, payload, signal))
  await deps.jobs.work('apply-import', (payload, signal) => applyImport(deps, payload, signal))
  await deps.jobs.work('dry-run-policy', (payload, signal) => dryRunPolicy(deps, payload, signal))
  await installPresets(deps.db, { now: deps.now(), today: countyDay(deps) })
  deps.jobs.repeat((signal) => settleWaiting(deps, signal), 1000)
}
