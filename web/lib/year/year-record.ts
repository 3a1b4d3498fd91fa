import { listYear, type Credit } from '../ledger/api.ts'
import { findStanding, type YearStanding } from '../requirements/api.ts'

/** A year of a person: how it is judged, and every entry of it. */
export interface YearRecord {
  standing: YearStanding
  credits: Credit[]
}

/** `personId` null: one's own. */
export async function readYear(personId: string | null, year: number): Promise<YearRecord> {
  const [standing, credits] = await Promise.all([findStanding(personId, year), listYear(personId, year)])
  return { standing, credits }
}
