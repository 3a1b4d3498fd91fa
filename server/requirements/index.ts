/**
 * Requirements: policies (versioned documents that say who must do how much by when) and standing (who has).
 * Standing is judged by one pure function, live for a member's own page, and kept in a table for pages over many people:
 * triggers note whoever a fact, a credit or a policy concerns as stale, and one worker judges them again in batches.
 */
export { countyDay, type Asker } from './asker.ts'
export { closeYear } from './close-year.ts'
export { installPresets } from './install-presets.ts'
export { settle } from './settle.ts'
export { reconcile, type Reconciled } from './reconcile.ts'
export { settleWaiting } from './settle-waiting.job.ts'
export { dryRunPolicy } from './dry-run-policy.job.ts'
export { requirementRoutes } from './routes.ts'
export { shownGoal } from './show-standing.ts'
export { showPolicies } from './show-policies.ts'
export { countWaiting } from './standing-queries.ts'
export { GoalList, State } from './schemas.ts'
export { type StoredGoal } from './stored.rules.ts'
export { listClosedYears } from './year-queries.ts'
