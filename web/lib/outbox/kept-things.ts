import { markLeft, type Left } from './left-mark.ts'

interface Thing {
  /** Whose it is: a shared device has other readers, and nothing of one is ever sent as another. */
  accountId: string
}

/**
 * Things that the server has not taken yet, in a database of the browser. They outlive the page; in a private window, or on a
 * full disk, they live only as long as it does.
 */
export class KeptThings<K extends string, T extends Thing & Record<K, string>> {
  readonly #of: { database: string; store: string; key: K; mark: Left }
  readonly #inMemory = new Map<string, T>()
  #opening: Promise<IDBDatabase | null> | undefined

  constructor(of: { database: string; store: string; key: K; mark: Left }) {
    this.#of = of
  }

  /** In memory at once, so that nothing waits for the disk; on the disk as soon as it can be. */
  async keep(thing: T): Promise<void> {
    this.#inMemory.set(thing[this.#of.key], thing)
    markLeft(this.#of.mark, true)
    try {
      const to = await this.#store('readwrite')
      if (to) await done(to.put(thing))
    } catch {
      // the disk is full or refused: it stays in memory
    }
  }

  async of(accountId: string): Promise<T[]> {
    const all = new Map<string, T>()
    try {
      const from = await this.#store('readonly')
      if (from) for (const thing of await done(from.getAll() as IDBRequest<T[]>)) all.set(thing[this.#of.key], thing)
    } catch {
      // see keep
    }
    // What this page made is the newer.
    for (const [key, thing] of this.#inMemory) all.set(key, thing)
    return [...all.values()].filter((thing) => thing.accountId === accountId)
  }

  /** Drops these, unless `isStill` says that what lies there now is not what was meant. */
  async drop(keys: readonly string[], isStill: (thing: T) => boolean = () => true): Promise<void> {
    const isMeant = (thing: T | undefined) => thing !== undefined && isStill(thing)
    for (const key of keys) if (isMeant(this.#inMemory.get(key))) this.#inMemory.delete(key)
    try {
      const from = await this.#store('readwrite')
      if (!from) return
      const kept = await Promise.all(keys.map((key) => done(from.get(key) as IDBRequest<T | undefined>)))
      await Promise.all(keys.filter((_, at) => isMeant(kept[at])).map((key) => done(from.delete(key))))
      if ((await done(from.count())) === 0 && this.#inMemory.size === 0) markLeft(this.#of.mark, false)
    } catch {
      // sent again it counts once: the server knows it
    }
  }

  async #store(mode: IDBTransactionMode): Promise<IDBObjectStore | undefined> {
    return (await (this.#opening ??= this.#open()))?.transaction(this.#of.store, mode).objectStore(this.#of.store)
  }

  #open(): Promise<IDBDatabase | null> {
    const { database, store, key } = this.#of
    return new Promise((resolve) => {
      try {
        const request = indexedDB.open(database, 1)
        request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: key })
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => resolve(null)
        request.onblocked = () => resolve(null)
      } catch {
        resolve(null)
      }
    })
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  })
}
