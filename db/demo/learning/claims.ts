import type { ClaimState } from '../../types.ts'
import { addDays, later } from '../days.ts'
import type { DemoPerson } from '../person.ts'
import { on } from './attend.ts'
import { byHalfDays, type Lesson } from './calendar.ts'
import { eveningOf, type Entry, type Kind, type Maker } from './entries.ts'
import { OUTSIDE } from './themes.ts'

/** Outside learning that a member declared, with a paper that shows it. */
export interface Declared {
  id: string
  kind: Kind
  person: DemoPerson
  declaredBy: string
  declaredAt: string
  organiser: string
  lessons: readonly Lesson[]
  evidenceFileId: string
  state: ClaimState
  decidedBy: string | null
  decidedAt: string | null
  decisionReason: string | null
}

const STATES: readonly (readonly [ClaimState, number])[] = [
  ['approved', 80],
  ['refused', 14],
  ['withdrawn', 6],
]
const REFUSALS = ['证明材料看不清，请重新拍照后再报', '该培训已由单位统一录入', '不属于党员教育培训内容']

/** Long ago declared is long ago decided; what was declared in the last three weeks still waits. */
export function declare(
  maker: Maker,
  person: DemoPerson,
  { firstDay, declaredBy, decider }: { firstDay: string; declaredBy: string; decider: string | null },
): Declared | null {
  const { random, newId, today } = maker
  const [title, organiser, category, halfDays] = random.pick(OUTSIDE)
  const isRecent = random.chance(0.3)
  const day = isRecent ? addDays(today, -random.int(4, 20)) : someDay(maker, firstDay)
  const lessons = Array.from({ length: random.int(1, 3) }, (_, n) => byHalfDays(addDays(day, n), halfDays))
  if (lessons.at(-1)!.on >= today || !on(person.ties, day)) return null
  const declaredOn = isRecent ? addDays(today, -1) : addDays(lessons.at(-1)!.on, 1)
  const kind: Kind = {
    ...{ title, category, mode: 'in_person_class', level: organiser.startsWith('市') ? 'municipal' : 'county' },
    ...{ isConcentrated: true, isRotation: false, purpose: null },
  }
  const declared = { id: newId(), kind, person, declaredBy, organiser, lessons, evidenceFileId: newId() }
  const declaredAt = `${declaredOn}T11:${random.int(10, 59)}:00Z`
  const waiting = { state: 'submitted' as ClaimState, decidedBy: null, decidedAt: null, decisionReason: null }
  if (isRecent) return { ...declared, declaredAt, ...waiting }
  const state = random.weighted(STATES)
  const decidedBy = state === 'withdrawn' ? declaredBy : decider
  if (decidedBy === null) return { ...declared, declaredAt, ...waiting }
  const decidedAt = eveningOf(maker, later(declaredOn, addDays(declaredOn, random.int(0, 3))))
  const decisionReason = state === 'refused' ? random.pick(REFUSALS) : null
  return { ...declared, declaredAt, state, decidedBy, decidedAt, decisionReason }
}

function someDay({ random, today }: Maker, firstDay: string) {
  const span = Math.round((Date.parse(today) - Date.parse(firstDay)) / 86_400_000)
  return addDays(firstDay, random.int(0, Math.max(0, span - 30)))
}

/** What an approved one is worth: an entry for each day, all of them one session. */
export function entriesOfClaim(maker: Maker, claim: Declared): Entry[] {
  if (claim.state !== 'approved') return []
  const home = on(claim.person.ties, claim.lessons[0]!.on)!.org
  return claim.lessons.map((lesson) => ({
    ...{ ...claim.kind, id: maker.newId(), personId: claim.person.id, home, lesson },
    source: { kind: 'claim', id: claim.id, occasion: lesson.on },
    ...{ session: `claim/${claim.id}`, evidenceFileId: claim.evidenceFileId },
    ...{ postedBy: claim.declaredBy, approvedBy: claim.decidedBy, postedAt: claim.decidedAt!, reverses: null, reason: null },
  }))
}
