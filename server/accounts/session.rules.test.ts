import { expect, test } from 'vitest'
import { hasIdledOut, lifetimeOf } from './session.rules.ts'

const limits = { SESSION_IDLE_MINUTES: 43_200, SESSION_IDLE_MINUTES_OFFICER: 120 }
const now = new Date('2026-03-01T00:00:00Z')

test.each([
  ['open', false, 43_200, '2026-08-28T00:00:00.000Z'],
  ['open', true, 120, '2026-03-01T12:00:00.000Z'],
  ['second_factor', false, 15, '2026-03-01T00:15:00.000Z'],
  ['change_password', true, 15, '2026-03-01T00:15:00.000Z'],
  ['enrol_second_factor', true, 15, '2026-03-01T00:15:00.000Z'],
] as const)('at stage %s, officer %s: %d idle minutes, until %s', (stage, isOfficer, idleMinutes, until) => {
  const lifetime = lifetimeOf(stage, isOfficer, limits, now)
  expect({ ...lifetime, expiresAt: lifetime.expiresAt.toISOString() }).toEqual({ idleMinutes, expiresAt: until })
})

test.each([
  ['2026-02-28T22:00:00Z', true, false],
  ['2026-02-28T21:59:59Z', true, true],
  ['2026-02-28T21:59:59Z', false, false],
])('last seen %s, officer %s: idled out %s', (seen, isOfficer, out) =>
  expect(hasIdledOut(new Date(seen), isOfficer, limits, now)).toBe(out),
)
