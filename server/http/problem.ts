import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type, type Static } from 'typebox'

/** Every way a request can fail: the kind is the last part of `type`, and the key of the message the reader sees. */
export const PROBLEMS = {
  'invalid-input': { status: 400, title: 'Invalid input' },
  'not-signed-in': { status: 401, title: 'Not signed in' },
  'wrong-credentials': { status: 401, title: 'Wrong name, number or password' },
  'wrong-code': { status: 401, title: 'Wrong code' },
  'stage-pending': { status: 403, title: 'Sign-in is not finished' },
  'foreign-origin': { status: 403, title: 'Request from another site' },
  'not-found': { status: 404, title: 'Not found' },
  'stale-version': { status: 409, title: 'Changed by somebody else meanwhile' },
  conflict: { status: 409, title: 'In conflict with what is recorded' },
  'too-large': { status: 413, title: 'Too large' },
  'not-acceptable-file': { status: 422, title: 'This file cannot be used' },
  'weak-password': { status: 422, title: 'Password too weak' },
  'too-many-tries': { status: 429, title: 'Too many tries' },
  internal: { status: 500, title: 'Internal error' },
  unavailable: { status: 503, title: 'Not available at the moment' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemKind = keyof typeof PROBLEMS

/** One place in the input: `pointer` is a JSON pointer, `kind` a message key, `detail` English for integrators. */
export interface InputFault {
  pointer: string
  detail: string
  kind?: string
  /** What stands in the way, when the asker may see it. */
  objectId?: string
}

interface Extra {
  errors?: InputFault[]
  /** Current version of the object, for stale-version. */
  version?: number
  retryAfterS?: number
  /** Names the case within a kind, for the message shown: conflict.tie-overlaps. */
  reason?: string
}

/** Thrown anywhere below a route; becomes application/problem+json. `detail` is English and holds no secret and no personal data. */
export class Problem extends Error {
  readonly kind: ProblemKind
  readonly extra: Extra
  constructor(kind: ProblemKind, detail: string, extra: Extra = {}) {
    super(detail)
    this.kind = kind
    this.extra = extra
  }
}

/** What is missing and what is forbidden look alike. */
export const notFound = () => new Problem('not-found', 'Nothing here that you may see')

export const ProblemReply = Type.Object(
  {
    type: Type.String({ description: '/problems/<kind>' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    reason: Type.Optional(Type.String({ description: 'the case within the kind' })),
    requestId: Type.Optional(Type.String()),
    version: Type.Optional(Type.Integer({ description: 'current version, when yours was stale' })),
    retryAfterS: Type.Optional(Type.Integer()),
    errors: Type.Optional(
      Type.Array(
        Type.Object({
          pointer: Type.String(),
          detail: Type.String(),
          kind: Type.Optional(Type.String()),
          objectId: Type.Optional(Type.String({ description: 'what stands in the way, when you may see it' })),
        }),
      ),
    ),
  },
  { $id: 'Problem' },
)
export type ProblemReply = Static<typeof ProblemReply>

function body(kind: ProblemKind, detail: string, extra: Extra = {}): ProblemReply {
  return { type: `/problems/${kind}`, title: PROBLEMS[kind].title, status: PROBLEMS[kind].status, detail, ...extra }
}

/** Fastify's own errors and ours, as one of PROBLEMS. */
function toReply(error: FastifyError | Problem): ProblemReply {
  if (error instanceof Problem) return body(error.kind, error.message, error.extra)
  if (error.validation) {
    const errors = error.validation.map((one) => ({
      pointer: `/${error.validationContext ?? 'body'}${one.instancePath}${pointed(one.params)}`,
      detail: one.message ?? 'invalid',
      kind: one.keyword,
    }))
    return body('invalid-input', 'The request does not have the form described in /api/openapi.json', { errors })
  }
  if (error.statusCode === 413) return body('too-large', error.message)
  if (error.statusCode === 429) return body('too-many-tries', error.message)
  if (error.statusCode === 503) return body('unavailable', error.message)
  if (error.statusCode && error.statusCode < 500) return body('invalid-input', error.message)
  return body('internal', 'Something went wrong on our side; the request id helps to find it')
}

function pointed(params: Record<string, unknown>) {
  const name =
    params['missingProperty'] ??
    params['additionalProperty'] ??
    (params['requiredProperties'] as string[] | undefined)?.[0] ??
    (params['additionalProperties'] as string[] | undefined)?.[0]
  return typeof name === 'string' ? `/${name}` : ''
}

const UNSTORABLE_CHARACTER = '22021'
/** pg's word, which has no code, for a queue before the database that did not move. */
const NO_CONNECTION = 'timeout exceeded when trying to connect'
const BUSY_S = 5

/** Codes of the network and of PostgreSQL (classes 08, 57P and 53) for a database that is down, is going down or is full. */
const DOWN = /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|08...|57P0[1-4]|53300)$/
/** pg's words, which have no code, for a connection that broke under a statement. */
const BROKEN = /^(Connection terminated|Client has encountered a connection error|The client was closed|Client was closed)/

/** Whether the database cannot be reached at the moment. What was under way may or may not have been done. */
const isDown = ({ code = '', message = '' }: { code?: string; message?: string }) => DOWN.test(code) || BROKEN.test(message)

/** PostgreSQL's word that a row was in the way, by constraint name, is a conflict and no fault of ours. */
function fromDatabase(error: unknown): Problem | undefined {
  const { code, constraint, message } = error as { code?: string; constraint?: string; message?: string }
  if (message === NO_CONNECTION)
    return new Problem('unavailable', 'Too much at once; nothing was done, try again', { retryAfterS: BUSY_S })
  if (isDown(error as Error))
    return new Problem('unavailable', 'The database does not answer; try again', { retryAfterS: BUSY_S })
  if (code === UNSTORABLE_CHARACTER) return new Problem('invalid-input', 'A text holds a character that cannot be kept: NUL')
  if (!constraint || !['23505', '23P01', '23503', '23514'].includes(code ?? '')) return undefined
  return new Problem('conflict', `The database refuses this: ${constraint}`, { reason: constraint.replaceAll('_', '-') })
}

export function registerProblems(app: FastifyInstance) {
  app.setNotFoundHandler(() => {
    throw notFound()
  })
  app.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const known = error instanceof Problem ? error : (fromDatabase(error) ?? error)
    const answer = toReply(known)
    // Only what we did not expect is logged as an error; a wrong password is not one.
    if (answer.status === 503) request.log.warn(answer.detail)
    else if (answer.status >= 500) request.log.error({ err: error }, 'unexpected')
    if (answer.retryAfterS) reply.header('retry-after', String(answer.retryAfterS))
    return reply
      .code(answer.status)
      .type('application/problem+json')
      .send({ ...answer, requestId: request.id })
  })
}
