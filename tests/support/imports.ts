import { setTimeout as sleep } from 'node:timers/promises'
import type { App } from '#server/http/create-server.ts'

export interface ImportState {
  id: string
  state: string
  failure: string | null
  rowCount: number
  doneCount: number
  createdCount: number
  unchangedCount: number
  errorCount: number
  canUndo: boolean
  findings: { row: number | null; column: string | null; value: string | null; kind: string; detail: string; severity: string }[]
}

const RESTING = new Set(['checked', 'refused', 'done', 'failed', 'undone'])

/** Requests about imports as somebody signed in. */
export function importsOf(app: () => App, headers: () => Record<string, string>) {
  const send = (bytes: Buffer, query: Record<string, string> = {}) =>
    app().inject({
      method: 'POST',
      url: '/api/v1/people/imports',
      query: { filename: '花名册.xlsx', ...query },
      headers: { ...headers(), 'content-type': 'application/octet-stream' },
      payload: bytes,
    })
  const get = async (id: string) =>
    (await app().inject({ url: `/api/v1/people/imports/${id}`, headers: headers() })).json<ImportState>()
  const post = (id: string, verb: 'apply' | 'undo') =>
    app().inject({ method: 'POST', url: `/api/v1/people/imports/${id}/${verb}`, headers: headers() })
  /** The import when it has come to rest. */
  const settled = async (id: string) => {
    for (;;) {
      const batch = await get(id)
      if (RESTING.has(batch.state)) return batch
      await sleep(50)
    }
  }
  /** Sends a file and waits for what becomes of it. */
  const run = async (bytes: Buffer, query: Record<string, string> = {}) => {
    const reply = await send(bytes, query)
    if (reply.statusCode !== 202) throw new Error(`${reply.statusCode} ${reply.body}`)
    return settled(reply.json<ImportState>().id)
  }
  return {
    send,
    get,
    post,
    settled,
    run,
    check: (bytes: Buffer) => run(bytes, { dryRun: 'true' }),
    apply: (bytes: Buffer) => run(bytes, { dryRun: 'false' }),
  }
}
