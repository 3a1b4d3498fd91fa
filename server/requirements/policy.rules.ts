import type { PolicyDocument } from './document.ts'
import { goalsOf } from './goals.rules.ts'
import { isCalendar, positionsAsked } from './periods.rules.ts'
import { inOrder, type PublishedPolicy } from './standing.rules.ts'

interface Fault {
  /** JSON pointer within the document. */
  pointer: string
  kind: string
  detail: string
}

/** What is wrong with a policy beyond its form, given the keys of all policies. Empty: nothing. */
export function documentFaults(key: string, document: PolicyDocument, known: readonly string[]): Fault[] {
  const { period, alternatives, useAlternative, optionalModes, supersedes, audience } = document
  const faults: Fault[] = []
  const fault = (pointer: string, kind: string, detail: string) => void faults.push({ pointer, kind, detail })
  if (period.kind === 'plan_cycle' && period.lastOn <= period.firstOn)
    fault('/period/lastOn', 'before-first', 'The cycle ends before it begins')
  if (useAlternative !== null && !alternatives.some(({ id }) => id === useAlternative))
    fault('/useAlternative', 'unknown-alternative', 'No such alternative')
  if (alternatives.length > 0 && period.kind !== 'event_window')
    fault('/alternatives', 'no-windows', 'Only an event window has parts')
  if (new Set(optionalModes.map(({ mode }) => mode)).size < optionalModes.length)
    fault('/optionalModes', 'mode-twice', 'A delivery mode is named twice')
  supersedes.forEach((other, at) => {
    if (other === key || !known.includes(other)) fault(`/supersedes/${at}`, 'unknown-policy', 'No such other policy')
  })
  for (const part of ['all', 'any', 'none'] as const)
    audience[part].forEach((one, at) => {
      if ('policy' in one && (one.policy === key || !known.includes(one.policy)))
        fault(`/audience/${part}/${at}/policy`, 'unknown-policy', 'No such other policy')
    })
  return faults
}

/** Keys of policies that would depend on each other in a circle with this one published; null: none. */
export function circleWith(published: readonly PublishedPolicy[], key: string, document: PolicyDocument): string | null {
  const added = { id: key, key, versions: [{ id: 'draft', number: 0, appliesFrom: '0001-01-01', isOff: false, document }] }
  try {
    inOrder([
      ...published.filter((one) => one.key !== key),
      { ...added, versions: [...versionsOf(published, key), ...added.versions] },
    ])
    return null
  } catch (error) {
    return (error as Error).message
  }
}

const versionsOf = (published: readonly PublishedPolicy[], key: string) =>
  published.find((one) => one.key === key)?.versions ?? []

/** What a reader should know before publishing; keys of messages. */
export function documentWarnings(document: PolicyDocument): ('nothing-required' | 'verify' | 'low-confidence' | 'app-time')[] {
  const isByScreen = document.optionalModes.some(({ mode, counts }) => mode === 'online_self_paced' && counts)
  return [
    ...(goalsOf(document).length === 0 ? (['nothing-required'] as const) : []),
    ...(document.about.verify ? (['verify'] as const) : []),
    ...(document.about.confidence === 'low' ? (['low-confidence'] as const) : []),
    // Hours on a screen must not become a yardstick (DOMAIN 0.1); counting them is the county's decision.
    ...(isByScreen ? (['app-time'] as const) : []),
  ]
}

/** From when a policy applies unless the county says otherwise: this year, its cycle, or the terms running today. */
export function usualStart({ period }: PolicyDocument, today: string): string {
  if (period.kind === 'plan_cycle') return period.firstOn
  if (period.kind === 'term_of_office') return today
  if (!isCalendar(period) || period.startsOn === '01-01') return `${today.slice(0, 4)}-01-01`
  const start = `${today.slice(0, 4)}-${period.startsOn}`
  return start <= today ? start : `${Number(today.slice(0, 4)) - 1}-${period.startsOn}`
}

/** Whether only people who hold or held a post can be concerned. */
export const isForHolders = (document: PolicyDocument) => {
  const positions = positionsAsked(document)
  return positions !== null && !positions.has('none')
}

const MOST_YEARS = 10

/** Whether a first day is within ten years of today: every month before is judged for everybody. */
export const isUsableStart = (appliesFrom: string, today: string) =>
  Math.abs(Number(appliesFrom.slice(0, 4)) - Number(today.slice(0, 4))) <= MOST_YEARS
