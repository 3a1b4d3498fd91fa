import type { Range } from '../watching/ranges.rules.ts'
import type { PackKey, PackReturned } from './api.ts'
import type { Sealed } from './pack.rules.ts'

/** A pack on this device. */
export interface KeptPack extends Sealed {
  packId: string
  /** All files are here and checked. */
  isWhole: boolean
  /** What the server said when log and marks had been brought back. */
  returned: PackReturned | null
}
/** One film on the screen, from a pack. */
export interface KeptPlay {
  playId: string
  packId: string
  itemId: string
  openedAtMs: number
}
/** What the screen played; with an account where it is sent at once, with a pack where it waits for that. */
export interface KeptReport {
  reportId: string
  playId: string
  packId: string | null
  accountId: string | null
  madeAtMs: number
  ranges: Range[]
  playingAtS: number
  rate: number
  isPlaying: boolean
}
/** The last word about a person; one row each. */
export interface KeptMark {
  /** packId and personId. */
  key: string
  id: string
  packId: string
  personId: string
  status: 'unmarked' | 'present' | 'absent'
  lateMinutes: number
  version: number
  madeAtMs: number
}
/** A number given at the door by somebody who is not on the list. */
export interface KeptEntry {
  id: string
  packId: string
  number: string
  madeAtMs: number
}
interface Kept {
  packs: KeptPack
  plays: KeptPlay
  reports: KeptReport
  marks: KeptMark
  entries: KeptEntry
  /** The public key of our server, by name. */
  keys: { name: string; key: PackKey }
}
const KEYS = { packs: 'packId', plays: 'playId', reports: 'reportId', marks: 'key', entries: 'id', keys: 'name' } as const
type Store = keyof Kept

let opening: Promise<IDBDatabase> | undefined

/** Unlike watch reports these must not get lost in silence: without a database nothing begins. */
function open(): Promise<IDBDatabase> {
  return (opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('lunxun-hall', 1)
    request.onupgradeneeded = () => {
      for (const [store, keyPath] of Object.entries(KEYS)) request.result.createObjectStore(store, { keyPath })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  }))
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  })
}

const storeOf = async (store: Store, mode: IDBTransactionMode) => (await open()).transaction(store, mode).objectStore(store)

export const put = async <S extends Store>(store: S, value: Kept[S]) =>
  void (await done((await storeOf(store, 'readwrite')).put(structuredClone(value))))
export const get = async <S extends Store>(store: S, key: string) =>
  done((await storeOf(store, 'readonly')).get(key) as IDBRequest<Kept[S] | undefined>)
export const getAll = async <S extends Store>(store: S) =>
  done((await storeOf(store, 'readonly')).getAll() as IDBRequest<Kept[S][]>)
export async function drop(store: Store, keys: readonly string[]) {
  const from = await storeOf(store, 'readwrite')
  await Promise.all(keys.map((key) => done(from.delete(key))))
}

/** Everything that belongs to a pack, in the order made. */
export async function ofPack(packId: string) {
  const mine = <T extends { packId: string | null }>(rows: T[]) => rows.filter((row) => row.packId === packId)
  const [plays, reports, marks, entries] = await Promise.all([
    getAll('plays'),
    getAll('reports'),
    getAll('marks'),
    getAll('entries'),
  ])
  return {
    plays: mine(plays).sort((a, b) => a.openedAtMs - b.openedAtMs),
    reports: mine(reports).sort((a, b) => a.madeAtMs - b.madeAtMs),
    marks: mine(marks),
    entries: mine(entries),
  }
}
