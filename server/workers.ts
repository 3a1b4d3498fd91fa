import type { Deps } from './http/deps.ts'

/** One line per job: which handler does which work. */
export async function registerWorkers(deps: Deps): Promise<void> {
  await Promise.resolve(deps)
}
