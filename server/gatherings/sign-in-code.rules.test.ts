import { describe, expect, test } from 'vitest'
import { codeAt, judgeCode, TURN_MS } from './sign-in-code.rules.ts'

const secret = Buffer.alloc(32, 7)
const at = new Date('2026-05-12T01:00:03Z')
const later = (ms: number) => new Date(at.getTime() + ms)

describe('the sign-in code of a hall', () => {
  test('changes every 15 seconds', () => {
    expect(codeAt(secret, at)).toMatchObject({ digits: expect.stringMatching(/^\d{8}$/), validForMs: 12_000 })
    expect(codeAt(secret, later(11_000)).digits).toBe(codeAt(secret, at).digits)
    expect(codeAt(secret, later(TURN_MS)).digits).not.toBe(codeAt(secret, at).digits)
  })

  test.each([
    [0, 'good'],
    [15_000, 'good'],
    [26_000, 'good'],
    [27_001, 'expired'],
    [280_000, 'expired'],
    [400_000, 'wrong'],
    [-20_000, 'wrong'],
  ])('%i ms after it was first shown it is %s', (ms, verdict) => {
    expect(judgeCode(secret, codeAt(secret, at).digits, later(ms))).toBe(verdict)
  })

  test("another hall's code is wrong", () => {
    expect(judgeCode(Buffer.alloc(32, 8), codeAt(secret, at).digits, at)).toBe('wrong')
  })
})
