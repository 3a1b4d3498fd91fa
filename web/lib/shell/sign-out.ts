import { session } from '#lib/account/session.svelte.ts'
import { problemText } from '#lib/api/problem-text.ts'
import { asProblem } from '#lib/api/problem.ts'
import { toast } from '#lib/ui/toasts.svelte.ts'

/** The page then leads to the sign-in by itself. */
export async function signOut(): Promise<void> {
  try {
    await session.signOut()
  } catch (thrown) {
    toast(problemText(asProblem(thrown)), { kind: 'fault' })
  }
}
