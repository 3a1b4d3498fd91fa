/** One quality of the film. Width and height are even, upright, of square pixels. */
export interface Rung {
  /** `720p`: what viewers call a picture of this size, 16:9 or not, standing or lying. */
  name: string
  width: number
  height: number
  /** Ceiling of the bit rate over any second, in kilobits per second. */
  maxKbps: number
}

const STEPS = [720, 480, 360, 240]
const LARGEST = 1080

/** Next rung at most this much of the one above; closer ones cost an encode and nobody sees the difference. */
const STEP_DOWN = 0.8

/**
 * The rungs for a picture of this size, largest first: its own size up to 1920 × 1080 (1080 × 1920 standing), then
 * the usual steps below. Never larger than the source, which must be upright and of square pixels.
 */
export function ladderOf(width: number, height: number): Rung[] {
  const own = nominalSize(width, height)
  const top = Math.min(own, LARGEST)
  const sizes = [top]
  for (const step of STEPS) if (step <= (sizes.at(-1) ?? 0) * STEP_DOWN) sizes.push(step)
  return sizes.map((size) => ({
    name: `${size}p`,
    width: even((width * size) / own),
    height: even((height * size) / own),
    maxKbps: ceilingOf(size),
  }))
}

/** The height of the 16:9 frame, lying, that the picture just fits in; a 4:3 or wider picture touches two of its sides. */
function nominalSize(width: number, height: number): number {
  const [long, short] = [Math.max(width, height), Math.min(width, height)]
  return Math.round(Math.max(short, (long * 9) / 16))
}

const even = (length: number) => Math.max(2, Math.round(length / 2) * 2)

/** Size → kilobits per second, for speech and landscapes at 30 frames; straight lines in between. */
const CEILINGS: [number, number][] = [
  [144, 200],
  [240, 400],
  [360, 800],
  [480, 1400],
  [720, 2800],
  [1080, 5000],
]

function ceilingOf(size: number): number {
  const above = CEILINGS.findIndex(([at]) => at >= size)
  const [highSize, highKbps] = CEILINGS[above] ?? [LARGEST, 5000]
  const [lowSize, lowKbps] = CEILINGS[above - 1] ?? [highSize / 2, highKbps / 2]
  return Math.round(Math.max(100, lowKbps + ((highKbps - lowKbps) * (size - lowSize)) / (highSize - lowSize)))
}
