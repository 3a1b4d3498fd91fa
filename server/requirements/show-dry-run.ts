import type { Db } from '#db/connect.ts'
import { countTransitions, findDryRun } from './dry-run-queries.ts'
import type { DryRun } from './schemas.ts'

type Transition = DryRun['transitions'][number]

/** A run with its numbers, in all and by body below the top. */
export async function showDryRun(db: Db, id: string): Promise<DryRun | undefined> {
  const run = await findDryRun(db, id)
  if (!run) return undefined
  const rows = (await countTransitions(db, id)).map(({ orgId, orgName, before, after, ...row }) => ({
    org: orgId && orgName ? { id: orgId, name: orgName } : null,
    transition: { ...row, before: before ?? 'not_applicable', after: after ?? 'not_applicable' } satisfies Transition,
  }))
  const { state, policyId, appliesFrom, totalCount, doneCount, failure, createdAt, finishedAt } = run
  return {
    ...{ id, state, policyId, appliesFrom, totalCount, doneCount, failure },
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    transitions: summed(rows.map(({ transition }) => transition)),
    byOrg: [
      ...Map.groupBy(
        rows.filter(({ org }) => org),
        ({ org }) => org!.id,
      ).values(),
    ].map((some) => ({
      org: some[0]!.org!,
      transitions: some.map(({ transition }) => transition),
    })),
  }
}

function summed(transitions: readonly Transition[]): Transition[] {
  const sums = new Map<string, Transition>()
  for (const one of transitions) {
    const key = [one.policyId, one.periodKey, one.before, one.after].join(' ')
    sums.set(key, { ...one, people: (sums.get(key)?.people ?? 0) + one.people })
  }
  return [...sums.values()]
}
