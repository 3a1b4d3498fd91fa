import { expect, test } from 'vitest'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.rules.ts'
import { passwordFault } from './password.rules.ts'

test('the demo password keeps the rules for every demo account', () => {
  for (const { loginName } of DEMO_ACCOUNTS) expect(passwordFault(DEMO_PASSWORD, [loginName])).toBeNull()
})

test('demo accounts have different names', () =>
  expect(new Set(DEMO_ACCOUNTS.map(({ loginName }) => loginName)).size).toBe(DEMO_ACCOUNTS.length))
