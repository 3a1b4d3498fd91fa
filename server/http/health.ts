import { Histogram, Registry, collectDefaultMetrics } from '@prometheus-io/client'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { notFound, Problem } from './problem.ts'

const route = { config: { access: 'public' }, schema: { hide: true } } as const

/** /healthz: the process lives. /readyz: it can serve. /metrics: for Prometheus. */
export function registerHealth(app: FastifyInstance) {
  const { db, config } = app.deps
  app.get('/healthz', route, () => ({ status: 'ok' }))
  app.get('/readyz', route, async () => {
    try {
      await sql`select 1`.execute(db)
    } catch {
      throw new Problem('unavailable', 'The database does not answer')
    }
    return { status: 'ready' }
  })
  const registry = measure(app)
  app.get('/metrics', route, async (request, reply) => {
    if (!mayReadMetrics(request, config.METRICS_TOKEN)) throw notFound()
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}

function mayReadMetrics(request: FastifyRequest, token: string | undefined) {
  if (token) return request.headers.authorization === `Bearer ${token}`
  return ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip)
}

function measure(app: FastifyInstance) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'lunxun_request_duration_seconds',
    help: 'Time to answer, by route and status',
    registers: [registry],
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
  })
  app.addHook('onResponse', (request, reply, done) => {
    const labels = { method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) }
    requests.observe(labels, reply.elapsedTime / 1000)
    done()
  })
  return registry
}
