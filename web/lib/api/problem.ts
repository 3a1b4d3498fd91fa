import type { components } from './schema.d.ts'

export type ProblemBody = components['schemas']['Problem']

/** An answer that is not the one hoped for. `kind` is the server's, or 'offline' when no answer came at all. */
export class ApiProblem extends Error {
  readonly kind: string
  /** The case within the kind. */
  readonly reason: string | undefined
  /** HTTP status; 0 when offline. */
  readonly status: number
  /** `objectId`: what stands in the way, when the reader may see it. */
  readonly errors: readonly { pointer: string; detail: string; kind?: string | undefined; objectId?: string | undefined }[]
  /** Current version of the object, when ours was stale. */
  readonly version: number | undefined
  readonly retryAfterS: number | undefined
  /** What the operator needs to find the request in the log. */
  readonly requestId: string | undefined

  constructor(body: Partial<ProblemBody> & { status: number }) {
    super(body.detail ?? body.title ?? `HTTP ${body.status}`)
    this.kind = body.type?.split('/').pop() ?? (body.status === 0 ? 'offline' : 'internal')
    this.reason = body.reason
    this.status = body.status
    this.errors = body.errors ?? []
    this.version = body.version
    this.retryAfterS = body.retryAfterS
    this.requestId = body.requestId
  }
}

export const offline = () => new ApiProblem({ status: 0, detail: 'No answer from the server' })

/** For a list that was read whole and holds no such thing. */
export const notFound = () => new ApiProblem({ status: 404, type: '/problems/not-found', detail: 'Not in the list' })

/** Whatever was thrown, as a problem: what is not one of ours counts as an internal fault of the page. */
export function asProblem(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) return thrown
  console.error(thrown)
  return new ApiProblem({ status: 500, detail: thrown instanceof Error ? thrown.message : String(thrown) })
}
