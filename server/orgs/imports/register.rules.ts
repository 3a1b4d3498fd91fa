/** What the register knows about a row: a new person, one already there, or a reason to stop. */
import { finding, type Finding } from './finding.rules.ts'
import { compareNamesakes, type Known } from './namesake.rules.ts'

/** Somebody in the register, as far as she may matter to a row. */
export interface Registered extends Known {
  name: string
  /** Home organisation; null when there is none today. */
  orgId: string | null
  orgName: string | null
  /** Whether the importer may see her. */
  isInScope: boolean
  /** The tie has ended. */
  hasLeft: boolean
}

/** A row that has found its organisation. `number` is the fingerprint of the identity number. */
export interface Candidate extends Known {
  row: number
  name: string
  orgId: string
}

export interface Matches {
  byNumber: Registered | undefined
  byMemberNo: Registered | undefined
  /** Of the same name and organisation. */
  namesakes: readonly Registered[]
}

/** How the file calls the columns that findings point at, and what stood there. */
export interface Cells {
  number: { column: string; value: string | null }
  memberNo: { column: string; value: string | null }
  name: { column: string; value: string | null }
}

export interface Verdict {
  isNew: boolean
  findings: Finding[]
}

/**
 * Judges one row against the register. Of people outside the importer's scope nothing is told but that a number is taken:
 * neither name nor place.
 */
export function judgeRow(row: Candidate, { byNumber, byMemberNo, namesakes }: Matches, cells: Cells): Verdict {
  const refuse = (one: Finding): Verdict => ({ isNew: false, findings: [one] })
  const at = (cell: { column: string; value: string | null }, detail = '') => ({ row: row.row, ...cell, detail })
  if (byNumber) {
    if (!byNumber.isInScope) return refuse(finding('registered-elsewhere', at(cells.number)))
    if (byNumber.name !== row.name) return refuse(finding('number-of-another', at(cells.number, byNumber.name)))
  }
  const isTaken = byMemberNo && byMemberNo !== byNumber && !(byMemberNo.isInScope && isSame(row, byMemberNo))
  if (isTaken) return refuse(finding('member-no-taken', at(cells.memberNo, byMemberNo.isInScope ? byMemberNo.name : '')))
  const known = byNumber ?? byMemberNo ?? namesakes.find((one) => compareNamesakes(row, one) === 'same')
  if (known)
    return { isNew: false, findings: whereabouts(row, known).map((kind) => finding(kind, at(cells.name, known.orgName ?? ''))) }
  const namesake = namesakes[0]
  if (!namesake) return { isNew: true, findings: [] }
  const isUnclear = namesakes.some((one) => compareNamesakes(row, one) === 'unclear')
  if (isUnclear) return refuse(finding('namesake-undecided', at(cells.name, namesake.orgName ?? '')))
  return { isNew: true, findings: [finding('namesake', at(cells.name, namesake.orgName ?? ''))] }
}

const isSame = (row: Candidate, other: Registered) => row.name === other.name && compareNamesakes(row, other) === 'same'

function whereabouts(row: Candidate, known: Registered) {
  if (known.hasLeft) return ['registered-but-left'] as const
  return known.orgId === row.orgId ? [] : (['registered-in-other-branch'] as const)
}
