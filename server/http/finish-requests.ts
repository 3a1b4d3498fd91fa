import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** A stop waits this long for answers under way; then it closes what is left. */
const PATIENCE_MS = 10_000
const LOOK_EVERY_MS = 20

/**
 * When the server closes, requests that have begun are answered first; new ones get 503 meanwhile.
 * Event streams never end by themselves and are not waited for.
 */
export function finishRequests(app: FastifyInstance, patienceMs = PATIENCE_MS) {
  const underWay = new Set<FastifyRequest>()
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.headers.accept !== 'text/event-stream') underWay.add(request)
    done()
  })
  app.addHook('onResponse', (request, _reply, done) => {
    underWay.delete(request)
    done()
  })
  app.addHook('onRequestAbort', (request, done) => {
    underWay.delete(request)
    done()
  })
  app.addHook('preClose', async () => {
    const until = performance.now() + patienceMs
    while (underWay.size > 0 && performance.now() < until) await sleep(LOOK_EVERY_MS)
  })
}
