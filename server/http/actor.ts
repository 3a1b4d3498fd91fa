import type { FastifyRequest } from 'fastify'

/** Who did something, and from where: for the audit log. */
export interface Actor {
  accountId: string | null
  name: string
  ip: string | null
  userAgent: string | null
}

export function actorOf(request: FastifyRequest): Actor {
  const viewer = request.viewerOrNull
  return {
    accountId: viewer?.accountId ?? null,
    name: viewer?.displayName ?? '(nobody)',
    ip: request.ip,
    userAgent: request.headers['user-agent']?.slice(0, 300) ?? null,
  }
}
