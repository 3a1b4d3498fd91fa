/**
 * Keeps the pages usable without a network: the shell, what it needs at once, and every part once used.
 * Answers of the API and media are never kept: they hold personal data, and a shared device has other readers. Films of a pack are
 * there because somebody chose to take them along.
 */
import { assets, immutable } from '$app/manifest'
import { version } from '$app/env'
import { self } from '$app/service-worker'

const CACHE = `lunxun-${version}`
/** Films of packs, put there by the page that fetched and verified them; a newer version of the pages leaves them alone. */
const PACKS = 'lunxun-packs'
const SHELL = '/'
/** Never ours to answer. */
const LIVE = /^\/(api|media|healthz|readyz|metrics)(\/|$)/
const kept = new Set([...immutable, ...assets].map(({ path }) => new URL(path, self.location.origin).pathname))

self.addEventListener('install', (event) => event.waitUntil(keepShell()))

self.addEventListener('activate', (event) => event.waitUntil(dropOlder()))

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting()
  if (event.data === 'keep-all') event.waitUntil(keep([...kept]).then(() => event.ports[0]?.postMessage('kept')))
  // What the page loaded before this worker was there to see it.
  if (Array.isArray(event.data)) event.waitUntil(keep(event.data.filter((path) => kept.has(path))))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin || LIVE.test(url.pathname)) return
  if (url.pathname.startsWith('/offline-media/')) event.respondWith(packFile(url.pathname))
  else if (request.mode === 'navigate') event.respondWith(page(request))
  else if (kept.has(url.pathname)) event.respondWith(keptFile(request))
})

/** The shell and whatever it loads before anything can be shown; the rest waits for the reader or for a quiet moment. */
async function keepShell() {
  const cache = await caches.open(CACHE)
  const shell = await fetch(SHELL, { cache: 'no-cache', headers: { accept: 'text/html' } })
  if (!shell.ok) throw new Error(`The shell answered ${shell.status}`)
  const html = await shell.clone().text()
  const named = [...html.matchAll(/(?:href|src)="([^"]+)"|import\("([^"]+)"\)/g)].map(([, link, script]) => link ?? script ?? '')
  const needed = named.map((path) => new URL(path, self.location.origin).pathname).filter((path) => kept.has(path))
  await cache.addAll([...new Set(needed)])
  await cache.put(SHELL, shell)
}

async function keep(paths: string[]) {
  const cache = await caches.open(CACHE)
  for (const path of paths) {
    if (await cache.match(path)) continue
    await cache.add(path).catch(() => undefined) // the line may drop at any time; what is missing is fetched when used
  }
}

async function dropOlder() {
  for (const name of await caches.keys()) if (name !== CACHE && name !== PACKS) await caches.delete(name)
}

/** What a proxy says in place of a server that does not answer. */
const GATEWAY = [502, 503, 504]

/** From the network while there is one, so that a new version is seen; every page address is the same shell. */
async function page(request: Request): Promise<Response> {
  try {
    const response = await fetch(request)
    return (GATEWAY.includes(response.status) && (await caches.match(SHELL))) || response
  } catch (error) {
    const shell = await caches.match(SHELL)
    if (shell) return shell
    throw error
  }
}

/** Files named by their content never change. */
async function keptFile(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE)
  const found = await cache.match(request)
  if (found) return found
  const response = await fetch(request)
  if (response.ok && response.status === 200) await cache.put(request, response.clone())
  return response
}

/** A part of a film that was taken along: from this device or not at all. */
async function packFile(path: string): Promise<Response> {
  const found = await (await caches.open(PACKS)).match(path)
  return found ?? new Response(null, { status: 404 })
}
