/** Finds the organisation a row names: by full name, short name or code, with its superior in front where names repeat. */
import type { OrgKind } from '#db/types.ts'
import { holdsPeople } from '../placement.rules.ts'

export interface KnownOrg {
  id: string
  name: string
  shortName: string | null
  code: string | null
  kind: OrgKind
  parentName: string | null
}

export type BranchMatch =
  | { org: KnownOrg }
  | { fault: 'branch-unknown' }
  | { fault: 'branch-wrong-level'; org: KnownOrg }
  | { fault: 'branch-ambiguous'; candidates: KnownOrg[] }

const bare = (text: string) => text.replace(/[\s/／>＞\-—·|]/g, '').toLowerCase()

/** All texts by which an organisation may be meant. */
const namesOf = ({ name, shortName, code, parentName }: KnownOrg) =>
  [name, shortName, code, parentName && parentName + name, parentName && shortName && parentName + shortName].filter(
    (one) => one !== null,
  )

/** A look-up over organisations: only those given are ever named in an answer, so give the importer's own. */
export function branchFinder(orgs: readonly KnownOrg[]): (text: string) => BranchMatch {
  const byName = new Map<string, Set<KnownOrg>>()
  for (const org of orgs)
    for (const name of namesOf(org)) {
      const known = byName.get(bare(name)) ?? new Set()
      byName.set(bare(name), known.add(org))
    }
  return (text) => {
    const all = [...(byName.get(bare(text)) ?? [])]
    const fitting = all.filter(({ kind }) => holdsPeople(kind))
    // The exact full name wins over another body's short name or code.
    const exact = fitting.filter(({ name }) => bare(name) === bare(text))
    const candidates = exact.length > 0 ? exact : fitting
    if (candidates.length > 1) return { fault: 'branch-ambiguous', candidates }
    if (candidates[0]) return { org: candidates[0] }
    return all[0] ? { fault: 'branch-wrong-level', org: all[0] } : { fault: 'branch-unknown' }
  }
}

/** How a candidate is written so that it can be meant alone. */
export const fullName = ({ name, parentName }: KnownOrg) => (parentName ? `${parentName}/${name}` : name)
