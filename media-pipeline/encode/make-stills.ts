import { open, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runFfmpeg } from '../ffmpeg.ts'
import { readFragment } from '../package/mp4-read.rules.ts'
import { writeSegment } from '../package/mp4-write.rules.ts'
import { layOutStoryboard } from '../package/storyboard.rules.ts'
import { type Plan, shownFrom } from '../plan/plan.rules.ts'
import { EncodeFailed } from '../problem.ts'
import { initFile } from './collect-segments.ts'
import type { EncodeContext } from './context.ts'
import type { Journal } from './journal.ts'
import { once } from './work-folder.ts'

/**
 * `poster.jpg`, the most telling picture about a tenth into the film, and the sheets of the storyboard,
 * `storyboard-1.jpg` …, made from the finished rungs rather than from the source: upright, right in shape and colour,
 * and already decoded once without harm.
 */
export function makeStills(context: EncodeContext, journal: Journal) {
  return once(context.folder, 'stills', async (folder) => {
    await makePoster(context, journal, folder)
    await makeStoryboard(context, journal, folder)
    return {}
  })
}

async function makePoster(context: EncodeContext, journal: Journal, folder: string) {
  const { rungs } = context.plan
  // Large enough for a poster, and twice as quick to decode as 1080p.
  const rung = (rungs.find(({ width, height }) => Math.max(width, height) <= 1280) ?? rungs.at(-1))?.name ?? ''
  const segments = journal.list()
  const chosen = segments.slice(Math.floor(segments.length / 10)).slice(0, 3)
  const parts = chosen.map(({ files }) => readFile(join(journal.folder, files[rung]?.path ?? '')))
  const clip = 'poster.mp4'
  await writeFile(join(folder, clip), Buffer.concat([await readFile(initFile(journal, rung)), ...(await Promise.all(parts))]))
  const options = ['-frames:v', '1', '-q:v', '3']
  await drawStills(context, folder, { clip, filters: '[0:v]fps=4,thumbnail=n=48[still]', options, file: 'poster.jpg' })
}

/** A film of nothing but the smallest rung's key frames, one for each segment, is quick to decode even for six hours. */
async function makeStoryboard(context: EncodeContext, journal: Journal, folder: string) {
  const { plan } = context
  const board = layOutStoryboard(plan)
  const rung = plan.rungs.at(-1)?.name ?? ''
  const name = 'storyboard.mp4'
  const clip = await open(join(folder, name), 'w')
  await clip.write(await readFile(initFile(journal, rung)))
  for (const { index, files } of journal.list().filter(({ index }) => index % board.segmentsEach === 0)) {
    const file = files[rung]
    if (file)
      await clip.write(
        keyframeOnly(plan, index / board.segmentsEach, await readStart(join(journal.folder, file.path), file.keyframeBytes)),
      )
  }
  await clip.close()
  const { width, height, columns, rows } = board
  const filters = `[0:v]scale=w=${width}:h=${height},tile=${columns}x${rows}[still]`
  await drawStills(context, folder, { clip: name, filters, options: ['-q:v', '5'], file: 'storyboard-%d.jpg' })
}

interface Drawing {
  /** A film in the folder, which is removed. */
  clip: string
  filters: string
  options: string[]
  file: string
}

async function drawStills(
  { tools, signal, boundsFor }: EncodeContext,
  folder: string,
  { clip, filters, options, file }: Drawing,
) {
  await runFfmpeg({
    tools,
    folder,
    signal,
    inputs: [{ file: clip, options: ['-protocol_whitelist', 'file', '-f', 'mov'] }],
    filterGraph: filters,
    outputs: [{ file, options: ['-map', '[still]', ...options, '-map_metadata', '-1', '-fflags', '+bitexact', '-f', 'image2'] }],
    bounds: boundsFor(60),
  })
  await rm(join(folder, clip))
}

async function readStart(path: string, length: number): Promise<Buffer> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0)
    if (bytesRead < length) throw new EncodeFailed('check-failed', `${path} is shorter than its first picture`)
    return buffer
  } finally {
    await handle.close()
  }
}

/** The first picture of a segment as a segment of its own, lasting a second. */
function keyframeOnly(plan: Plan, index: number, start: Buffer): Buffer {
  const [sample] = readFragment(start).samples
  const sizeBytes = sample?.sizeBytes ?? 0
  return writeSegment({
    sequence: index + 1,
    decodedAt: index * plan.timescale,
    duration: plan.timescale,
    samples: [{ sizeBytes, shownAfter: shownFrom(plan) }],
    data: start.subarray(start.length - sizeBytes),
    isPicture: true,
  })
}
