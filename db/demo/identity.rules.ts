import { checkCharacter } from '#server/orgs/national-id.rules.ts'
import type { Sex } from '../types.ts'

/** What a person is known by in registers. Counted up from `serial`, so nothing is given twice. */

/**
 * An identity number that is well formed and can be nobody's: no region begins with 99.
 * `serial` below 5,000,000; the last digit before the check digit is odd for men.
 */
export function nationalIdOf(serial: number, bornOn: string, sex: Sex): string {
  const region = `99${String(serial % 10_000).padStart(4, '0')}`
  const order = Math.floor(serial / 10_000) * 2 + (sex === 'male' ? 1 : 0)
  const first17 = region + bornOn.replaceAll('-', '') + String(order).padStart(3, '0')
  return first17 + checkCharacter(first17)
}

/** A mobile number that looks scattered and rings nowhere: 164 is given to no operator. `serial` below 100,000,000. */
export const phoneOf = (serial: number) => `164${String((serial * 76_543_217 + 31_415_926) % 100_000_000).padStart(8, '0')}`

export const memberNoOf = (serial: number) => `QH${String(serial).padStart(7, '0')}`
