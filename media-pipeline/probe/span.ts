/** What the packets of a stream say, whatever the headers claim. Times in seconds from the start of the film. */
export interface StreamSpan {
  packets: number
  startS: number
  endS: number
  /**
   * Packets a second where it moves: four in five intervals are at least this long. In a screen recording that stands
   * still for minutes, the mean would make what moves jerk. 0 for fewer than two packets.
   */
  rate: number
}

interface Arrival {
  /** When it is shown, in seconds on the file's clock; undefined for a packet without a time. */
  atS: number | undefined
  /** When it is decoded: ascending, where `atS` goes back and forth. */
  clockS: number | undefined
  durationS: number
}

/** Gathers the span of one stream, packet by packet, in constant memory. */
export class Span {
  readonly #originS: number
  readonly #nominalRate: number
  readonly #intervals = new Map<number, number>()
  #packets = 0
  #startS = Infinity
  #lastS = 0
  #lastDurationS = 0
  #clockS: number | undefined

  constructor(originS: number, nominalRate: number) {
    this.#originS = originS
    this.#nominalRate = nominalRate
  }

  /** Adds a packet and returns its time from the start of the film. One without a time follows the one before. */
  add({ atS: fileS, clockS, durationS }: Arrival): number {
    const atS = fileS === undefined ? this.#lastS + this.#lastDurationS : fileS - this.#originS
    this.#packets++
    this.#startS = Math.min(this.#startS, atS)
    if (atS >= this.#lastS) {
      this.#lastS = atS
      this.#lastDurationS = durationS
    }
    this.#countInterval(clockS)
    return atS
  }

  /** In tenths of a millisecond, up to two seconds. */
  #countInterval(clockS: number | undefined) {
    if (clockS !== undefined && this.#clockS !== undefined) {
      const interval = Math.min(20_000, Math.round(Math.abs(clockS - this.#clockS) * 10_000))
      this.#intervals.set(interval, (this.#intervals.get(interval) ?? 0) + 1)
    }
    this.#clockS = clockS
  }

  read(): StreamSpan {
    if (this.#packets === 0) return { packets: 0, startS: 0, endS: 0, rate: 0 }
    const meanS = this.#packets > 1 ? (this.#lastS - this.#startS) / (this.#packets - 1) : 0
    const usualS = this.#nominalRate >= 1 && this.#nominalRate <= 300 ? 1 / this.#nominalRate : meanS
    // FLV and Matroska give many last packets a length of a millisecond or none.
    const lastS = this.#lastDurationS >= meanS / 4 ? this.#lastDurationS : usualS
    const shortS = this.#shortInterval() || meanS
    return { packets: this.#packets, startS: this.#startS, endS: this.#lastS + lastS, rate: shortS ? 1 / shortS : 0 }
  }

  #shortInterval(): number {
    const sorted = [...this.#intervals].sort(([a], [b]) => a - b)
    let left = sorted.reduce((sum, [, count]) => sum + count, 0) / 5
    return (sorted.find(([, count]) => (left -= count) < 0)?.[0] ?? 0) / 10_000
  }
}
