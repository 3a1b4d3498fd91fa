import { expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import { useApp } from '../support/app.ts'

const context = useApp()

test('a route without a declared permission stops the start', async () => {
  const app = await createApp(context.deps, { withWeb: false })
  app.get('/api/v1/planted', () => 'open to all')
  await expect(app.ready()).rejects.toThrow('GET /api/v1/planted (nothing)')
})

test('a route with an unknown permission stops the start', async () => {
  const app = await createApp(context.deps, { withWeb: false })
  app.get('/api/v1/planted', { config: { access: 'people.raed' } }, () => 'open to all')
  await expect(app.ready()).rejects.toThrow('GET /api/v1/planted (people.raed)')
})

test('an unknown address answers with a problem', async () => {
  const reply = await context.app.inject('/api/v1/nothing')
  expect(reply.statusCode).toBe(404)
  expect(reply.headers['content-type']).toContain('application/problem+json')
})

test('the database is ready', async () => {
  expect((await context.app.inject('/readyz')).json()).toEqual({ status: 'ready' })
})
