import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { OperatorError } from '#db/operator-error.ts'
import { notFound } from './problem.ts'

const BUILD = resolve(import.meta.dirname, '../../build')

/** The built pages. Every page address answers with the shell; only files that exist answer as files. */
export async function serveWeb(app: FastifyInstance, folder = BUILD) {
  if (!existsSync(join(folder, 'index.html'))) throw new OperatorError('The pages are not built yet. Run "npm run build" first.')
  await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true, cacheControl: false })
  app.get('/*', { config: { access: 'public' }, schema: { hide: true } }, (request, reply) => {
    const path = decodeURIComponent(request.url.split('?')[0]!)
    if (/^\/(api|media)(\/|$)/.test(path)) throw notFound()
    const isFile = /\.[a-z0-9]+$/i.test(path) && existsSync(join(folder, join('/', path)))
    if (isFile) {
      const isImmutable = path.includes('/immutable/')
      return reply
        .header('cache-control', isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache')
        .sendFile(path.slice(1))
    }
    if (/\.[a-z0-9]+$/i.test(path) || !request.headers.accept?.includes('text/html')) throw notFound()
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
}
