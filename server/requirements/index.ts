/**
 * Requirements: policies (versioned documents that say who must do how much by when) and standing (who has).
 * Standing is judged by one pure function, live for a member's own page, and kept in a table for pages over many people:
 * triggers note whoever a fact, a credit or a policy concerns as stale, and one worker judges them again in batches.
 */
export { installPresets } from './install-presets.ts'
export { settle } from './settle.ts'
