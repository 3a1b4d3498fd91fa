/** Cues of a caption file as they are edited: times as people write them, and what is wrong with a table. */

export interface Cue {
  startMs: number
  endMs: number
  text: string
}

/** 63500 → '01:03.500'; with hours when there are any. */
export function timeText(ms: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(ms / 3_600_000)
  const clock = `${two(Math.floor(ms / 60_000) % 60)}:${two(Math.floor(ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`
  return hours > 0 ? `${two(hours)}:${clock}` : clock
}

/** '1:03.5', '01:03,500', '0:01:03' or '63.5' in milliseconds; undefined when it is no time. Full-width signs count. */
export function timeFrom(text: string): number | undefined {
  const plain = text.trim().replaceAll('：', ':').replaceAll('，', '.').replaceAll('。', '.').replaceAll(',', '.')
  if (!/^(\d{1,3}:)?(\d{1,3}:)?\d{1,5}(\.\d{1,3})?$/.test(plain)) return undefined
  const seconds = plain.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  return Math.round(seconds * 1000)
}

type CueFault = 'no-text' | 'ends-before-start' | 'starts-before-previous' | 'after-the-end'

/** The first fault of every cue that has one, by its place in the table. */
export function faultsOf(cues: readonly Cue[], durationS: number | null): Map<number, CueFault> {
  const faults = new Map<number, CueFault>()
  cues.forEach(({ startMs, endMs, text }, i) => {
    const fault = faultOf({ startMs, endMs, text }, cues[i - 1], durationS)
    if (fault) faults.set(i, fault)
  })
  return faults
}

function faultOf(cue: Cue, before: Cue | undefined, durationS: number | null): CueFault | undefined {
  if (cue.text.trim() === '') return 'no-text'
  if (cue.endMs <= cue.startMs) return 'ends-before-start'
  if (before && cue.startMs < before.startMs) return 'starts-before-previous'
  if (durationS !== null && cue.startMs >= durationS * 1000) return 'after-the-end'
  return undefined
}

/** All cues earlier (negative) or later, as when the film has lost its opening; what falls before the start is left out. */
export const shifted = (cues: readonly Cue[], byMs: number): Cue[] =>
  cues
    .map((cue) => ({ ...cue, startMs: Math.max(0, cue.startMs + byMs), endMs: cue.endMs + byMs }))
    .filter(({ endMs }) => endMs > 0)

/** A new line after `index`: it follows on and lasts two seconds. */
export function inserted(cues: readonly Cue[], index: number): Cue[] {
  const startMs = cues[index]?.endMs ?? 0
  return [...cues.slice(0, index + 1), { startMs, endMs: startMs + 2000, text: '' }, ...cues.slice(index + 1)]
}
