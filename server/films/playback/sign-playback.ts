import type { Deps } from '../../http/deps.ts'
import { sealOf, tokenOf, type Ticket } from './ticket.rules.ts'

/** For how long an address is good, and to what its end is rounded, so that a browser meets the same address again. */
const GOOD_FOR_MS = 6 * 3_600_000

/** When an address handed out now ends: in six to twelve hours. */
export const playbackEnd = (now: Date) => new Date((Math.floor(now.getTime() / GOOD_FOR_MS) + 2) * GOOD_FOR_MS)

export interface Signing {
  versionId: string
  /** Account of who watches. */
  viewerId: string
  expiresAt: Date
  /** 'preview' for staff: good before the release too. */
  kind?: Ticket['kind']
}

/** Addresses below which one viewer plays one film version until `expiresAt`; they need no cookie. */
export function signPlayback({ keys }: Pick<Deps, 'keys'>, { versionId, viewerId, expiresAt, kind = 'watch' }: Signing) {
  const ticket: Ticket = { kind, viewerId, expiresS: Math.floor(expiresAt.getTime() / 1000) }
  const base = `/media/${tokenOf(ticket, keys.sign(sealOf(ticket, versionId)))}/${versionId}`
  return {
    base,
    hlsUrl: `${base}/master.m3u8`,
    posterUrl: `${base}/poster.jpg`,
    storyboardUrl: `${base}/storyboard.vtt`,
    captionUrl: (captionId: string) => `${base}/captions/${captionId}.vtt`,
  }
}
