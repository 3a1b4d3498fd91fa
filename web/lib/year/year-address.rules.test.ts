import { expect, test } from 'vitest'
import { yearFrom } from './year-address.rules.ts'

test.each([
  ['', 2026],
  ['year=2025', 2025],
  ['year=abc', 2026],
  ['year=1', 2026],
  ['year=2025.5', 2026],
])('?%s is the year %d', (address, year) => expect(yearFrom(new URLSearchParams(address), '2026-11-23')).toBe(year))
