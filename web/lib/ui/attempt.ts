import { problemText } from '#lib/api/problem-text.ts'
import { asProblem } from '#lib/api/problem.ts'
import { toast } from './toasts.svelte.ts'

/** Does something that has no form of its own to show a problem in; a failure is said in passing. */
export async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (thrown) {
    toast(problemText(asProblem(thrown)), { kind: 'fault' })
  }
}
