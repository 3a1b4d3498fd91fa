import { expect, test } from 'vitest'
import { grantRefusal, issueRefusal, manageRefusal, type HeldRole, type May } from './grant.rules.ts'

/** Somebody who holds these permissions at one place and below. */
const holder =
  (place: string, permissions: string[]): May =>
  (permission, path) =>
    permissions.includes(permission) && path.startsWith(place)

const SECRETARY = ['accounts.issue', 'people.manage']
const OFFICER = [...SECRETARY, 'people.import']
const held = (path: string, permissions: string[]): HeldRole => ({ role: 'township_officer', path, permissions })

test.each([
  ['a member without a role', holder('/1/2/', SECRETARY), [], null],
  ['an equal in the same place', holder('/1/2/', OFFICER), [held('/1/2/', OFFICER)], null],
  ['a lesser role below', holder('/1/2/', OFFICER), [held('/1/2/7/', SECRETARY)], null],
  ['a greater role in the same place', holder('/1/2/', SECRETARY), [held('/1/2/', OFFICER)], 'holds-more-than-you'],
  ['an equal above', holder('/1/2/', OFFICER), [held('/1/', OFFICER)], 'holds-more-than-you'],
  ['an equal beside', holder('/1/2/', OFFICER), [held('/1/20/', OFFICER)], 'holds-more-than-you'],
  [
    'one role within and one without',
    holder('/1/2/', OFFICER),
    [held('/1/2/', SECRETARY), held('/1/', [])],
    'holds-more-than-you',
  ],
  ['a role with nothing in common', holder('/1/', OFFICER), [held('/1/', ['audit.read'])], 'holds-more-than-you'],
])('a code for %s: %#', (_, may, roles, refusal) => expect(issueRefusal(may, roles)).toBe(refusal))

test.each([
  ['within', [held('/1/2/3/', OFFICER)], null],
  ['above', [held('/1/', OFFICER)], 'holds-role-elsewhere'],
  ['no role', [], null],
])('an account whose role lies %s', (_, roles, refusal) =>
  expect(manageRefusal(holder('/1/2/', ['accounts.manage']), roles)).toBe(refusal),
)

test.each([
  ['system_admin', true, null],
  ['system_admin', false, 'role-of-whole-county'],
  ['auditor', false, null],
  ['branch_secretary', false, null],
] as const)('%s, at the county: %s', (role, isAtCounty, refusal) => expect(grantRefusal(role, isAtCounty)).toBe(refusal))
