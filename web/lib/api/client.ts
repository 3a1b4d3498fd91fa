import createClient from 'openapi-fetch'
import type { paths } from './schema.d.ts'
import { needMessages } from '../i18n/i18n.ts'
import { connection } from './connection.svelte.ts'
import { ApiProblem, offline, type ProblemBody } from './problem.ts'

/** Called when the server no longer knows our session (not-signed-in) or wants another step of it (stage-pending). */
type SessionListener = (problem: ApiProblem) => void
let onSession: SessionListener = () => undefined
export const listenToSession = (listener: SessionListener) => void (onSession = listener)

async function send(request: Request): Promise<Response> {
  try {
    const response = await fetch(request)
    connection.isOffline = false
    return response
  } catch (error) {
    if (request.signal.aborted) throw error
    connection.isOffline = true
    throw offline()
  }
}

/** The server's routes with their types. Wrap every call in `take`. */
export const api = createClient<paths>({ baseUrl: '', fetch: send })

type Json<R> = R extends { content: { 'application/json': infer B } } ? B : never

/** What a route answers when all is well: Answer<'/api/v1/me', 'get'>. */
export type Answer<P extends keyof paths, M extends keyof paths[P]> = paths[P][M] extends { responses: infer R }
  ? { [S in keyof R & (200 | 201 | 202)]: Json<R[S]> }[keyof R & (200 | 201 | 202)]
  : never

/** What a route is sent: the body, and the query. */
export type Body<P extends keyof paths, M extends keyof paths[P]> = paths[P][M] extends { requestBody?: infer R }
  ? Json<NonNullable<R>>
  : never
export type Query<P extends keyof paths, M extends keyof paths[P]> = paths[P][M] extends { parameters: { query?: infer Q } }
  ? NonNullable<Q>
  : never

/** The answer of a call, or an ApiProblem thrown. */
export async function take<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call
  if (response.ok) return data as T
  throw await refuse(response, error)
}

/** The problem an answer tells, when its words are there; also for the few requests made without the client (uploads, downloads). */
export async function refuse(response: Response, body: unknown): Promise<ApiProblem> {
  const isProblem = typeof body === 'object' && body !== null && 'type' in body
  const problem = new ApiProblem({ ...(isProblem ? (body as ProblemBody) : {}), status: response.status })
  if (problem.kind === 'not-signed-in' || problem.kind === 'stage-pending') onSession(problem)
  if (problem.reason !== undefined || problem.errors.length > 0) await needMessages('reasons').catch(() => undefined)
  return problem
}
