import type { Trx } from '#db/connect.ts'
import { dayIn } from '../../clock.ts'
import type { Scope, Viewer } from '../../http/access.ts'
import type { Actor } from '../../http/actor.ts'
import type { Deps } from '../../http/deps.ts'
import { notFound, Problem } from '../../http/problem.ts'
import { covers, recordAudit } from '../../orgs/index.ts'
import { creditCompletions } from './credit-completions.ts'
import { insertCorrection, lockObjection, markDecided, type LockedObjection } from './objection-queries.ts'
import { addTo, isComplete, passOn, type Pass } from './pass.rules.ts'
import { findLastPass } from './progress-queries.ts'
import { storeJudged } from './report-queries.ts'
import type { ObjectionDecision } from './schemas.ts'
import { lockClock } from './session-queries.ts'
import { lengthOf, toMultirange, union, type Span } from './spans.rules.ts'
import { WATCH_POLICY } from './watch-judge.rules.ts'

interface Deciding {
  viewer: Viewer
  scope: Scope
  actor: Actor
}

/** A person decides about somebody else's objection. What is granted counts as watched on the day it was objected. */
export async function decideObjection(deps: Deps, { viewer, scope, actor }: Deciding, id: string, body: ObjectionDecision) {
  const now = deps.now()
  const zone = deps.config.COUNTY_TIME_ZONE
  await deps.db.transaction().execute(async (trx) => {
    const objection = await lockObjection(trx, id, dayIn(zone, now))
    if (!objection || !covers(scope, objection.orgPath)) throw notFound()
    if (objection.raisedBy === viewer.accountId || objection.personId === viewer.personId)
      throw new Problem('conflict', 'Somebody else decides about this', { reason: 'second-person-needed' })
    if (objection.state !== 'open') throw new Problem('conflict', 'This is decided', { reason: 'already-decided' })
    const reason = body.reason.trim()
    const state = body.decision === 'uphold' ? 'upheld' : 'refused'
    await markDecided(trx, id, { state, decidedBy: viewer.accountId, decidedAt: now, reason })
    const granted = state === 'upheld' ? grantedIn(objection, body) : []
    if (granted.length > 0) {
      const { personId, filmVersionId } = objection
      await insertCorrection(trx, {
        ...{ objectionId: id, personId, filmVersionId, granted: toMultirange(granted), reason },
        ...{ grantedBy: viewer.accountId, grantedAt: now },
      })
      await grant(trx, objection, { granted, on: dayIn(zone, objection.raisedAt), decidedBy: viewer.accountId })
    }
    await recordAudit(trx, actor, {
      action: `objection.${body.decision}`,
      object: { kind: 'watch_objection', id },
      orgPath: objection.orgPath,
      detail: { personId: objection.personId, filmId: objection.filmId, grantedS: lengthOf(granted) / 1000 },
    })
  })
}

const durationOf = ({ durationS }: LockedObjection) => Math.round(durationS! * 1000)

/** What the decision names, within the film; the whole film when it names nothing. */
function grantedIn(objection: LockedObjection, { ranges }: ObjectionDecision): Span[] {
  const durationMs = durationOf(objection)
  if (!ranges) return [{ from: 0, to: durationMs }]
  const granted = union(
    ranges.map(({ fromS, toS }) => ({ from: Math.round(fromS * 1000), to: Math.min(Math.round(toS * 1000), durationMs) })),
  )
  if (granted.length > 0) return granted
  throw new Problem('invalid-input', 'Nothing of the film lies in these ranges', {
    errors: [{ pointer: '/body/ranges', detail: 'outside of the film', kind: 'outside-film' }],
  })
}

interface Granting {
  granted: readonly Span[]
  on: string
  decidedBy: string
}

async function grant(trx: Trx, objection: LockedObjection, { granted, on, decidedBy }: Granting) {
  const { personId, filmVersionId, filmId } = objection
  await lockClock(trx, personId, WATCH_POLICY.offlineLimitMs)
  const before = passOn(on, await findLastPass(trx, personId, filmVersionId))
  const madeAt = Math.max(objection.raisedAt.getTime(), before.lastWatchedAt)
  const { pass } = addTo(before, { accepted: granted, madeAt, positionMs: null })
  const completes = pass.completedAt === null && isComplete(pass.watched, durationOf(objection), objection.completeShare)
  const credited = completes ? await credit(trx, objection, { pass, on, decidedBy }) : undefined
  const creditedOn = credited === undefined ? pass.creditedOn : on
  await storeJudged(trx, {
    ...{ reports: [], clocks: [], sessions: [] },
    progress: [
      {
        ...{ personId, filmVersionId, filmId, pass: pass.pass, positionMs: pass.positionMs, creditedOn },
        watched: toMultirange(pass.watched),
        lastWatchedAt: new Date(pass.lastWatchedAt),
        completedAt: completes ? objection.raisedAt : toDate(pass.completedAt),
        creditEntryId: credited?.entryId ?? null,
      },
    ],
  })
}

const toDate = (at: number | null) => (at === null ? null : new Date(at))

/** Undefined: this film earns nothing; null: it stood credited. */
async function credit(
  trx: Trx,
  objection: LockedObjection,
  { pass, on, decidedBy }: { pass: Pass; on: string; decidedBy: string },
) {
  if (!objection.earnsCredit || objection.creditCategory === null) return undefined
  const [credited] = await creditCompletions(
    trx,
    [
      {
        ...objection,
        ...{ category: objection.creditCategory, durationS: objection.durationS!, completedOn: on, gained: {}, sessionId: null },
        watchedMs: lengthOf(pass.watched),
      },
    ],
    decidedBy,
  )
  return credited
}
