/**
 * `node tests/bench/ladder.ts [--seconds 60] [--cores N]`: a generated 1080p film through the pipeline, beside one bare
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

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, cores: { type: 'string' } } })

interface Bench {
  tools: Tools
  source: string
  probe: Probe
  plan: Plan
  folder: string
  cores: number
}

const folder = await mkdtemp(join(tmpdir(), 'lunxun-ladder-'))
try {
  const bench = await prepare(Number(values.seconds), Number(values.cores ?? availableParallelism()))
  const results = { ours: Infinity, bare: Infinity, perRung: Infinity }
  for (let round = 0; round < 2; round++) {
    results.bare = Math.min(results.bare, await secondsOf(() => bareProcess(bench)))
    results.ours = Math.min(results.ours, await secondsOf(() => throughPipeline(bench, `ours-${round}`)))
    results.perRung = Math.min(results.perRung, await secondsOf(() => processPerRung(bench)))
    console.error(`round ${round + 1}:`, results)
  }
  const row = (name: string, seconds: number) => [name, seconds.toFixed(1), (seconds / results.bare).toFixed(2)]
  const rungs = bench.plan.rungs.map(({ name }) => name).join(', ')
  console.log(
    table(
      [`${values.seconds} s of 1080p to ${rungs}, ${bench.cores} cores, ffmpeg ${bench.tools.version}`, 'seconds', 'beside bare'],
      [
        row('one bare ffmpeg process', results.bare),
        row('the pipeline, whole', results.ours),
        row('a process for each rung', results.perRung),
      ],
    ),
  )
  console.log(`\n${table(['killed with -9 at', 'kept', 'repeated', 'seconds in both'], [await killedAtHalf(bench)])}`)
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function prepare(seconds: number, cores: number): Promise<Bench> {
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

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}

function ffmpeg(tools: Tools, args: string[]) {
  return promisify(execFile)('nice', ['-n', '10', tools.ffmpeg, '-v', 'error', '-nostdin', '-y', ...args], { maxBuffer: 1e8 })
}

/** The same rungs, filters and encoder settings, the sound once, plain files out: nothing measured, kept or checked. */
function bareProcess({ tools, source, probe, plan, cores }: Bench) {
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
  const { tools, source, plan, cores } = bench
  for (const rung of plan.rungs) {
    const filters = `[0:v]scale=${rung.width}:${rung.height}[r0]`
    const output = [...rungArguments(plan, rung, 0, cores), join(folder, `single-${rung.name}.mp4`)]
    await ffmpeg(tools, ['-threads', String(cores), '-i', source, '-filter_complex', filters, ...output])
  }
  await ffmpeg(tools, ['-i', source, '-vn', '-c:a', 'aac', '-b:a', '96k', join(folder, 'single-sound.mp4')])
}

function throughPipeline({ tools, source, cores }: Bench, name: string) {
  const target = join(folder, name)
  return encodeFilm({ source, target, workFolder: `${target}.work`, tools, concurrency: cores })
}

/** Runs the command, kills it when it says 50 %, runs it again: what was kept, what was done twice, and the time of both. */
async function killedAtHalf({ tools, source, plan, cores }: Bench): Promise<string[]> {
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
