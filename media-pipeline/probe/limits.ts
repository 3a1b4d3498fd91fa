import { GIB } from '../bounds.ts'

/** What a film may be. Beyond, it is refused before anything is encoded. */
export interface Limits {
  /** Longest film, in seconds. */
  durationS: number
  /** Largest picture, in pixels; 8K by default. */
  pixels: number
  streams: number
  /** Fewer bytes for each second of film than this is a file made to blow up: ten seconds of black take more. */
  bytesPerS: number
  /** Processor and wall-clock seconds for reading the headers; reading all packets gets more for a larger file. */
  probeS: number
  /** Address space of the prober and of the encoder, in bytes. */
  probeMemoryBytes: number
  encodeMemoryBytes: number
}

export const LIMITS: Limits = {
  durationS: 6 * 3600,
  pixels: 7680 * 4320,
  streams: 64,
  bytesPerS: 50,
  probeS: 30,
  probeMemoryBytes: 1.5 * GIB,
  encodeMemoryBytes: 8 * GIB,
}
