import { markLeft } from './left-mark.ts'
import type { KeptReport } from './reports.rules.ts'

const NAME = 'lunxun-watching'
const STORE = 'reports'

/** Watch reports that the server has not taken yet. They outlive the page; in a private window only as long as it. */
let opening: Promise<IDBDatabase | null> | undefined
const inMemory = new Map<string, KeptReport>()

function open(): Promise<IDBDatabase | null> {
  return (opening ??= new Promise((resolve) => {
    try {
      const request = indexedDB.open(NAME, 1)
      request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'reportId' })
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => resolve(null)
      request.onblocked = () => resolve(null)
    } catch {
      resolve(null)
    }
  }))
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  })
}

const store = async (mode: IDBTransactionMode) => (await open())?.transaction(STORE, mode).objectStore(STORE)

/** In memory at once, so that nothing waits for the disk; on the disk as soon as it can be. */
export async function keepReport(report: KeptReport): Promise<void> {
  inMemory.set(report.reportId, report)
  markLeft(true)
  try {
    const to = await store('readwrite')
    if (to) await done(to.put(report))
  } catch {
    // the disk is full or refused: it stays in memory
  }
}

export async function keptReports(accountId: string): Promise<KeptReport[]> {
  const all = new Map(inMemory)
  try {
    const from = await store('readonly')
    if (from) for (const report of await done(from.getAll() as IDBRequest<KeptReport[]>)) all.set(report.reportId, report)
  } catch {
    // see keepReport
  }
  return [...all.values()].filter((report) => report.accountId === accountId)
}

export async function dropReports(reportIds: readonly string[]): Promise<void> {
  for (const id of reportIds) inMemory.delete(id)
  try {
    const from = await store('readwrite')
    if (from) await Promise.all(reportIds.map((id) => done(from.delete(id))))
    if (from && (await done(from.count())) === 0) markLeft(false)
  } catch {
    // sent again it counts once: the server knows the report's id
  }
}
