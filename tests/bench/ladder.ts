/**
 * `node tests/bench/ladder.ts [--seconds 60] [--cores N] [--rounds 2]`: a generated 1080p film through the pipeline, beside one bare
 * ffmpeg process with the same rungs, beside one process for each rung; and what a kill -9 at half costs.
 * Each figure is taken twice, in turn, and the better one counts: the machine has other work too.
 */
import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { encodeFilm, findTools, type Plan, planEncode, type Probe, probeFilm, type Tools } from '#media/index.ts'
import { rungArguments } from '#media/plan/encoder-arguments.rules.ts'
import { pictureFilters } from '#media/plan/picture-filters.rules.ts'
import { table } from './measure.ts'

interface Bench {
  tools: Tools
  source: string
  probe: Probe
  plan: Plan
  folder: string
  cores: number
}

/** What a piece of work took: by the clock, and of all processors, in seconds. */
interface Cost {
  seconds: number
  cpuS: number
}

/** Tables of the ladder and of an encode killed at half, as markdown. */
export async function benchLadder({ seconds = 60, cores = availableParallelism(), rounds = 2 } = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lunxun-ladder-'))
  try {
    const bench = await prepare(folder, seconds, cores)
    const best: Record<'bare' | 'ours' | 'perRung', Cost> = { bare: NONE, ours: NONE, perRung: NONE }
    for (let round = 0; round < rounds; round++) {
      best.bare = better(best.bare, await costOf(() => bareProcess(bench)))
      best.ours = better(best.ours, await costOf(() => throughPipeline(bench, `ours-${round}`)))
      best.perRung = better(best.perRung, await costOf(() => processPerRung(bench)))
      console.error(`round ${round + 1}:`, best)
    }
    const { plan, tools } = bench
    const heading = `${seconds} s of 1080p to ${plan.rungs.map(({ name }) => name).join(', ')}, ${cores} cores, ffmpeg ${tools.version}`
    const row = (name: string, { seconds, cpuS }: Cost) => [
      ...[name, seconds.toFixed(1), (seconds / best.bare.seconds).toFixed(2)],
      ...[cpuS.toFixed(1), (cpuS / best.bare.cpuS).toFixed(2)],
    ]
    const ladder = table(
      [heading, 'seconds', 'beside bare', 'processor seconds', 'beside bare'],
      [
        row('one bare ffmpeg process', best.bare),
        row('the pipeline, whole', best.ours),
        row('a process for each rung', best.perRung),
      ],
    )
    const killed = table(['killed with -9 at', 'kept', 'repeated', 'seconds in both'], [await killedAtHalf(bench)])
    return `${ladder}\n\n${killed}`
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const NONE: Cost = { seconds: Infinity, cpuS: Infinity }

const better = (a: Cost, b: Cost): Cost => ({ seconds: Math.min(a.seconds, b.seconds), cpuS: Math.min(a.cpuS, b.cpuS) })

async function prepare(folder: string, seconds: number, cores: number): Promise<Bench> {
  const tools = await findTools()
  const source = join(folder, 'film.mp4')
  // Slow noise over a moving pattern: about as hard to compress as a camera's picture.
  const picture = `testsrc2=s=1920x1080:r=25:d=${seconds},noise=alls=6:allf=t`
  const sound = ['-f', 'lavfi', '-i', `sine=f=440:r=48000:d=${seconds}`, '-c:a', 'aac']
  const codec = ['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '20', '-pix_fmt', 'yuv420p']
  await ffmpeg(tools, ['-f', 'lavfi', '-i', picture, ...sound, ...codec, source])
  const probe = await probeFilm(source, { tools })
  return { tools, source, probe, plan: planEncode(probe), folder, cores }
}

async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const [from, cpuFrom] = [performance.now(), await processorSeconds()]
  await work()
  return { seconds: (performance.now() - from) / 1000, cpuS: (await processorSeconds()) - cpuFrom }
}

/** Of this process and of all it started that have ended; NaN where there is no /proc. */
async function processorSeconds(): Promise<number> {
  const stat = await readFile('/proc/self/stat', 'utf8').catch(() => '')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const TICKS_PER_S = 100
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_PER_S || Number.NaN
}

function ffmpeg(tools: Tools, args: string[]) {
  return promisify(execFile)('nice', ['-n', '10', tools.ffmpeg, '-v', 'error', '-nostdin', '-y', ...args], { maxBuffer: 1e8 })
}

/** The same rungs, filters and encoder settings, the sound once, plain files out: nothing measured, kept or checked. */
function bareProcess({ tools, source, probe, plan, folder, cores }: Bench) {
  const filters = pictureFilters({
    plan,
    stream: probe.stream,
    stretch: { from: 0, to: plan.frames, openedAt: 0 },
    hasZscale: false,
  })
  const outputs = plan.rungs.flatMap((rung, i) => [...rungArguments(plan, rung, i, cores), join(folder, `bare-${rung.name}.mp4`)])
  const sound = ['-map', '0:a', '-c:a', 'aac', '-b:a', '96k', '-ac', '2', join(folder, 'bare-sound.mp4')]
  return ffmpeg(tools, ['-threads', String(cores), '-i', source, '-filter_complex', filters, ...outputs, ...sound])
}

async function processPerRung(bench: Bench) {
  const { tools, source, plan, folder, cores } = bench
  for (const rung of plan.rungs) {
    const filters = `[0:v]scale=${rung.width}:${rung.height}[r0]`
    const output = [...rungArguments(plan, rung, 0, cores), join(folder, `single-${rung.name}.mp4`)]
    await ffmpeg(tools, ['-threads', String(cores), '-i', source, '-filter_complex', filters, ...output])
  }
  await ffmpeg(tools, ['-i', source, '-vn', '-c:a', 'aac', '-b:a', '96k', join(folder, 'single-sound.mp4')])
}

function throughPipeline({ tools, source, folder, cores }: Bench, name: string) {
  const target = join(folder, name)
  return encodeFilm({ source, target, workFolder: `${target}.work`, tools, concurrency: cores })
}

/** Runs the command, kills it when it says 50 %, runs it again: what was kept, what was done twice, and the time of both. */
async function killedAtHalf({ tools, source, plan, folder, cores }: Bench): Promise<string[]> {
  const target = join(folder, 'killed')
  const env = { ...process.env, FFMPEG_PATH: tools.ffmpeg, FFPROBE_PATH: tools.ffprobe }
  const cli = join(import.meta.dirname, '../../media-pipeline/cli.ts')
  const from = performance.now()
  const child = spawn(process.execPath, [cli, source, target, '--cores', String(cores)], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let reached = 0
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    reached = Math.max(reached, ...[...text.matchAll(/encode\s+(\d+) %/g)].map(([, percent]) => (Number(percent) - 5) / 90))
    if (reached >= 0.5) child.kill('SIGKILL')
  })
  await new Promise((resolve) => child.on('exit', resolve))
  const [encoding = ''] = await readdir(`${target}.work`)
  const journal = await readFile(join(`${target}.work`, encoding, 'picture/journal.ndjson'), 'utf8').catch(() => '')
  const kept = ((journal.split('\n').length - 1) * plan.segmentFrames) / plan.frames
  await encodeFilm({ source, target, workFolder: `${target}.work`, tools, concurrency: cores })
  const percent = (share: number) => `${Math.max(0, share * 100).toFixed(1)} %`
  return [percent(reached), percent(kept), percent(reached - kept), ((performance.now() - from) / 1000).toFixed(1)]
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { seconds: { type: 'string' }, cores: { type: 'string' }, rounds: { type: 'string' } },
  })
  const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]))
  console.log(await benchLadder(given))
}
