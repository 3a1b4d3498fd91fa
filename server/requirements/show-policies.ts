import type { Db } from '#db/connect.ts'
import { listVersions, type VersionRow } from './policy-queries.ts'
import { documentWarnings, usualStart } from './policy.rules.ts'
import type { Policy } from './schemas.ts'

/** Policies with all their versions, as they stand on this day. */
export async function showPolicies(db: Db, today: string, id?: string): Promise<Policy[]> {
  const byPolicy = Map.groupBy(await listVersions(db, id), ({ policyId }) => policyId)
  return [...byPolicy.values()].map((versions) => shownPolicy(versions, today))
}

function shownPolicy(rows: readonly VersionRow[], today: string): Policy {
  const { policyId, key, isPreset } = rows[0]!
  const versions = rows.filter(({ publishedAt }) => publishedAt !== null).map(shownVersion)
  const current = versions.findLast(({ appliesFrom }) => appliesFrom <= today) ?? null
  const next = versions.findLast(({ appliesFrom }) => appliesFrom > today) ?? null
  const draft = rows.find(({ publishedAt }) => publishedAt === null)
  return {
    ...{ id: policyId, key, isPreset, current, next, versions },
    isOn: current !== null && !current.isOff,
    draft: draft
      ? {
          document: draft.document,
          version: draft.version,
          warnings: documentWarnings(draft.document),
          usualStart: usualStart(draft.document, today),
        }
      : null,
  }
}

function shownVersion({ number, isOff, appliesFrom, publishedAt, publishedByName, document }: VersionRow) {
  return { number, isOff, appliesFrom: appliesFrom!, publishedAt: publishedAt!.toISOString(), publishedByName, document }
}
