/** A stream of chances that is the same for the same seed, on every machine. */
export interface Random {
  /** From 0 up to but not including 1. */
  next: () => number
  /** Whole number from `low` to `high`, both included. */
  int: (low: number, high: number) => number
  chance: (share: number) => boolean
  pick: <T>(list: readonly T[]) => T
  /** By weight; weights need not add up to anything. */
  weighted: <T>(list: readonly (readonly [value: T, weight: number])[]) => T
  /** A new list in random order. */
  shuffled: <T>(list: readonly T[]) => T[]
  bits32: () => number
}

/** The generator sfc32, which passes the usual batteries and needs no big numbers. */
export function createRandom(seed: number): Random {
  let [a, b, c, d] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88, 1]
  function bits32() {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    return t >>> 0
  }
  for (let warmUp = 0; warmUp < 20; warmUp++) bits32()
  const next = () => bits32() / 2 ** 32
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(list: readonly T[]) => list[int(0, list.length - 1)]!
  return { next, int, bits32, pick, chance: (share) => next() < share, weighted, shuffled }

  function weighted<T>(list: readonly (readonly [T, number])[]): T {
    let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
    return (list.find(([, weight]) => (left -= weight) < 0) ?? list.at(-1)!)[0]
  }
  function shuffled<T>(list: readonly T[]): T[] {
    const copy = [...list]
    for (let last = copy.length - 1; last > 0; last--) {
      const other = int(0, last)
      ;[copy[last], copy[other]] = [copy[other]!, copy[last]!]
    }
    return copy
  }
}

/** Makes identifiers of version 7 that follow each other from `day` on, the same for the same stream. */
export function createIds(random: Random, day: string): () => string {
  let milliseconds = Date.parse(day)
  return () => {
    const time = (milliseconds++).toString(16).padStart(12, '0')
    const first = hex(random.bits32() & 0xfff, 3)
    const second = hex((random.bits32() & 0x3fff) | 0x8000, 4)
    const rest = hex(random.bits32(), 8) + hex(random.bits32() & 0xffff, 4)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${first}-${second}-${rest}`
  }
}

const hex = (value: number, length: number) => value.toString(16).padStart(length, '0')
