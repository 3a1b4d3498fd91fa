/** A pack: films and roster of one gathering, signed by the server. What it holds, and how it lies in one file. */

export interface PackFile {
  path: string
  sizeBytes: number
  /** Hexadecimal. */
  sha256: string
}
export interface PackFilm {
  itemId: string
  filmId: string
  filmVersionId: string
  title: string
  durationS: number
  rung: { name: string; height: number }
  master: string
  files: PackFile[]
}
export interface RosterRow {
  personId: string
  name: string
  memberNo: string | null
  homeOrg: string
  role: 'expected' | 'guest' | 'observer'
  status: 'unmarked' | 'present' | 'absent'
  version: number
}
export interface PackContents {
  format: 'lunxun-pack/1'
  packId: string
  madeAt: string
  expiresAt: string
  gathering: { id: string; title: string; startsAt: string; place: string }
  films: PackFilm[]
  roster: RosterRow[]
}
/** The text as signed, and its seal. */
export interface Sealed {
  payload: string
  seal: string
}

/** Why a pack is not taken. */
export type PackFault = 'not-a-pack' | 'wrong-seal' | 'wrong-file' | 'expired' | 'no-room' | 'no-key'
export class PackRefused extends Error {
  readonly fault: PackFault
  constructor(fault: PackFault) {
    super(fault)
    this.fault = fault
  }
}

export const sizeOf = ({ films }: Pick<PackContents, 'films'>) =>
  films.flatMap(({ files }) => files).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)

export const isExpired = ({ expiresAt }: Pick<PackContents, 'expiresAt'>, nowMs: number) => Date.parse(expiresAt) < nowMs

/** Where a file of a film lies on this device; the service worker answers these addresses, and nobody else. */
export const placeOf = (packId: string, versionId: string, path: string) => `/offline-media/${packId}/${versionId}/${path}`

const MAGIC = 'LUNXUNPACK1\n'

/** A pack as one file: a word, the length of the head, the head, and the films' files one after the other in its order. */
export function headOf(sealed: Sealed): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(JSON.stringify(sealed))
  const bytes = new Uint8Array(MAGIC.length + 4 + head.length)
  bytes.set(new TextEncoder().encode(MAGIC))
  new DataView(bytes.buffer).setUint32(MAGIC.length, head.length)
  bytes.set(head, MAGIC.length + 4)
  return bytes
}

const MOST_HEAD_BYTES = 50_000_000

/** The head of a file, and where the films begin. Throws not-a-pack. */
export async function readHead(file: Blob): Promise<{ sealed: Sealed; bodyAt: number }> {
  const start = new Uint8Array(await file.slice(0, MAGIC.length + 4).arrayBuffer())
  if (new TextDecoder().decode(start.subarray(0, MAGIC.length)) !== MAGIC) throw new PackRefused('not-a-pack')
  const length = new DataView(start.buffer).getUint32(MAGIC.length)
  const bodyAt = MAGIC.length + 4 + length
  if (length > MOST_HEAD_BYTES || bodyAt > file.size) throw new PackRefused('not-a-pack')
  try {
    const { payload, seal } = JSON.parse(await file.slice(MAGIC.length + 4, bodyAt).text()) as Sealed
    if (typeof payload !== 'string' || typeof seal !== 'string') throw new PackRefused('not-a-pack')
    return { sealed: { payload, seal }, bodyAt }
  } catch {
    throw new PackRefused('not-a-pack')
  }
}
