/** Captions as cues, read from SRT and WebVTT in whatever encoding they come, and written as WebVTT. */
export interface CueText {
  startMs: number
  endMs: number
  text: string
}

/**
 * Text of a file: by its byte order mark, else UTF-8 if it is that without a fault, else GB18030, as subtitle tools here write.
 * A few characters of GB18030 may happen to be faultless UTF-8 (同志 reads as ͬ־): then it is UTF-8 only if it reads as some writing.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const [b0, b1] = bytes
  if (b0 === 0xff && b1 === 0xfe) return decode(bytes, 'utf-16le')
  if (b0 === 0xfe && b1 === 0xff) return decode(bytes, 'utf-16be')
  const guess = guessUtf16(bytes)
  if (guess) return decode(bytes, guess)
  const utf8 = decode(bytes, 'utf-8')
  return utf8 !== null && isWriting(utf8) ? utf8 : (decode(bytes, 'gb18030') ?? utf8)
}

/** What is met here in UTF-8: Chinese and everything else of three bytes, or letters of Latin, Cyrillic or Arabic script alone. */
const isWriting = (text: string) =>
  /[\u0800-\u{10ffff}]/u.test(text.replace(/^\uFEFF/, '')) ||
  /^[\p{ASCII}\u0080-\u00ff\u0600-\u06ff\p{Script=Latin}\p{Script=Cyrillic}]*$/u.test(text)

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 without a mark shows by its line ends and digits: every second byte of them is zero. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 2000)
  let [even, odd] = [0, 0]
  head.forEach((byte, at) => {
    if (byte !== 0) return
    if (at % 2 === 0) even++
    else odd++
  })
  if (even + odd < head.length / 20) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

const TIME = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})`
const ARROW = new RegExp(String.raw`^\s*${TIME}\s*-{1,2}>\s*${TIME}`)

/**
 * Cues in order of time. Tags and positions are dropped, overlong and empty cues too; null: this is neither SRT nor WebVTT.
 * Files in the wild lack numbers, mix line ends and repeat blank lines: only the lines with an arrow count.
 */
export function readCues(text: string): CueText[] | null {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const cues: CueText[] = []
  for (let at = 0; at < lines.length; at++) {
    const times = ARROW.exec(lines[at]!)
    if (!times) continue
    const spoken: string[] = []
    while (at + 1 < lines.length && lines[at + 1]!.trim() !== '' && !ARROW.test(lines[at + 1]!)) spoken.push(lines[++at]!)
    // The number of the next cue, when no blank line stands between.
    if (at + 1 < lines.length && ARROW.test(lines[at + 1]!) && /^\s*\d+\s*$/.test(spoken.at(-1) ?? '')) spoken.pop()
    const cue = { startMs: milliseconds(times.slice(1, 5)), endMs: milliseconds(times.slice(5, 9)), text: plain(spoken) }
    if (cue.text !== '' && cue.endMs > cue.startMs) cues.push({ ...cue, text: cue.text.slice(0, 2000) })
  }
  if (cues.length === 0) return null
  return cues.sort((one, other) => one.startMs - other.startMs || one.endMs - other.endMs)
}

const milliseconds = ([hours = '0', minutes, seconds, rest]: (string | undefined)[]) =>
  ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(rest!.padEnd(3, '0'))

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '' }

const plain = (lines: readonly string[]) =>
  lines
    .map((line) => line.replace(/<[^<>]{0,200}>|\{\\[^{}]{0,200}\}/g, '').trim())
    .filter(Boolean)
    .join('\n')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/[^\P{Cc}\n]/gu, '')

/** WebVTT, its clock tied to the picture's, whose first frame is at 0 (RFC 8216 §3.5). */
export const writeVtt = (cues: readonly CueText[]) =>
  [
    'WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n',
    ...cues.map(({ startMs, endMs, text }) => `${clock(startMs)} --> ${clock(endMs)}\n${escaped(text)}\n`),
  ].join('\n')

function clock(ms: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`
}

/** An empty line would end the cue; '-->' would begin another. */
const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\n{2,}/g, '\n')

/** Where in the list a cue ends before it begins. */
export const cueFaults = (cues: readonly CueText[]) =>
  cues.flatMap(({ startMs, endMs }, at) => (endMs > startMs ? [] : [`/body/cues/${at}/endMs`]))

interface Holder {
  filmVersionId: string
  currentVersionId: string | null
  reviewVersionId: string | null
}

/** Captions are text too: frozen while their version is reviewed, and while members see it. */
export const isOpenCaption = ({ filmVersionId, currentVersionId, reviewVersionId }: Holder) =>
  filmVersionId !== currentVersionId && filmVersionId !== reviewVersionId
