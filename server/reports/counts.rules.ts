import type { Counts } from './schemas.ts'

/** Counts with every state named. Exempt people are not part of what is required. */
export function wholeCounts(counts: Partial<Omit<Counts, 'required'>>): Counts {
  const { met = 0, on_course = 0, behind = 0, overdue = 0, exempt = 0 } = counts
  return { met, on_course, behind, overdue, exempt, required: met + on_course + behind + overdue }
}

/** '93.4%', rounded down so that 100 % is never shown too early; '' where nothing is required. */
export function metShare({ met, required }: Counts): string {
  return required === 0 ? '' : `${(Math.floor((met * 1000) / required) / 10).toFixed(1)}%`
}
