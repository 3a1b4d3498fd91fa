import { v7 as uuid } from 'uuid'
import type { Trx } from '#db/connect.ts'
import { judged, type Try } from '../accounts/index.ts'
import { dayIn } from '../clock.ts'
import type { Viewer } from '../http/access.ts'
import type { Deps } from '../http/deps.ts'
import { Problem } from '../http/problem.ts'
import { applyMarks, insertMarks, insertOthers, listOpenHalls, lockAttendance } from './attendance-queries.ts'
import { lockHall } from './hall-queries.ts'
import { EARLY_MS, judgeCode } from './sign-in-code.rules.ts'

interface Arriving {
  viewer: Viewer
  digits: string
  /** Made by the browser and kept there; tells phones apart. */
  device: string | null
  ip: string
}
type Hall = Awaited<ReturnType<typeof listOpenHalls>>[number]

/** Whoever comes this much after the start is not late yet: finding a seat takes a while. */
const GRACE_MINUTES = 5

/**
 * A member signs in by the code on the wall. Early, twice or with a code just gone is answered kindly and locks nobody out; guessing is
 * slowed down. Who is not expected here is noted and waits for the secretary's word: a forwarded code earns nothing by itself.
 */
export async function signInByCode(deps: Deps, beginTry: (accountId: string) => Promise<Try>, arriving: Arriving) {
  const { personId, accountId } = arriving.viewer
  if (!personId) throw new Problem('conflict', 'This account is nobody in the register', { reason: 'no-person' })
  const hall = await judged(await beginTry(accountId), () => findHall(deps, arriving.digits))
  if (!hall) throw new Problem('wrong-code', 'No hall shows this code now', { reason: 'wrong-digits' })
  return deps.db.transaction().execute((trx) => enter(trx, deps, hall, { ...arriving, personId }))
}

/** The open hall that shows these digits; null for a wrong guess. Throws wrong-code 'code-expired', which does not count as a guess. */
async function findHall(deps: Deps, digits: string): Promise<Hall | null> {
  const halls = (await listOpenHalls(deps.db)).map((hall) => ({ hall, verdict: judgeCode(hall.codeSecret, digits, deps.now()) }))
  const good = halls.find(({ verdict }) => verdict === 'good')
  if (good) return good.hall
  if (halls.some(({ verdict }) => verdict === 'expired'))
    throw new Problem('wrong-code', 'This code was shown a while ago; use the one on the wall now', { reason: 'code-expired' })
  return null
}

async function enter(trx: Trx, deps: Deps, { id }: Hall, arriving: Arriving & { personId: string }) {
  const { personId, viewer, device, ip } = arriving
  const now = deps.now()
  const hall = await lockHall(trx, id)
  if (hall?.state !== 'open') throw new Problem('conflict', 'This gathering has ended', { reason: 'gathering-closed' })
  checkEarly(hall.startsAt, now)
  const row = await ownRow(trx, id, personId, dayIn(deps.config.COUNTY_TIME_ZONE, now))
  if (row.status !== 'present') {
    const mark = {
      personId,
      status: 'present' as const,
      reason: null,
      note: null,
      lateMinutes: lateBy(hall.startsAt, now),
      earlyMinutes: 0,
    }
    await insertMarks(trx, [
      {
        ...{ ...mark, id: uuid(), gatheringId: id, method: 'code', madeAt: now, accountId: viewer.accountId },
        ...{
          deviceHash: device ? deps.keys.fingerprint(`device ${device}`) : null,
          addressHash: deps.keys.fingerprint(`address ${ip}`),
        },
      },
    ])
    await applyMarks(
      trx,
      id,
      [{ ...mark, method: 'code', needsConfirmation: row.role !== 'expected', signedInAt: now }],
      viewer.accountId,
    )
  }
  const { title, startsAt, place } = hall
  const isPresent = row.status === 'present'
  return {
    gathering: { id, title, startsAt: startsAt.toISOString(), place },
    needsConfirmation: isPresent ? row.needsConfirmation : row.role !== 'expected',
    lateMinutes: isPresent ? row.lateMinutes : lateBy(startsAt, now),
  }
}

/** The person's row; one who is not on the list becomes a guest. */
async function ownRow(trx: Trx, gatheringId: string, personId: string, day: string) {
  const [known] = await lockAttendance(trx, gatheringId, [personId])
  if (known) return known
  await insertOthers(trx, { gatheringId, personIds: [personId], role: 'guest', day })
  return (await lockAttendance(trx, gatheringId, [personId]))[0]!
}

function checkEarly(startsAt: Date, now: Date) {
  const waitMs = startsAt.getTime() - EARLY_MS - now.getTime()
  if (waitMs > 0)
    throw new Problem('conflict', 'Signing in opens half an hour before the start', {
      reason: 'too-early',
      retryAfterS: Math.ceil(waitMs / 1000),
    })
}

function lateBy(startsAt: Date, now: Date): number {
  const minutes = Math.floor((now.getTime() - startsAt.getTime()) / 60_000)
  return minutes > GRACE_MINUTES ? Math.min(minutes, 1440) : 0
}
