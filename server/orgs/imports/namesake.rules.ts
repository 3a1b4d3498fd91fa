/** People of one name in one branch: the same one, another one, or not to be told. */

/** What is known of somebody, in a row or in the register. `number`: the identity number, or its fingerprint on both sides. */
export interface Known {
  number: string | null
  birthOn: string | null
  phone: string | null
  memberNo: string | null
}

/**
 * Whether two people of one name are one. Identity numbers decide, then birth dates; a shared member number or phone
 * shows that they are the same when nothing speaks against it. 'unclear' asks the clerk for a number or a birth date.
 */
export function compareNamesakes(a: Known, b: Known): 'same' | 'other' | 'unclear' {
  if (a.number && b.number) return a.number === b.number ? 'same' : 'other'
  if (a.birthOn && b.birthOn && a.birthOn !== b.birthOn) return 'other'
  if (equal(a.memberNo, b.memberNo)) return 'same'
  if (a.memberNo && b.memberNo) return 'other'
  if (equal(a.phone, b.phone)) return 'same'
  return equal(a.birthOn, b.birthOn) && !a.number && !b.number ? 'same' : 'unclear'
}

const equal = (a: string | null, b: string | null) => a !== null && a === b

interface Placed extends Known {
  row: number
  name: string
  orgId: string
}

export interface NamesakeInFile {
  row: number
  /** The other row. */
  other: number
  verdict: 'same' | 'other' | 'unclear'
}

/** Compares every row with the earlier rows of its name and branch; the most serious verdict of a row counts. */
export function namesakesInFile(rows: readonly Placed[]): NamesakeInFile[] {
  const groups = Map.groupBy(rows, ({ orgId, name }) => `${orgId} ${name}`)
  return [...groups.values()].flatMap((group) => group.flatMap((row, at) => worst(row, group.slice(Math.max(0, at - 50), at))))
}

const GRAVITY = { other: 0, unclear: 1, same: 2 } as const

function worst(row: Placed, earlier: readonly Placed[]): NamesakeInFile[] {
  const verdicts = earlier.map((other) => ({ row: row.row, other: other.row, verdict: compareNamesakes(row, other) }))
  return verdicts.sort((a, b) => GRAVITY[b.verdict] - GRAVITY[a.verdict]).slice(0, 1)
}
