import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { v7 as uuid } from 'uuid'
import type { Static } from 'typebox'
import type { App } from '#server/http/create-server.ts'
import type { Deps } from '#server/http/deps.ts'
import type { OwnHall, Play, PlayAnswer, PlayLog } from '#server/gatherings/hall/hall-schemas.ts'
import type { Pack, PackList, PackReturn, PackReturned } from '#server/gatherings/packs/pack-schemas.ts'
import type { WatchSession } from '#server/films/watching/schemas.ts'
import { ask, type Headers } from './asking.ts'

/** The item of an agenda that shows a film. */
export const filmItem = (filmId: string, changes: object = {}) => ({
  ...{ kind: 'film', title: '收看电教片', filmId, category: 'party_purpose', deliveryMode: 'screening', plannedMinutes: 45 },
  ...changes,
})

/** The folder of a film version as small as a reader accepts it: one rung, sound, two segments each. */
export async function filmFolder({ config }: Deps, versionId: string): Promise<void> {
  const media = '#EXTM3U\n#EXT-X-MAP:URI="init.mp4"\n#EXTINF:5.0,\n00000.m4s\n#EXTINF:5.0,\n00001.m4s\n#EXT-X-ENDLIST\n'
  const sound = '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="sound",URI="sound/index.m3u8"'
  const files: Record<string, string> = {
    'master.m3u8': `#EXTM3U\n#EXT-X-VERSION:7\n${sound}\n#EXT-X-STREAM-INF:BANDWIDTH=800000,AUDIO="sound"\n360p/index.m3u8\n`,
  }
  for (const track of ['360p', 'sound']) {
    files[`${track}/index.m3u8`] = media
    for (const name of ['init.mp4', '00000.m4s', '00001.m4s']) files[`${track}/${name}`] = `${track} ${name} ${versionId}`
  }
  for (const [path, text] of Object.entries(files)) {
    const file = join(config.LUNXUN_DATA, 'media/films', versionId, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}

interface Said {
  madeAtMs: number
  fromS: number
  toS: number
}
export const packReport = ({ madeAtMs, fromS, toS }: Said) => ({
  ...{ reportId: uuid(), ranges: [{ fromS, toS }], playingAtS: toS, rate: 1, isPlaying: true, madeAtMs },
})

/** A film played from a pack in real time from `beganMs`, reported every quarter of a minute. */
export const packPlay = (itemId: string, beganMs: number, seconds: number) => ({
  ...{ playId: uuid(), itemId, openedAtMs: beganMs },
  reports: Array.from({ length: Math.ceil(seconds / 15) }, (_, at) => {
    const [fromS, toS] = [at * 15, Math.min(seconds, at * 15 + 15)]
    return packReport({ madeAtMs: beganMs + toS * 1000, fromS, toS })
  }),
})

/** What a computer sends when it comes back. */
export const returnOf = (pack: Pick<Pack, 'payload'>, sentAt: Date, changes: Partial<PackReturn> = {}): PackReturn => ({
  ...{ clientId: uuid(), payloadHash: createHash('sha256').update(pack.payload).digest('hex'), sentAtMs: sentAt.getTime() },
  ...{ plays: [], marks: [], entries: [], ...changes },
})

/** The screen of a hall, joining from afar, and packs, over HTTP. */
export function hall(context: { app: App }) {
  const post = <T>(headers: Headers, url: string, body?: object) => ask<T>(context, headers, 'POST', url, body)
  const get = <T>(headers: Headers, url: string) => ask<T>(context, headers, 'GET', url)
  return {
    openPlay: (headers: Headers, id: string, itemId: string) =>
      post<Play>(headers, `/gatherings/${id}/plays`, { itemId, clientId: uuid() }),
    report: (headers: Headers, playId: string, ...reports: object[]) =>
      post<PlayAnswer>(headers, `/hall-plays/${playId}/ranges`, { reports }),
    renew: (headers: Headers, playId: string) => post<{ hlsUrl: string }>(headers, `/hall-plays/${playId}/renewal`),
    log: (headers: Headers, id: string) => get<PlayLog>(headers, `/gatherings/${id}/play-log`),
    own: (headers: Headers, id: string) => get<OwnHall>(headers, `/gatherings/${id}/hall`),
    join: (headers: Headers, id: string, itemId: string) =>
      post<WatchSession>(headers, `/gatherings/${id}/remote-sessions`, { itemId, clientId: uuid() }),
    pack: (headers: Headers, id: string, maxHeight = 720) => post<Pack>(headers, `/gatherings/${id}/packs`, { maxHeight }),
    packs: (headers: Headers, id: string) => get<Static<typeof PackList>>(headers, `/gatherings/${id}/packs`),
    bringBack: (headers: Headers, packId: string, body: object) => post<PackReturned>(headers, `/packs/${packId}/return`, body),
  }
}
