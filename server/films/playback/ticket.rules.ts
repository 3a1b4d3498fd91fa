/** The token in a media address: who may play what until when, sealed. It lies in the path, so that players carry it along. */
import { timingSafeEqual } from 'node:crypto'

export interface Ticket {
  /** 'watch': as long as the film is on the air; 'preview': by staff, before too. */
  kind: 'watch' | 'preview'
  viewerId: string
  expiresS: number
}

const SEAL_BYTES = 18
const FORM = /^([wp])([0-9a-z]{5,9})\.([0-9a-f]{32})\.([A-Za-z0-9_-]{24})$/

/** The text under the seal: it names the version, so that a token opens no other. */
export const sealOf = ({ kind, viewerId, expiresS }: Ticket, versionId: string) =>
  `media 1|${kind}|${expiresS}|${viewerId}|${versionId}`

export const tokenOf = ({ kind, viewerId, expiresS }: Ticket, seal: Buffer) =>
  `${kind[0]}${expiresS.toString(36)}.${viewerId.replaceAll('-', '')}.${seal.subarray(0, SEAL_BYTES).toString('base64url')}`

/** What a token says, if it is still good and sealed by us for this version; else null. */
export function readToken(
  token: string,
  versionId: string,
  { nowS, sign }: { nowS: number; sign: (text: string) => Buffer },
): Ticket | null {
  const [, kind, expires, viewer, seal] = FORM.exec(token) ?? []
  if (!kind || !expires || !viewer || !seal) return null
  const viewerId = viewer.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  const ticket: Ticket = { kind: kind === 'w' ? 'watch' : 'preview', viewerId, expiresS: Number.parseInt(expires, 36) }
  const expected = sign(sealOf(ticket, versionId)).subarray(0, SEAL_BYTES)
  return timingSafeEqual(expected, Buffer.from(seal, 'base64url')) && ticket.expiresS > nowS ? ticket : null
}
