import type { Db } from '#db/connect.ts'
import type { Config } from '../config.ts'
import type { Jobs } from '../jobs.ts'
import type { Keys } from '../keys.ts'

/** What every domain is given. Tests pass their own database and clock. */
export interface Deps {
  db: Db
  config: Config
  jobs: Jobs
  keys: Keys
  now: () => Date
  /** Demo accounts exist; the pages say so. */
  isDemo: boolean
}

declare module 'fastify' {
  interface FastifyInstance {
    deps: Deps
  }
}
