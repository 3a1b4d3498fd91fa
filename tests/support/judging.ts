import type { MemberStatus, OrgSetting, PostPosition } from '#db/types.ts'
import type { PolicyDocument } from '#server/requirements/document.ts'
import type { JudgedEntry } from '#server/requirements/entries.rules.ts'
import { NO_FACTS, type PersonFacts, type Post } from '#server/requirements/facts.rules.ts'
import type { PublishedPolicy } from '#server/requirements/standing.rules.ts'
import presets from '#server/requirements/presets.json' with { type: 'json' }

/** A full member of a village branch since 2015, and what is said otherwise. */
export function facts(changes: Partial<PersonFacts> = {}): PersonFacts {
  return { ...NO_FACTS, ties: [tie()], statuses: [status('full')], ...changes }
}

export const tie = (from = '2015-07-01', until: string | null = null, setting: OrgSetting = 'village') => ({
  ...{ from, until, setting, orgId: 'branch', orgPath: '/1/2/3/', kind: 'branch' as const },
})

export const status = (memberStatus: MemberStatus, from = '2015-07-01', until: string | null = null) => ({
  ...{ from, until, memberStatus, registryStatus: 'active' as const },
})

export const post = (position: PostPosition, from = '2020-01-01', changes: Partial<Post> = {}): Post => ({
  ...{ position, from, until: null, setting: 'village', terms: [] },
  ...changes,
})

let count = 0

/** One hour of collective study held by the branch on 10 March 2026; `hours` and `days` in hundredths. */
export function entry(changes: Partial<JudgedEntry> = {}): JudgedEntry {
  const id = `entry-${String(++count).padStart(6, '0')}`
  return {
    ...{ id, on: '2026-03-10', hours: 100, days: 0, category: 'political_theory', mode: 'collective_study', level: 'branch' },
    ...{ session: id, isConcentrated: false, isRotation: false, purpose: null, isCadreRecognised: false, reverses: null },
    ...changes,
  }
}

export const preset = (key: string) => structuredClone(presets.find((one) => one.key === key)!.document) as PolicyDocument

export const published = (key: string, document: PolicyDocument, appliesFrom = '2026-01-01'): PublishedPolicy => ({
  id: key,
  key,
  versions: [{ id: `${key}-1`, number: 1, appliesFrom, isOff: false, document }],
})
