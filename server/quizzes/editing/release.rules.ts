/** Two people stand behind everything members are asked. */

export type ReleaseBar = 'own-quiz' | 'own-questions'

/**
 * Why this account may not release a quiz: it has written in it since the last release, or has written a question that members
 * would see for the first time. Null: it may.
 */
export function releaseBar(
  accountId: string,
  { writers, authors }: { writers: readonly string[]; authors: readonly string[] },
): ReleaseBar | null {
  if (writers.includes(accountId)) return 'own-quiz'
  return authors.includes(accountId) ? 'own-questions' : null
}
