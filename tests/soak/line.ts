import { setTimeout as sleep } from 'node:timers/promises'

export type Headers = Record<string, string>
export interface Reply<T> {
  status: number
  body: T
  /** How often it was sent before it was answered. */
  tries: number
}

export interface Line {
  /** Sends until somebody answers anything but a failure of the server. The same request may so be done twice: it carries an id. */
  ask: <T>(headers: Headers, method: string, path: string, body?: object) => Promise<Reply<T>>
  address: () => string
  counts: { requests: number; answered: number; lost: number; unavailable: number; failed: number }
}

const PATIENCE_MS = 90_000

/** A line to several web processes; whichever answers is good. */
export function openLine(addresses: readonly string[], random: () => number): Line {
  const counts = { requests: 0, answered: 0, lost: 0, unavailable: 0, failed: 0 }
  const address = () => addresses[Math.floor(random() * addresses.length)]!
  const once = async (headers: Headers, method: string, path: string, body?: object) => {
    counts.requests++
    const payload = body
      ? { body: JSON.stringify(body), headers: { ...headers, 'content-type': 'application/json' } }
      : { headers }
    const reply = await fetch(`${address()}/api/v1${path}`, { method, ...payload, signal: AbortSignal.timeout(20_000) })
    const text = await reply.text()
    if (reply.status === 503) counts.unavailable++
    else if (reply.status >= 500) {
      counts.failed++
      console.error(`${method} ${path}: ${reply.status} ${text}`)
    } else counts.answered++
    return { status: reply.status, body: (text ? JSON.parse(text) : null) as unknown }
  }
  return {
    counts,
    address,
    async ask<T>(headers: Headers, method: string, path: string, body?: object) {
      const until = performance.now() + PATIENCE_MS
      for (let tries = 1; ; tries++) {
        const reply = await once(headers, method, path, body).catch(() => void counts.lost++)
        if (reply && reply.status < 500) return { ...(reply as { status: number; body: T }), tries }
        if (performance.now() > until) throw new Error(`Nobody answers ${method} ${path}`)
        await sleep(100 + 400 * random())
      }
    },
  }
}
