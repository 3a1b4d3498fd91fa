import type { FastifyRequest } from 'fastify'
import { dayIn } from '../clock.ts'
import type { Viewer } from '../http/access.ts'
import type { Deps } from '../http/deps.ts'
import { SESSION_COOKIE } from './session-cookie.ts'
import { findSession, touchSession } from './session-queries.ts'
import { hasIdledOut } from './session.rules.ts'
import { currentStage, mustHaveSecondFactor } from './stage.rules.ts'
import { hashToken } from './token.rules.ts'

/** A session is marked as seen at most this often: one write a minute, not one a request. */
const TOUCH_EVERY_MS = 60_000

/** The viewer behind the request's cookie, in one query; null when there is none or the session has ended. */
export async function findViewer(deps: Deps, request: FastifyRequest): Promise<Viewer | null> {
  const token = request.cookies[SESSION_COOKIE]
  if (!token) return null
  const now = deps.now()
  const found = await findSession(deps.db, hashToken(token), now, dayIn(deps.config.COUNTY_TIME_ZONE, now))
  if (!found) return null
  const { lastSeenAt, hasSecondFactor, isSecondFactorRequired, ...viewer } = found
  if (hasIdledOut(lastSeenAt, viewer.grants.length > 0, deps.config, now)) return null
  if (now.getTime() - lastSeenAt.getTime() > TOUCH_EVERY_MS) await touchSession(deps.db, viewer.sessionId, now)
  const mustEnrol = mustHaveSecondFactor(isSecondFactorRequired, viewer.grants)
  return { ...viewer, stage: currentStage(viewer.stage, { hasSecondFactor, mustEnrol }) }
}
