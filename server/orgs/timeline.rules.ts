/** Dated rows of one person: where a new one fits, what must give way, and what is impossible. Days are 'YYYY-MM-DD'. */

export interface Period {
  fromOn: string
  /** The first day on which it no longer holds; null: open. */
  untilOn: string | null
}
export interface Row extends Period {
  id: string
}

/** Rows whose end moves so that the change fits, and what would still be in the way. */
export interface Plan<R extends Row> {
  adjust: { row: R; untilOn: string | null }[]
  collides: R | undefined
}

/** Nobody alive was in the Party before this day. */
const EARLIEST = '1900-01-01'
const YEARS_AHEAD = 10

interface PeriodFault {
  field: 'fromOn' | 'untilOn'
  kind: 'until-not-after-from' | 'before-birth' | 'too-long-ago' | 'too-far-ahead'
  detail: string
}

/** Why a period cannot be, whatever else is recorded. */
export function periodFault({ fromOn, untilOn }: Period, birthOn: string | null, today: string): PeriodFault | null {
  if (untilOn !== null && untilOn <= fromOn)
    return { field: 'untilOn', kind: 'until-not-after-from', detail: 'It ends on a day after it begins' }
  if (birthOn !== null && fromOn < birthOn)
    return { field: 'fromOn', kind: 'before-birth', detail: `The person was born on ${birthOn}` }
  if (fromOn < EARLIEST) return { field: 'fromOn', kind: 'too-long-ago', detail: `It begins on ${EARLIEST} or later` }
  const last = `${Number(today.slice(0, 4)) + YEARS_AHEAD}${today.slice(4)}`
  if (fromOn > last) return { field: 'fromOn', kind: 'too-far-ahead', detail: `It begins within ${YEARS_AHEAD} years` }
  return null
}

const overlap = (one: Period, other: Period) =>
  (other.untilOn === null || one.fromOn < other.untilOn) && (one.untilOn === null || other.fromOn < one.untilOn)

/** A new row. Where rows follow one another (`closes`) the open one that began before it ends when it begins. */
export function planAddition<R extends Row>(rows: readonly R[], period: Period, closes: boolean): Plan<R> {
  const open = closes ? rows.find((row) => row.untilOn === null && row.fromOn < period.fromOn) : undefined
  return {
    adjust: open ? [{ row: open, untilOn: period.fromOn }] : [],
    collides: rows.find((row) => row !== open && overlap(row, period)),
  }
}

/** A correction. Where rows are `continuous`, the end of the row before moves along if it lay where this one began. */
export function planCorrection<R extends Row>(rows: readonly R[], old: R, period: Period, continuous: boolean): Plan<R> {
  const before = continuous && period.fromOn !== old.fromOn ? endingAt(rows, old.fromOn) : undefined
  const moves = before !== undefined && before.fromOn < period.fromOn
  return {
    adjust: moves ? [{ row: before, untilOn: period.fromOn }] : [],
    collides: rows.find((row) => row !== old && !(moves && row === before) && overlap(row, period)),
  }
}

/** A row entered by mistake goes. Where rows are `continuous`, what it had ended goes on instead. */
export function planRemoval<R extends Row>(rows: readonly R[], old: R, continuous: boolean): Plan<R> {
  const before = continuous ? endingAt(rows, old.fromOn) : undefined
  return { adjust: before ? [{ row: before, untilOn: old.untilOn }] : [], collides: undefined }
}

const endingAt = <R extends Row>(rows: readonly R[], day: string) => rows.find((row) => row.untilOn === day)

/** The latest row begun by `today`, ended or not: of ties it is the home. */
export const latestBegun = <R extends Row>(rows: readonly R[], today: string): R | undefined =>
  rows
    .filter((row) => row.fromOn <= today)
    .reduce<R | undefined>((last, row) => (last && last.fromOn > row.fromOn ? last : row), undefined)
