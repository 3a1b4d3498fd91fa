import type { Role } from '#db/types.ts'

export interface DemoAccount {
  loginName: string
  /** null: an ordinary member. */
  role: Role | null
  /** Where a role has two. */
  displayName?: string
}

/** The accounts of the demo county, one for every role. They exist nowhere else. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { loginName: 'admin', role: 'system_admin' },
  { loginName: 'security', role: 'security_admin' },
  { loginName: 'auditor', role: 'auditor' },
  { loginName: 'county', role: 'county_officer' },
  { loginName: 'township', role: 'township_officer' },
  { loginName: 'secretary', role: 'branch_secretary' },
  { loginName: 'editor', role: 'editor' },
  { loginName: 'reviewer', role: 'reviewer' },
  // Three stages of review need three people: these two, and the county's officer.
  { loginName: 'reviewer2', role: 'reviewer', displayName: '资源复审员' },
  { loginName: 'member', role: null },
]

/** Shown on the sign-in page of the demo county. */
export const DEMO_PASSWORD = 'qinghe-demo-2026'
