import { setTimeout as sleep } from 'node:timers/promises'
import type { Locker } from '@tus/server'
import { v4 as uuid } from 'uuid'
import type { Db } from '#db/connect.ts'
import { dropHold, renewHold, takeHold } from './hold-queries.ts'
import { tusError } from './tus-error.ts'

/** A hold that its process does not renew ends after this long: how long an upload waits after a killed server. */
const LEASE_S = 8
const RENEW_MS = 1500
const LOOK_MS = 200
const PATIENCE_MS = 30_000

/**
 * Lets one request at a time write to an upload, among all processes that serve: kept in the database, for a time that the holder
 * renews. A line that was cut and has come back makes the request before it give way.
 */
export function uploadLocker(db: Db): Locker {
  return {
    newLock(uploadId) {
      const hold = { uploadId, holder: uuid() }
      let timer: NodeJS.Timeout | undefined
      return {
        async lock(signal, giveWay) {
          const until = performance.now() + PATIENCE_MS
          while (!(await takeHold(db, hold, LEASE_S))) {
            if (signal.aborted || performance.now() > until) throw tusError('ERR_LOCK_TIMEOUT')
            await sleep(LOOK_MS)
          }
          timer = setInterval(() => void renew(db, hold, giveWay), RENEW_MS)
        },
        async unlock() {
          clearInterval(timer)
          await dropHold(db, hold)
        },
      }
    },
  }
}

/** A database that does not answer is no reason to stop at once: the next renewal may come in time. */
async function renew(db: Db, hold: { uploadId: string; holder: string }, giveWay: () => unknown) {
  const state = await renewHold(db, hold, LEASE_S).catch(() => 'held')
  if (state !== 'held') giveWay()
}
