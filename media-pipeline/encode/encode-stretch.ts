import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runFfmpeg } from '../ffmpeg.ts'
import { eachFrameOnce, rungArguments } from '../plan/encoder-arguments.rules.ts'
import { rateOf } from '../plan/frame-rate.rules.ts'
import { pictureFilters, type Stretch } from '../plan/picture-filters.rules.ts'
import { secondsAt } from '../plan/plan.rules.ts'
import { EncodeFailed, FilmRefused } from '../problem.ts'
import { fileUrl, inputArguments } from '../probe/probe-film.ts'
import { SegmentCollector } from './collect-segments.ts'
import type { EncodeContext } from './context.ts'
import type { Journal } from './journal.ts'
import { openingFrame, type Range } from './stretches.rules.ts'
import { randomName } from './work-folder.ts'

/**
 * One run of ffmpeg over frames `[from, to)`, which begin a segment; decodes once and writes all rungs. Finished
 * segments are in the journal even when this throws. Returns the frame it came to: less than `to` where nothing
 * more could be decoded.
 */
export async function encodeStretch(
  context: EncodeContext,
  journal: Journal,
  { from, to }: Range,
  onReached: (frames: number) => void,
): Promise<number> {
  const { plan, probe, tools, source, threads, limits, signal, hasZscale } = context
  const stretch: Stretch = { from, to, openedAt: openingFrame(probe, plan, from) }
  const run = randomName()
  const folder = join(journal.folder, run)
  await mkdir(folder)
  const collector = new SegmentCollector({ plan, journal, run, firstSegment: from / plan.segmentFrames })
  const collecting = collectWhileRunning(collector)
  try {
    await runFfmpeg({
      tools,
      signal,
      folder,
      inputs: [
        { file: fileUrl(source), options: [...inputArguments(probe.container, limits), ...openingArguments(context, stretch)] },
      ],
      filterGraph: pictureFilters({ plan, stream: probe.stream, stretch, hasZscale }),
      outputs: plan.rungs.map((rung, i) => ({
        file: `${rung.name}.mp4`,
        options: [...rungArguments(plan, rung, i, threads), ...eachFrameOnce(tools.major)],
      })),
      bounds: context.boundsFor(secondsAt(plan, to - stretch.openedAt)),
      onTime: (reachedS) => onReached(Math.min(to - from, Math.round(reachedS * rateOf(plan.frameRate)))),
    }).catch(blameFilm)
  } finally {
    await collecting.stop()
    await Promise.all(plan.rungs.map(({ name }) => rm(join(folder, `${name}.mp4`), { force: true })))
  }
  return Math.min(to, collector.reachedFrame)
}

function openingArguments({ plan, threads, limits }: EncodeContext, { openedAt }: Stretch): string[] {
  const seek = openedAt > 0 ? ['-ss', secondsAt(plan, openedAt).toFixed(6)] : []
  // We turn pictures ourselves; and a stream that changes size midway must not restart the count of frames.
  return [...seek, '-noautorotate', '-reinit_filter', '0', '-max_pixels', String(limits.pixels), '-threads', String(threads)]
}

/** What ffmpeg says when nothing at all comes out of the decoder. */
const NOTHING_DECODED =
  /Cannot determine format of input stream|Finishing stream without any data written|Error while decoding stream/

function blameFilm(error: Error): never {
  if (error instanceof EncodeFailed && error.kind === 'tool-failed' && NOTHING_DECODED.test(error.log)) {
    throw new FilmRefused('damaged', error.message)
  }
  throw error
}

/** Collects every second while ffmpeg writes, and a last time when it has stopped, however it ended. */
function collectWhileRunning(collector: SegmentCollector) {
  let isOver = false
  let wake = () => {}
  const loop = (async () => {
    while (!isOver) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 1000)
        wake = () => (clearTimeout(timer), resolve())
      })
      await collector.collect()
    }
  })()
  loop.catch(() => {}) // heard in stop()
  return {
    async stop() {
      isOver = true
      wake()
      await loop.then(() => collector.collect()).finally(() => collector.close())
    },
  }
}
