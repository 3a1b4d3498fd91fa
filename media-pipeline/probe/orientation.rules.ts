/** How a stored picture must be turned to stand upright: the ffmpeg filters, and whether width and height change places. */
export interface Orientation {
  filters: string[]
  isTurned: boolean
}

const UPRIGHT: Orientation = { filters: [], isTurned: false }

/**
 * Reads the first two rows of a display matrix [a b; c d], which send a stored point (x, y) to (ax + cy, bx + dy).
 * Turns by quarters and mirror images are told apart by signs; anything else (a slant, zeros, INT64_MIN as some
 * phones write) is taken as upright, since a guess would be worse.
 */
export function orientationOf(matrix: readonly number[] | undefined): Orientation {
  const [a, b, c, d] = (matrix ?? []).map((value) => (Number.isFinite(value) ? Math.sign(Math.round(value / 8192)) : NaN))
  switch (`${a} ${b} ${c} ${d}`) {
    case '0 1 -1 0':
      return { filters: ['transpose=clock'], isTurned: true }
    case '0 -1 1 0':
      return { filters: ['transpose=cclock'], isTurned: true }
    case '0 1 1 0':
      return { filters: ['transpose=cclock_flip'], isTurned: true }
    case '0 -1 -1 0':
      return { filters: ['transpose=clock_flip'], isTurned: true }
    case '-1 0 0 -1':
      return { filters: ['hflip', 'vflip'], isTurned: false }
    case '-1 0 0 1':
      return { filters: ['hflip'], isTurned: false }
    case '1 0 0 -1':
      return { filters: ['vflip'], isTurned: false }
    default:
      return UPRIGHT
  }
}

/** The matrix that belongs to a bare angle, as old files carry in a `rotate` tag: degrees clockwise. */
export function matrixOfAngle(degrees: number): number[] | undefined {
  const quarters: Record<number, number[]> = { 90: [0, 1, -1, 0], 180: [-1, 0, 0, -1], 270: [0, -1, 1, 0] }
  return quarters[((degrees % 360) + 360) % 360]?.map((value) => value * 65536)
}

/** Reads the numbers out of ffprobe's printed matrix: three rows, each `00000000: a b u`. */
export function readMatrix(printed: string): number[] | undefined {
  const rows = printed
    .split('\n')
    .map((line) => /^\d{8}:\s*(-?\d+)\s+(-?\d+)\s+-?\d+/.exec(line.trim()))
    .filter((row) => row !== null)
  return rows.length < 2 ? undefined : rows.slice(0, 2).flatMap(([, first, second]) => [Number(first), Number(second)])
}
