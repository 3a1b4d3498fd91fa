import type { FastifyReply } from 'fastify'
import type { Config } from '../config.ts'

export const SESSION_COOKIE = 'lunxun_session'

/** Scripts cannot read it, other sites' forms do not carry it, and over https it never travels in clear. */
export const cookieOptions = (config: Config) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: config.PUBLIC_URL?.startsWith('https:') ?? false }) as const

export function setSessionCookie(reply: FastifyReply, config: Config, { token, expiresAt }: { token: string; expiresAt: Date }) {
  void reply.setCookie(SESSION_COOKIE, token, { ...cookieOptions(config), expires: expiresAt })
}

export function clearSessionCookie(reply: FastifyReply, config: Config) {
  void reply.clearCookie(SESSION_COOKIE, cookieOptions(config))
}
