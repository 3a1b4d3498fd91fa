import { timingSafeEqual } from 'node:crypto'
import { Histogram, Registry, collectDefaultMetrics } from '@prometheus-io/client'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { notFound, Problem } from './problem.ts'
import { refusedReports } from './refused-reports.ts'

const route = { config: { access: 'public' }, schema: { hide: true } } as const

/** Adds figures of its own to the registry; what it returns is called before they are read. */
type Measure = (registry: Registry) => () => Promise<void>

/** /healthz: the process lives. /readyz: it can serve. /metrics: for Prometheus. */
export function registerHealth(app: FastifyInstance, measureMore: Measure) {
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
  const refresh = measureMore(registry)
  app.get('/metrics', route, async (request, reply) => {
    if (!mayReadMetrics(request, config.METRICS_TOKEN)) throw notFound()
    await refresh()
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}

function mayReadMetrics(request: FastifyRequest, token: string | undefined) {
  if (token) return isSame(request.headers.authorization ?? '', `Bearer ${token}`)
  // A proxy on this machine that nobody has told us of comes from the loopback too, with the whole world behind it.
  if (request.headers['x-forwarded-for'] ?? request.headers['forwarded']) return false
  return ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip)
}

function isSame(given: string, wanted: string) {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)]
  return one.length === other.length && timingSafeEqual(one, other)
}

function measure(app: FastifyInstance) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  registry.registerMetric(refusedReports)
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
