import { expect, test } from 'vitest'
import { currentStage, mustHaveSecondFactor, stageOf } from './stage.rules.ts'

const facts = { hasSecondFactor: false, hasPassedSecondFactor: false, mustChangePassword: false, mustEnrol: false }

test.each([
  ['a member with a password', {}, 'open'],
  ['a printed code', { mustChangePassword: true }, 'change_password'],
  ['an account with a second factor', { hasSecondFactor: true }, 'second_factor'],
  [
    'a printed code with a second factor asks for that first',
    { hasSecondFactor: true, mustChangePassword: true },
    'second_factor',
  ],
  [
    '… then for the password',
    { hasSecondFactor: true, hasPassedSecondFactor: true, mustChangePassword: true },
    'change_password',
  ],
  ['… then opens', { hasSecondFactor: true, hasPassedSecondFactor: true }, 'open'],
  ['who must enrol', { mustEnrol: true }, 'enrol_second_factor'],
  ['who must enrol and came with a printed code', { mustEnrol: true, mustChangePassword: true }, 'change_password'],
  ['who must enrol and has, shows it', { mustEnrol: true, hasSecondFactor: true }, 'second_factor'],
  ['who must enrol, has, and showed it', { mustEnrol: true, hasSecondFactor: true, hasPassedSecondFactor: true }, 'open'],
])('%s', (_, given, stage) => expect(stageOf({ ...facts, ...given })).toBe(stage))

test.each([
  ['open', { hasSecondFactor: false, mustEnrol: false }, 'open'],
  ['open', { hasSecondFactor: false, mustEnrol: true }, 'enrol_second_factor'], // demanded since
  ['open', { hasSecondFactor: true, mustEnrol: true }, 'open'],
  ['enrol_second_factor', { hasSecondFactor: false, mustEnrol: false }, 'open'], // no longer demanded
  ['enrol_second_factor', { hasSecondFactor: true, mustEnrol: true }, 'second_factor'], // enrolled in another browser
  ['second_factor', { hasSecondFactor: true, mustEnrol: false }, 'second_factor'],
  ['change_password', { hasSecondFactor: true, mustEnrol: true }, 'change_password'],
] as const)('stored as %s with %o counts as %s', (stored, now, stage) => expect(currentStage(stored, now)).toBe(stage))

test.each([
  [true, 'county_officer', true],
  [true, 'auditor', true],
  [true, 'security_admin', true],
  [true, 'system_admin', true],
  [true, 'township_officer', false],
  [true, 'branch_secretary', false],
  [false, 'system_admin', false],
])('demanded: %s, as %s: %s', (isRequired, role, must) => expect(mustHaveSecondFactor(isRequired, [{ role }])).toBe(must))
