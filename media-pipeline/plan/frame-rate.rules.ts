/** Frames per second as a fraction, for example 30000/1001. */
export interface FrameRate {
  num: number
  den: number
}

export const rateOf = ({ num, den }: FrameRate) => num / den

const whole = (num: number): FrameRate => ({ num, den: 1 })
const ntsc = (num: number): FrameRate => ({ num: num * 1000, den: 1001 })

/** Ascending. Below ten a seek would land far from where one asked, and a still picture costs next to nothing. */
const OFFERED = [whole(10), whole(12), ntsc(15), whole(15), whole(20), ntsc(24), whole(24), whole(25), ntsc(30), whole(30)]
const CAMERA = [whole(48), whole(50), ntsc(60), whole(60), whole(100), ntsc(120), whole(120), whole(240)]
const MAX_RATE = 30

/**
 * The one constant rate of all rungs. A film that keeps the rate its header promises keeps it, halved or quartered
 * above 30 (a phone's worth of motion at half the data); a film of varying rate gets the next usual rate that
 * loses none of its frames, up to 30.
 */
export function chooseFrameRate(nominal: number, measured: number): FrameRate {
  const kept = [...OFFERED, ...CAMERA].find((rate) => Math.abs(rateOf(rate) / nominal - 1) < 0.0004)
  if (kept && measured > nominal * 0.8 && measured < nominal * 1.25) {
    return { num: kept.num / Math.ceil(rateOf(kept) / MAX_RATE), den: kept.den }
  }
  return OFFERED.find((rate) => rateOf(rate) >= measured * 0.98) ?? whole(MAX_RATE)
}
