/** Which questions deserve a look. */

export const FLAGS = ['suspect', 'easy', 'hard', 'weak'] as const
type Flag = (typeof FLAGS)[number]

/** Fewer answers than these say little. */
const ENOUGH = 10

/** Moodle's documentation calls a discrimination below 0.2 weak, and a facility of 95 % or 5 % next to useless. */
export function flagsOf(figures: { count: number; facility: number; discrimination: number | null; isSuspect: boolean }): Flag[] {
  const { count, facility, discrimination, isSuspect } = figures
  if (isSuspect) return ['suspect']
  if (count < ENOUGH) return []
  if (facility >= 0.95) return ['easy']
  if (facility <= 0.05) return ['hard']
  return discrimination !== null && discrimination < 0.2 ? ['weak'] : []
}
