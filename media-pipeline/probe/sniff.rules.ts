/** ffmpeg's names of the demuxers we open: one per container, always forced, never guessed by ffmpeg. */
export type Container = 'mov' | 'matroska' | 'avi' | 'flv' | 'asf' | 'mpegts' | 'mpeg' | 'mxf' | 'rm' | 'ogg'

export type Sniffed = { container: Container } | { refusal: 'playlist' | 'still-image' | 'no-picture' | 'unknown-container' }

/** How much of the file `sniff` wants to see, in bytes. */
export const SNIFF_BYTES = 4096

/**
 * Tells a film's container by its first bytes; name and extension are never trusted. What makes ffmpeg open other
 * files or addresses (HLS, DASH, concat, SDP, image lists) has no magic bytes here and is named as a playlist.
 */
export function sniff(head: Uint8Array): Sniffed {
  const found = MAGIC.find(([, isIt]) => isIt(head))
  if (found)
    return found[0] in REFUSED ? { refusal: REFUSED[found[0] as keyof typeof REFUSED] } : { container: found[0] as Container }
  return { refusal: isPlaylist(head) ? 'playlist' : 'unknown-container' }
}

const REFUSED = { picture: 'still-image', sound: 'no-picture' } as const

type Test = (head: Uint8Array) => boolean

const text = (head: Uint8Array, from: number, length: number) => String.fromCharCode(...head.subarray(from, from + length))
const at =
  (offset: number, ...strings: string[]): Test =>
  (head) =>
    strings.some((string) => text(head, offset, string.length) === string)
const both =
  (one: Test, other: Test): Test =>
  (head) =>
    one(head) && other(head)
const hex =
  (bytes: string): Test =>
  (head) =>
    Buffer.from(head.subarray(0, bytes.length / 2)).toString('hex') === bytes

/** Packets of 188 bytes (broadcast) or 192 (camcorders, a time stamp before each), every one opening with 0x47. */
const transport =
  (size: number, first: number): Test =>
  (head) =>
    [0, 1, 2, 3, 4].every((n) => head[first + n * size] === 0x47)

/** Old QuickTime files begin without `ftyp`. */
const MOV_ATOMS = ['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot']

const MAGIC: [Container | keyof typeof REFUSED, Test][] = [
  ['picture', both(at(4, 'ftyp'), at(8, 'heic', 'heix', 'mif1', 'msf1', 'avif', 'avis'))],
  ['sound', both(at(4, 'ftyp'), at(8, 'M4A ', 'M4B ', 'M4P '))],
  ['mov', at(4, ...MOV_ATOMS)],
  ['matroska', hex('1a45dfa3')],
  ['avi', both(at(0, 'RIFF'), at(8, 'AVI '))],
  ['mpeg', both(at(0, 'RIFF'), at(8, 'CDXA'))], // a Video CD track
  ['flv', at(0, 'FLV\x01')],
  ['asf', hex('3026b2758e66cf11a6d900aa0062ce6c')],
  ['mpegts', transport(188, 0)],
  ['mpegts', transport(192, 4)],
  ['mpeg', hex('000001ba')],
  ['mxf', hex('060e2b34020501010d010201')],
  ['rm', at(0, '.RMF')],
  ['ogg', at(0, 'OggS')],
  ['picture', hex('89504e47')],
  ['picture', hex('ffd8ff')],
  ['picture', at(0, 'GIF8', 'BM', 'II*\0', 'MM\0*')],
  ['picture', both(at(0, 'RIFF'), at(8, 'WEBP'))],
  ['sound', both(at(0, 'RIFF'), at(8, 'WAVE'))],
  ['sound', at(0, 'ID3', 'fLaC', '#!AMR', 'MThd')],
  ['sound', hex('fffb')],
  ['sound', hex('fff1')],
]

/** Scripts ffmpeg would follow: HLS, concat, DASH and other XML, SDP, ASX, PLS. */
function isPlaylist(head: Uint8Array): boolean {
  const start = text(head, 0, 512).replace(/^(\xef\xbb\xbf)?\s+|^\xef\xbb\xbf/, '')
  return /^(#EXTM3U|ffconcat|file\s|<\?xml|<MPD|<SmoothStreaming|<asx|v=0\r?\n|\[playlist\]|\[reference\]|rtsp:|https?:|concat:)/i.test(
    start,
  )
}
