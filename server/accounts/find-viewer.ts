import type { FastifyRequest } from 'fastify'
import { dayIn } from '../clock.ts'
import type { Viewer } from '../http/access.ts'
import type { Deps } from '../http/deps.ts'
import { hashToken } from './token.rules.ts'
import { findSession, touchSession } from './session-queries.ts'

export const SESSION_COOKIE = 'lunxun_session'
/** A session is marked as seen at most this often: one write a minute, not one a request. */
const TOUCH_EVERY_MS = 60_000

/** The viewer behind the request's cookie, in one query; null when there is none or the session has ended. */
export async function findViewer(deps: Deps, request: FastifyRequest): Promise<Viewer | null> {
  const token = request.cookies[SESSION_COOKIE]
  if (!token) return null
  const now = deps.now()
  const found = await findSession(deps.db, hashToken(token), now, dayIn(deps.config.COUNTY_TIME_ZONE, now))
  if (!found) return null
  if (now.getTime() - found.lastSeenAt.getTime() > TOUCH_EVERY_MS) await touchSession(deps.db, found.sessionId, now)
  const { lastSeenAt: _, ...viewer } = found
  return viewer
}
