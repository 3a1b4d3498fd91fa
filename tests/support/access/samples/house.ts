import { placeless, type Samples } from '../sample.ts'

const open = placeless('says nothing about anybody')

/** What no domain owns. */
export const houseSamples: Samples = {
  'GET /healthz': open,
  'GET /readyz': open,
  'GET /metrics': open,
  'GET /demo/progress': {
    ...placeless('says nothing about anybody'),
    refusedToAll: 'only in the demo: tests/api/demo-living.test.ts',
  },
  'GET /api/openapi.json': open,
  'GET /api/docs': open,
  'GET /api/docs/json': open,
  'GET /api/docs/yaml': open,
  'GET /api/docs/static/index.html': open,
  'GET /api/docs/static/swagger-initializer.js': open,
  'GET /api/docs/static/*': placeless('says nothing about anybody', () => ({ params: { '*': 'swagger-ui.css' } })),
}
