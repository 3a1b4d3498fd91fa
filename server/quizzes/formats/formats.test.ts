import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBankQuestion } from '../../../tests/support/questions.ts'
import { FORMATS, readBank, writeBank, type Format } from './formats.ts'

const bank = fc.array(anyBankQuestion, { minLength: 1, maxLength: 8 })

test.each([...FORMATS])('what is written as %s is read as the same', async (format: Format) => {
  await fc.assert(
    fc.asyncProperty(bank, async (entries) => {
      const { bytes, findings } = await writeBank(format, entries)
      // What the format cannot hold is named; everything else comes back.
      const missing = new Set(findings.filter(({ severity }) => severity === 'error').map(({ at }) => at! - 1))
      const kept = entries.filter((_, at) => !missing.has(at))
      if (kept.length === 0) return
      const read = await readBank(format, bytes)
      expect(read.items.map(({ entry }) => entry)).toEqual(kept)
      expect(read.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    }),
    { numRuns: 150 },
  )
})
