import { createServer, request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Waits until the service worker has settled in: from here on the pages are as if installed. */
export async function settleIn(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated')
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Every part of the pages is on the device, as it is a while after the first visit. */
export const keepAll = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = done
        navigator.serviceWorker.controller?.postMessage('keep-all', [port2])
      }),
  )

/** A proxy before the server; while `isAlone` the server does not answer it, and it says so. */
export async function aProxy(server: string) {
  const { hostname, port } = new URL(server)
  const state = { isAlone: false }
  const proxy = createServer((request, answer) => {
    if (state.isAlone) return void answer.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502 Bad Gateway</h1>')
    const { url, method, headers } = request
    const onwards = ask({ hostname, port, path: url, method, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers)
      reply.pipe(answer)
    })
    request.pipe(onwards)
  })
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening))
  return {
    state,
    address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      proxy.closeAllConnections()
      await new Promise((closed) => proxy.close(closed))
    },
  }
}
