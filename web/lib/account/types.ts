/** The signed-in account as GET /me answers. */
export interface Me {
  accountId: string
  displayName: string
  personId: string | null
  stage: 'second_factor' | 'enrol_second_factor' | 'change_password' | 'open'
  roles: { role: string; orgId: string; orgName: string }[]
  permissions: string[]
  locale: 'zh-CN' | 'en'
  elderMode: boolean
  isDemo: boolean
  hasSecondFactor: boolean
  homeOrg: { id: string; name: string } | null
}

export interface SignInProviders {
  oidc: { label: string } | null
  isDemo: boolean
  demoPassword: string | null
  demoAccounts: { loginName: string; role: string | null }[]
}

export interface OwnSession {
  id: string
  createdAt: string
  lastSeenAt: string
  ip: string | null
  userAgent: string | null
  isCurrent: boolean
}
