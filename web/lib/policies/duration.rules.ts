/** Lengths of time as policies write them: 'P6M', 'P1Y', 'P0D'. */

export const UNITS = ['D', 'M', 'Y'] as const
export type Unit = (typeof UNITS)[number]
export interface Length {
  count: number
  unit: Unit
}

/** Its parts that are not zero, largest first; 'P1Y6M' → 1 Y, 6 M. */
export const partsOf = (duration: string): Length[] =>
  [...duration.matchAll(/(\d+)([YMD])/g)]
    .map(([, count, unit]) => ({ count: Number(count), unit: unit as Unit }))
    .filter(({ count }) => count > 0)

export const durationOf = ({ count, unit }: Length): string => `P${count}${unit}`
