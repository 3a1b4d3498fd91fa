import { isInAudience, type Moment } from './audience.rules.ts'
import { addMonths, daysBetween, earlier, later } from './days.rules.ts'
import type { PolicyDocument } from './document.ts'
import { turningDays } from './facts.rules.ts'

/**
 * Part of the period, 0 to 1, in which the policy concerns the person: by days, or by months of which at least one day does.
 * Looks at the days on which dated rows begin and end, known ends in the future included. An open period counts whole.
 */
export function concernedShare(document: PolicyDocument, moment: Moment): number {
  const { from, until } = moment.period
  if (until === null) return 1
  const spans = concernedSpans(document, moment, { from, until })
  if (document.prorating === 'by_day')
    return spans.reduce((days, span) => days + daysBetween(span.from, span.until), 0) / daysBetween(from, until)
  const months = monthsOf({ from, until })
  const touched = months.filter((month) => spans.some((span) => span.from < month.until && month.from < span.until))
  return touched.length / months.length
}

interface Span {
  from: string
  until: string
}

function concernedSpans(document: PolicyDocument, moment: Moment, whole: Span): Span[] {
  const within = turningDays(moment.facts).filter((day) => whole.from < day && day < whole.until)
  const starts = [...new Set([whole.from, ...within])].sort()
  const spans = starts.map((from, at) => ({ from, until: starts[at + 1] ?? whole.until }))
  return spans.filter((span) => isInAudience(document, { ...moment, on: span.from }))
}

function monthsOf({ from, until }: Span): Span[] {
  const months: Span[] = []
  for (let count = 0; ; count++) {
    const [start, end] = [addMonths(from, count), addMonths(from, count + 1)]
    if (start >= until) return months
    months.push({ from: later(start, from), until: earlier(end, until) })
  }
}
