import type { Role } from '../../types.ts'
import type { DemoPerson } from '../person.ts'
import type { DemoOrg } from '../tree.ts'

/** Who records what happened, and learns online. Nobody can sign in to one of these: they have no password. */
export interface DemoAccount {
  id: string
  person: DemoPerson | null
  org: DemoOrg | null
  loginName: string | null
  displayName: string
  grant: { id: string; role: Role; org: DemoOrg } | null
}

const OFFICES = new Set(['committee', 'work_committee', 'primary_committee'])

/** One for the office of every committee: the county's and those right below it. */
export function officeAccounts(orgs: readonly DemoOrg[], newId: () => string): Map<DemoOrg, DemoAccount> {
  const bodies = orgs.filter((org) => OFFICES.has(org.kind))
  return new Map(
    bodies.map((org) => [
      org,
      {
        ...{ id: newId(), person: null, org, loginName: `office-${org.code.toLowerCase()}` },
        displayName: org.parent ? `${org.shortName ?? org.name}办公室` : '县委组织部',
        grant: { id: newId(), role: org.parent ? 'township_officer' : 'county_officer', org },
      },
    ]),
  )
}

/** An account of a person; a secretary's with the right over the branch. */
export const personAccount = (person: DemoPerson, branch: DemoOrg | null, newId: () => string): DemoAccount => ({
  ...{ id: newId(), person, org: null, loginName: null, displayName: person.name },
  grant: branch && { id: newId(), role: 'branch_secretary', org: branch },
})
