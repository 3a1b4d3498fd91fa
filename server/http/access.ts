import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import { notFound, Problem } from './problem.ts'

/** The one who asks. Built once per request from the session; roles are names, paths are places in the tree. */
export interface Viewer {
  accountId: string
  sessionId: string
  personId: string | null
  displayName: string
  stage: 'second_factor' | 'enrol_second_factor' | 'change_password' | 'open'
  grants: readonly { role: string; orgId: string; path: string }[]
}

/** Where the viewer may do what the route declares: whole subtrees by path. Queries take it as an argument and cannot do without. */
export interface Scope {
  readonly paths: readonly string[]
}

/**
 * What a route declares:
 * 'public' – anyone; 'signing-in' – a session at any stage; 'signed-in' – a finished session, own things only;
 * anything else – the name of a permission that the viewer must hold somewhere in the tree.
 */
export type Access = 'public' | 'signing-in' | 'signed-in' | (string & {})

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
    /** Public, and who asks makes no difference: nobody is looked up. For addresses that are a right in themselves. */
    isAnonymous?: boolean
  }
  interface FastifyInstance {
    /** Every route with what it declares: for the table of who may call what. */
    declaredRoutes: readonly RouteOptions[]
  }
  interface FastifyRequest {
    viewerOrNull: Viewer | null
    /** Where the viewer holds the permission declared by this route. */
    scope: Scope
    /** The signed-in viewer; throws on routes that do not require one. */
    readonly viewer: Viewer
  }
}

export interface AccessRules {
  findViewer: (request: FastifyRequest) => Promise<Viewer | null>
  scopeOf: (viewer: Viewer, permission: string) => Scope
  permissions: readonly string[]
  /** Sites allowed to send us writes with a cookie. */
  isOwnOrigin: (origin: string, request: FastifyRequest) => boolean
}

const NOWHERE: Scope = { paths: [] }

/** Deny unless declared: a route without a known `config.access` stops the start. */
export function registerAccess(app: FastifyInstance, rules: AccessRules) {
  const known = new Set<string>(['public', 'signing-in', 'signed-in', ...rules.permissions])
  app.decorateRequest('viewerOrNull', null)
  app.decorateRequest('scope')
  app.decorateRequest('viewer', {
    getter(this: FastifyRequest) {
      if (!this.viewerOrNull) throw new Error('This route does not require a viewer')
      return this.viewerOrNull
    },
  })
  const routes: RouteOptions[] = []
  app.decorate('declaredRoutes', routes)
  app.addHook('onRoute', (route) => void routes.push(route))
  // Looked at when everything is registered: a plugin's own hooks may still add the declaration.
  app.addHook('onReady', async () => {
    const undeclared = routes.filter((route) => !known.has(route.config?.access ?? ''))
    if (undeclared.length > 0)
      throw new Error(`Routes without a known permission (say config: { access }): ${undeclared.map(name).join(', ')}`)
  })
  app.addHook('onRequest', async (request) => {
    const access = request.routeOptions.config.access
    request.scope = NOWHERE
    if (request.is404 || !access) return
    checkOrigin(request, rules)
    if (access === 'public' && request.routeOptions.config.isAnonymous) return
    request.viewerOrNull = await rules.findViewer(request)
    if (access !== 'public') request.scope = admit(request.viewerOrNull, access, rules)
  })
}

const name = (route: RouteOptions) => `${String(route.method)} ${route.url} (${route.config?.access ?? 'nothing'})`

function admit(viewer: Viewer | null, access: Access, rules: AccessRules): Scope {
  if (!viewer) throw new Problem('not-signed-in', 'Sign in first')
  if (access === 'signing-in') return NOWHERE
  if (viewer.stage !== 'open') throw new Problem('stage-pending', `Finish signing in: ${viewer.stage}`, { reason: viewer.stage })
  if (access === 'signed-in') return NOWHERE
  const scope = rules.scopeOf(viewer, access)
  if (scope.paths.length === 0) throw notFound()
  return scope
}

/** SameSite=Lax keeps other sites' forms out; the Origin check keeps out what browsers send all the same. */
function checkOrigin(request: FastifyRequest, rules: AccessRules) {
  const { origin } = request.headers
  if (origin && !['GET', 'HEAD', 'OPTIONS'].includes(request.method) && !rules.isOwnOrigin(origin, request)) {
    throw new Problem('foreign-origin', 'Writes are accepted from our own pages only')
  }
}
