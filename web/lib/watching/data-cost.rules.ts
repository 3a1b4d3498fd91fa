/** What a film costs on a metered line, and in which quality it is worth playing there. */

interface Rung {
  /** '720p': what fits a screen of so many lines, however wide or upright the picture is. */
  name: string
  height: number
  averageBandwidth: number
}

/** What a quality is called by: 1080 of an upright film too, whose height is 1920. */
export const linesOf = ({ name }: { name: string }) => Number.parseInt(name, 10)

interface Rates {
  durationS: number
  /** Largest first; without the sound. */
  rungs: readonly Rung[]
  /** Bits per second; null for a silent film. */
  audioBandwidth: number | null
}

/** Chosen by the line itself, a height of the picture, or no picture at all. */
export type Quality = 'auto' | 'sound' | `${number}`

export interface QualityChoice {
  quality: Quality
  height: number | null
  /** What it is called by; null for the sound. */
  lines: number | null
  /** For the rest of the film. */
  bytes: number
}

/** Bytes that `seconds` of film take at this many bits per second. */
const bytesOf = (bitsPerSecond: number, seconds: number) => Math.ceil((bitsPerSecond * Math.max(0, seconds)) / 8)

/** Every quality with what the film costs from second `fromS` on, largest first, sound alone last. */
export function qualitiesOf({ durationS, rungs, audioBandwidth }: Rates, fromS = 0): QualityChoice[] {
  const restS = durationS - fromS
  const pictures = rungs.map((rung) => ({
    quality: `${rung.height}` as const,
    height: rung.height,
    lines: linesOf(rung),
    bytes: bytesOf(rung.averageBandwidth + (audioBandwidth ?? 0), restS),
  }))
  const sound = { quality: 'sound' as const, height: null, lines: null, bytes: bytesOf(audioBandwidth ?? 0, restS) }
  return audioBandwidth === null ? pictures : [...pictures, sound]
}

/** What the browser tells of the line (Network Information API); not every browser does. */
export interface Line {
  saveData?: boolean
  type?: string
}

/** Whether the data is likely to be paid for. Unknown counts as no: most lines are flat. */
export const isMetered = (line: Line | undefined): boolean => line?.saveData === true || line?.type === 'cellular'

/** What to begin with: as the line allows, or the smallest picture where data is paid for. */
export const firstQuality = (choices: readonly QualityChoice[], metered: boolean): Quality =>
  metered ? (choices.findLast(({ height }) => height !== null)?.quality ?? 'auto') : 'auto'

/** 1 536 → '1.5 kB'; the units people know from their bill. */
export function sizeText(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB']
  let value = bytes
  let unit = 0
  while (value >= 999.5 && unit < units.length - 1) [value, unit] = [value / 1000, unit + 1]
  return `${value < 10 && unit > 0 ? Math.round(value * 10) / 10 : Math.round(value)} ${units[unit]}`
}
