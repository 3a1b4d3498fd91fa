import { AsyncLocalStorage } from 'node:async_hooks'
import { createApp } from '../app.ts'
import type { Viewer } from '../http/access.ts'
import type { Deps } from '../http/deps.ts'
import { findDemoViewer } from './demo-queries.ts'

/** What a route has answered that it does not want. */
export class Declined extends Error {
  readonly status: number
  readonly reason: string | undefined

  constructor(call: string, status: number, problem: { detail?: string; reason?: string; errors?: unknown }) {
    super(`${call}: ${status} ${problem.reason ?? ''} ${problem.detail ?? ''} ${JSON.stringify(problem.errors ?? '')}`)
    this.status = status
    this.reason = problem.reason
  }
}

/** One account at one moment, using the product as its pages do. */
export interface Hand {
  get: <T>(path: string) => Promise<T>
  post: <T>(path: string, body?: object) => Promise<T>
  put: <T>(path: string, body: object) => Promise<T>
  patch: <T>(path: string, body: object) => Promise<T>
  /** Bytes as they are. */
  send: <T>(path: string, bytes: Buffer) => Promise<T>
  /** A file whole by tus, as a page would that has a good line. */
  upload: (versionId: string, bytes: Buffer) => Promise<void>
}

export interface Acting {
  /** `at`: now unless said. */
  as: (accountId: string, at?: Date) => Promise<Hand>
  close: () => Promise<void>
}

interface Scene {
  viewer: Viewer
  at: Date | undefined
}
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH'
interface Call {
  method: Method
  path: string
  payload?: object | Buffer
  headers?: Record<string, string>
}

/**
 * What the county has done before anybody looks at it is done through the product's own routes, by accounts of its people, at days
 * that have passed. The application used for it listens nowhere: who acts is said in this process and cannot come from outside.
 */
export async function createActing(deps: Deps): Promise<Acting> {
  const scene = new AsyncLocalStorage<Scene>()
  const then: Deps = { ...deps, now: () => scene.getStore()?.at ?? deps.now() }
  const app = await createApp(then, { withWeb: false, findViewer: () => Promise.resolve(scene.getStore()?.viewer ?? null) })
  await app.ready()

  async function call<T>(acting: Scene, { method, path, payload, headers = {} }: Call): Promise<T> {
    const url = `/api/v1${path}`
    const request = { method, url, headers, ...(payload === undefined ? {} : { payload }) }
    // Awaited inside: a request that is made begins only when somebody waits for it.
    const reply = await scene.run(acting, async () => await app.inject(request))
    const json = reply.headers['content-type']?.toString().includes('json') ? reply.json<object>() : {}
    if (reply.statusCode >= 400) throw new Declined(`${method} ${path}`, reply.statusCode, json)
    return json as T
  }

  return {
    async as(accountId, at) {
      const acting: Scene = { viewer: await findDemoViewer(deps.db, accountId), at }
      const bytes = { 'content-type': 'application/octet-stream' }
      return {
        get: (path) => call(acting, { method: 'GET', path }),
        post: (path, payload = {}) => call(acting, { method: 'POST', path, payload }),
        put: (path, payload) => call(acting, { method: 'PUT', path, payload }),
        patch: (path, payload) => call(acting, { method: 'PATCH', path, payload }),
        send: (path, payload) => call(acting, { method: 'POST', path, payload, headers: bytes }),
        upload: (versionId, file) => upload((one) => call(acting, one), versionId, file),
      }
    },
    close: () => app.close(),
  }
}

const TUS = { 'tus-resumable': '1.0.0' }

async function upload(call: (one: Call) => Promise<unknown>, versionId: string, bytes: Buffer) {
  const metadata = Object.entries({ filmVersionId: versionId, filename: 'film.mkv', filetype: 'video/x-matroska' })
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',')
  const creation = { ...TUS, 'upload-length': String(bytes.length), 'upload-metadata': metadata }
  await call({ method: 'POST', path: '/uploads', headers: creation })
  const headers = { ...TUS, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }
  await call({ method: 'PATCH', path: `/uploads/${versionId}`, payload: bytes, headers })
}
