import type { ProbeRun } from '../run-probe.ts'
import { runProbe } from '../run-probe.ts'
import { FilmRefused } from '../problem.ts'
import { Span, type StreamSpan } from './span.ts'

export interface Scan {
  picture: StreamSpan
  sound: StreamSpan | null
  /** Where decoding can begin, at most one in two seconds, ascending. */
  keyframesS: number[]
}

interface ScanOptions extends Omit<ProbeRun, 'onLine'> {
  pictureIndex: number
  soundIndex: number | null
  /** Frames per second by the header, 0 if unknown. */
  nominalRate: number
  /** When ffmpeg's clock begins for this file, in seconds. */
  startS: number
  sizeBytes: number
  maxDurationS: number
  /** Broadcast streams may jump in time where they were cut; ffmpeg closes gaps over ten seconds, and so do we. */
  mayJump: boolean
}

/**
 * Reads the time stamp of every packet of the two streams, in constant memory. Throws FilmRefused `hollow` for more
 * packets than bytes, `too-long` as soon as the limit is passed, `too-costly` from the run.
 */
export async function scanPackets(options: ScanOptions): Promise<Scan> {
  const { pictureIndex, soundIndex, sizeBytes, maxDurationS } = options
  const picture = new Span(options.startS, options.nominalRate)
  const sound = new Span(options.startS, 0)
  const keyframesS: number[] = []
  const jumps = new Jumps(options.mayJump)
  let packets = 0
  const onLine = (line: string) => {
    const packet = readPacket(line)
    if (!packet || (packet.index !== pictureIndex && packet.index !== soundIndex)) return
    if (++packets > sizeBytes) throw new FilmRefused('hollow', `${packets} packets in ${sizeBytes} bytes`)
    if (packet.isHidden) return
    const span = packet.index === pictureIndex ? picture : sound
    const atS = span.add({ atS: jumps.straighten(packet), clockS: packet.dtsS ?? packet.ptsS, durationS: packet.durationS })
    if (atS > maxDurationS) throw new FilmRefused('too-long', undefined, { limitH: Math.round(maxDurationS / 3600) })
    if (span === picture && packet.isKey && atS >= (keyframesS.at(-1) ?? -2) + 2) keyframesS.push(atS)
  }
  await runProbe({ ...options, onLine })
  return { picture: picture.read(), sound: soundIndex === null ? null : sound.read(), keyframesS }
}

export const PACKET_ENTRIES = 'packet=stream_index,pts_time,dts_time,duration_time,flags'

interface Packet {
  index: number
  ptsS: number | undefined
  dtsS: number | undefined
  durationS: number
  isKey: boolean
  /** Decoded for the sake of those after it, but cut away by the film's edit list. */
  isHidden: boolean
}

/** One line of `-of compact=p=0:nk=0`: `stream_index=0|pts_time=0.04|dts_time=N/A|duration_time=0.04|flags=K__`. */
function readPacket(line: string): Packet | undefined {
  const fields = Object.fromEntries(line.split('|').map((field) => field.split('=', 2) as [string, string]))
  const number = (name: string) => (fields[name] === undefined || fields[name] === 'N/A' ? undefined : Number(fields[name]))
  const index = number('stream_index')
  if (index === undefined) return undefined
  const [ptsS, dtsS] = [number('pts_time'), number('dts_time')]
  const flags = fields['flags'] ?? ''
  return { index, ptsS, dtsS, durationS: number('duration_time') ?? 0, isKey: flags.includes('K'), isHidden: flags.includes('D') }
}

class Jumps {
  readonly #isOn: boolean
  readonly #nextS = new Map<number, number>()
  #offsetS = 0

  constructor(isOn: boolean) {
    this.#isOn = isOn
  }

  /** The packet's time with jumps of over ten seconds taken out; undefined when it has none. */
  straighten({ index, ptsS, dtsS, durationS }: Packet): number | undefined {
    const clockS = dtsS ?? ptsS
    if (!this.#isOn || clockS === undefined) return ptsS ?? dtsS
    const nextS = this.#nextS.get(index)
    if (nextS !== undefined && Math.abs(clockS + this.#offsetS - nextS) > 10) this.#offsetS = nextS - clockS
    this.#nextS.set(index, clockS + this.#offsetS + durationS)
    return (ptsS ?? clockS) + this.#offsetS
  }
}
