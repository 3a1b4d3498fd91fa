/** What of the pipeline's report is kept with a version. */
import type { FilmReport } from '#media/index.ts'

/**
 * Columns of a finished version. The bandwidth of a rung is what a viewer spends on it: picture and sound together, as the
 * playlist says too.
 */
export function measured({ rungs, sound, ...report }: FilmReport) {
  const heard = sound?.bandwidth ?? { peak: 0, average: 0 }
  const [largest] = rungs
  return {
    warnings: report.warnings,
    durationS: report.durationS,
    frameRate: report.frameRate,
    width: largest?.width ?? null,
    height: largest?.height ?? null,
    rungs: JSON.stringify(
      rungs.map(({ name, width, height, codec, bandwidth, bytes }) => ({
        ...{ name, width, height, codec, bytes },
        bandwidth: bandwidth.peak + heard.peak,
        averageBandwidth: bandwidth.average + heard.average,
      })),
    ),
    audioBandwidth: sound && sound.bandwidth.average,
    storedBytes: rungs.reduce((sum, { bytes }) => sum + bytes, sound?.bytes ?? 0),
  }
}
