import { deviceId } from '../watching/device.ts'
import { returnPack, type PackReturn, type PackReturned } from './api.ts'
import { sha256 } from './pack-store.ts'
import { get, ofPack, put, type KeptPack } from './store.ts'

/** Brings log and marks of a pack to the server. Sent again after a lost answer it is the same return. */
export async function bringBack(pack: KeptPack): Promise<PackReturned> {
  const { plays, reports, marks, entries } = await ofPack(pack.packId)
  const body: PackReturn = {
    clientId: deviceId(),
    payloadHash: await sha256(new TextEncoder().encode(pack.payload)),
    sentAtMs: Date.now(),
    plays: plays.map(({ playId, itemId, openedAtMs }) => ({
      ...{ playId, itemId, openedAtMs },
      reports: reports
        .filter((report) => report.playId === playId)
        .map(({ reportId, ranges, playingAtS, rate, isPlaying, madeAtMs }) => {
          return { reportId, ranges, playingAtS, rate, isPlaying, madeAtMs }
        }),
    })),
    marks: marks.map(({ id, personId, status, lateMinutes, version, madeAtMs }) => {
      return { id, personId, status, lateMinutes, version, madeAtMs }
    }),
    entries: entries.map(({ id, number, madeAtMs }) => ({ id, number, madeAtMs })),
  }
  const returned = await returnPack(pack.packId, body)
  const kept = await get('packs', pack.packId)
  if (kept) await put('packs', { ...kept, returned })
  return returned
}
