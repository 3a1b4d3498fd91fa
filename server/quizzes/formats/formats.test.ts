import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyBankQuestion, bankQuestionOf } from '../../../tests/support/questions.ts'
import { QUESTION_KINDS, type BankQuestion } from '../question.rules.ts'
import { FORMATS, readBank, writeBank, type Format } from './formats.ts'

const bankOf = (question: fc.Arbitrary<BankQuestion>) => fc.array(question, { minLength: 1, maxLength: 8 })

/** GIFT has room for one blank; there is nothing else that a format cannot hold. */
const isHeld = (format: Format, { question }: BankQuestion) =>
  !(format === 'gift' && question.kind === 'fill_in' && question.blanks.length > 1)

async function expectReturns(format: Format, entries: readonly BankQuestion[]): Promise<number> {
  const { bytes, findings } = await writeBank(format, entries)
  // What the format cannot hold is named; everything else comes back.
  const missing = findings.filter(({ severity }) => severity === 'error').map(({ at }) => entries[at! - 1]!)
  expect(missing).toEqual(entries.filter((entry) => !isHeld(format, entry)))
  const kept = entries.filter((entry) => isHeld(format, entry))
  if (kept.length === 0) return 0
  const read = await readBank(format, bytes)
  expect(read.items.map(({ entry }) => entry)).toEqual(kept)
  expect(read.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  return kept.length
}

describe.each([...FORMATS])('what is written as %s is read as the same', (format) => {
  test.each([...QUESTION_KINDS])('%s', async (kind) => {
    let returned = 0
    await fc.assert(
      fc.asyncProperty(bankOf(bankQuestionOf(kind)), async (entries) => {
        returned += await expectReturns(format, entries)
      }),
      { numRuns: 50 },
    )
    expect(returned).toBeGreaterThan(50)
  })

  test('all kinds in one file', async () => {
    await fc.assert(
      fc.asyncProperty(bankOf(anyBankQuestion), async (entries) => void (await expectReturns(format, entries))),
      { numRuns: 150 },
    )
  })
})
