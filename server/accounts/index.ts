/**
 * Accounts: signing in and out, passwords and printed codes, the second factor, sign-in by the county's identity provider,
 * and the roles granted to an account at a place in the tree. Nobody registers by himself.
 */
export { findViewer } from './find-viewer.ts'
export { accountRoutes } from './routes.ts'
export { createAccount } from './create-account.ts'
export { hashPassword } from './password-hash.ts'
export { issueCode } from './issue-code.ts'
export { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.rules.ts'
export { claimSetUp } from './first-account-queries.ts'
export { appointAdministrators, type Appointed } from './appoint-administrators.ts'
export { findAccountState } from './first-account-queries.ts'
export { restoreDemoAccounts } from './restore-demo-accounts.ts'
export { hasDemoAccounts } from './demo-account-queries.ts'
export { createHallLimit, judged, type Try } from './sign-in-limits.ts'
