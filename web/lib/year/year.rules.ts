import type { Credit } from '../ledger/api.ts'
import type { StandingItem } from '../requirements/api.ts'

/** Hours are added in hundredths: 0.1 + 0.2 is 0.3. */
export const sumHours = (entries: readonly Pick<Credit, 'hours'>[]): number =>
  entries.reduce((sum, { hours }) => sum + Math.round(hours * 100), 0) / 100

/** Entries that still stand. */
export const standing = (entries: readonly Credit[]): Credit[] => entries.filter(({ reversal }) => reversal === null)

/** Hours of the entries that stand, by a property of theirs; the most first. */
export function hoursBy(entries: readonly Credit[], key: 'category' | 'organiserLevel' | 'deliveryMode') {
  const groups = new Map<string, Credit[]>()
  for (const entry of standing(entries)) groups.set(entry[key], [...(groups.get(entry[key]) ?? []), entry])
  return [...groups].map(([value, list]) => ({ value, hours: sumHours(list) })).sort((a, b) => b.hours - a.hours)
}

/** What one requirement says of one entry. */
export interface Verdict {
  item: StandingItem
  /** By unit: how much of the entry counted. Empty: it did not. */
  amounts: { kind: StandingItem['goals'][number]['kind']; amount: number }[]
  reason: string | null
}

/** For an entry: which requirements counted it, and why the others did not. Requirements that ask nothing are left out. */
export function verdictsOf(entryId: string, items: readonly StandingItem[]): Verdict[] {
  return items
    .filter(({ goals }) => goals.length > 0)
    .flatMap((item): Verdict[] => {
      const counted = item.counted.find((one) => one.entryId === entryId)
      if (counted) return [{ item, amounts: mostOfEach(item, counted.amounts), reason: null }]
      const refused = item.notCounted.find((one) => one.entryId === entryId)
      return refused ? [{ item, amounts: [], reason: refused.reason }] : []
    })
    .sort((a, b) => Number(a.reason !== null) - Number(b.reason !== null))
}

/** Several goals take from one entry; of each unit, the most that one of them took. */
function mostOfEach(item: StandingItem, amounts: StandingItem['counted'][number]['amounts']): Verdict['amounts'] {
  const most = new Map<Verdict['amounts'][number]['kind'], number>()
  for (const { goal, amount } of amounts) {
    const kind = item.goals[goal]?.kind
    if (kind && amount > 0) most.set(kind, Math.max(most.get(kind) ?? 0, amount))
  }
  return [...most].map(([kind, amount]) => ({ kind, amount }))
}

/** Entries by month, '2026-11', in the order they come. */
export function byMonth(entries: readonly Credit[]): { month: string; entries: Credit[] }[] {
  const months = new Map<string, Credit[]>()
  for (const entry of entries) {
    const month = entry.happenedOn.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), entry])
  }
  return [...months].map(([month, list]) => ({ month, entries: list }))
}

/** Entries a requirement counted that are of other years, e.g. of a plan of five years. */
export const countedElsewhere = (item: StandingItem, entries: readonly Credit[]): number => {
  const here = new Set(entries.map(({ id }) => id))
  return item.counted.filter(({ entryId }) => !here.has(entryId)).length
}
