import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import { v7 as uuidv7 } from 'uuid'
import { registerAccess, type AccessRules } from './access.ts'
import type { Deps } from './deps.ts'
import { finishRequests } from './finish-requests.ts'
import { ProblemReply, registerProblems } from './problem.ts'

/** The page brings its own script policy with the hashes of its boot script; a script-src here would forbid that script. */
const PAGE_POLICY = "frame-ancestors 'none'; object-src 'none'; base-uri 'self'; form-action 'self'"

/** Fastify with everything that no domain owns: errors, sessions, permissions, headers, API description. */
export async function createServer(deps: Deps, rules: Omit<AccessRules, 'isOwnOrigin'>, logger: FastifyServerOptions['logger']) {
  const { config } = deps
  const app = Fastify({
    logger,
    genReqId: () => uuidv7(),
    trustProxy: config.TRUSTED_PROXY?.split(',').map((one) => one.trim()) ?? false,
    forceCloseConnections: true, // open event streams must not hold up a stop; requests are finished first
    bodyLimit: 1024 * 1024,
    requestTimeout: 120_000,
    routerOptions: { ignoreTrailingSlash: true },
    // Fastify would drop unknown fields in silence; a misspelt field must be an error.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: 'array', allErrors: true } },
  }).withTypeProvider<TypeBoxTypeProvider>()
  app.decorate('deps', deps)
  app.addSchema(ProblemReply)
  registerProblems(app)
  finishRequests(app)
  await app.register(cookie)
  registerAccess(app, {
    ...rules,
    isOwnOrigin: (origin, request) => origin === (config.PUBLIC_URL ?? `${request.protocol}://${request.host}`),
  })
  await app.register(compress, { global: true, threshold: 1024 })
  await app.register(helmet, {
    contentSecurityPolicy: false, // set below: helmet insists on default-src
    strictTransportSecurity: config.PUBLIC_URL?.startsWith('https:') ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
  })
  // What others have sent in brings a stricter one along.
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', PAGE_POLICY)
  })
  await registerDocs(app)
  return app
}

/** What createServer gives to the domains. */
export type App = Awaited<ReturnType<typeof createServer>>

async function registerDocs(app: FastifyInstance) {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Lunxun',
        version: '1',
        description:
          'Member education of a county. Errors are application/problem+json (RFC 9457); missing and forbidden both answer 404.',
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'lunxun_session' } } },
    },
    transformObject: (document) => {
      if ('openapiObject' in document) withoutNeedlessFields(document.openapiObject)
      return 'openapiObject' in document ? document.openapiObject : document.swaggerObject
    },
    refResolver: {
      buildLocalReference: (json, _base, _fragment, index) => (typeof json['$id'] === 'string' ? json['$id'] : `def-${index}`),
    },
  })
  await app.register(async (docs) => {
    docs.addHook('onRoute', (route) => void (route.config = { ...route.config, access: 'public' }))
    await docs.register(swaggerUi, { routePrefix: '/api/docs' })
    docs.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
  })
}

interface Operation {
  parameters?: { required?: boolean; schema?: { default?: unknown } }[]
}

/** A parameter with a default need not be sent, though its schema, filled in before the route sees it, calls it required. */
function withoutNeedlessFields(api: { paths?: object }) {
  const paths = Object.values((api.paths ?? {}) as Record<string, Record<string, Operation>>)
  for (const { parameters = [] } of paths.flatMap((path) => Object.values(path)))
    for (const parameter of parameters) if (parameter.schema?.default !== undefined) parameter.required = false
}
