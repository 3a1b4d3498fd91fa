import type { PolicyDocument } from './document.ts'
import type { PublishedPolicy } from './standing.rules.ts'
import type { StandingRow } from './stored.rules.ts'
import type { Change } from './dry-run-queries.ts'

interface Draft {
  policyId: string
  document: PolicyDocument
  appliesFrom: string
  isOff: boolean
}

/** The published policies as they would be with a draft published last. */
export function withDraft(published: readonly PublishedPolicy[], key: string, draft: Draft): PublishedPolicy[] {
  const { policyId: id, document, appliesFrom, isOff } = draft
  const present = published.find((one) => one.id === id) ?? { id, key, versions: [] }
  const number = (present.versions.at(-1)?.number ?? 0) + 1
  const changed = { ...present, versions: [...present.versions, { id: 'draft', number, appliesFrom, isOff, document }] }
  return [...published.filter((one) => one.id !== id), changed]
}

const keyOf = ({ personId, policyId, periodFrom }: StandingRow) => `${personId} ${policyId} ${periodFrom}`

/** Whose state would be another one. Null: the policy does not concern the person in that period. */
export function stateChanges(before: readonly StandingRow[], after: readonly StandingRow[]): Change[] {
  const [old, now] = [before, after].map((rows) => new Map(rows.map((row) => [keyOf(row), row])))
  const keys = new Set([...old!.keys(), ...now!.keys()])
  return [...keys].flatMap((key) => {
    const [was, becomes] = [old!.get(key), now!.get(key)]
    if (was?.state === becomes?.state) return []
    const { personId, policyId, periodFrom, periodKey, orgPath } = (becomes ?? was)!
    return [
      { personId, policyId, periodFrom, periodKey, orgPath, stateBefore: was?.state ?? null, stateAfter: becomes?.state ?? null },
    ]
  })
}
