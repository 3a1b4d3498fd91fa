/** `npm run encode -- FILE OUT`: exit code 0 done, 1 failed, 2 refused, 64 misused, 130 interrupted. */
import { rmdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { EncodeFailed, encodeFilm, type FilmReport, FilmRefused, findTools, type Progress } from './index.ts'

const USAGE = `npm run encode -- FILE OUT [--work FOLDER] [--cores N]

  FILE     the film
  OUT      the HLS folder to make; must not exist
  --work   keeps unfinished work; run again with the same one to go on (default: OUT.work)
  --cores  processor cores to use (default: all)`

const options = { work: { type: 'string' }, cores: { type: 'string' } } as const

/** What was asked for; undefined where an option is unknown. */
function asked() {
  try {
    return parseArgs({ allowPositionals: true, options })
  } catch {
    return undefined
  }
}
const { values = {}, positionals = [] } = asked() ?? {}
const [source, target, ...rest] = positionals

if (!source || !target || rest.length > 0) {
  console.error(USAGE)
  process.exitCode = 64
} else {
  process.exitCode = await run(source, target)
}

async function run(source: string, target: string): Promise<number> {
  const interrupted = new AbortController()
  process.once('SIGINT', () => interrupted.abort()).once('SIGTERM', () => interrupted.abort())
  const startedAt = performance.now()
  const workFolder = values.work ?? `${resolve(target)}.work`
  try {
    const tools = await findTools()
    if (tools.isBundled)
      console.error(`Using the bundled ffmpeg ${tools.version}; for films of others install ffmpeg 5 or later.`)
    const report = await encodeFilm({
      source,
      target,
      tools,
      workFolder,
      signal: interrupted.signal,
      onProgress: printProgress(),
      ...(values.cores ? { concurrency: Number(values.cores) } : {}),
    })
    await rmdir(workFolder).catch(() => {}) // empty now, unless it is someone's
    console.log(`\n${describe(report, (performance.now() - startedAt) / 1000)}`)
    return 0
  } catch (error) {
    return explain(error)
  }
}

function printProgress() {
  let last = ''
  return ({ step, share }: Progress) => {
    const line = `${step.padEnd(8)}${String(Math.floor(share * 100)).padStart(3)} %`
    if (line !== last) process.stderr.write(process.stderr.isTTY ? `\r${line}` : `${line}\n`)
    last = line
  }
}

function describe(report: FilmReport, tookS: number): string {
  const { source, rungs, sound, captions, warnings } = report
  const kbps = (bits: number) => `${Math.round(bits / 1000)} kbit/s`
  const tracks = [
    ...rungs.map(({ name, width, height, codec, bandwidth }) => [name, `${width}×${height}`, codec, bandwidth] as const),
    ...(sound ? [['sound', '', sound.codec, sound.bandwidth] as const] : []),
  ]
  return [
    `${source.container} ${source.codec} ${source.width}×${source.height} ${source.soundCodec ?? 'no sound'}, ${source.durationS.toFixed(3)} s`,
    `→ ${report.durationS.toFixed(3)} s at ${report.frameRate.toFixed(3)} frames/s, in ${tookS.toFixed(1)} s with ${report.encodedWith}`,
    ...tracks.map(([name, size, codec, { average, peak }]) =>
      [name.padEnd(6), size.padEnd(10), codec.padEnd(12), `average ${kbps(average)}, peak ${kbps(peak)}`].join(' '),
    ),
    ...captions.map(({ name, language, file }) => `captions ${name} (${language ?? 'language unknown'}) ${file}`),
    ...warnings.map((kind) => `warning: ${kind}`),
  ].join('\n')
}

function explain(error: unknown): number {
  if (error instanceof FilmRefused) {
    console.error(`\nrefused (${error.kind}): ${error.message}`)
    return 2
  }
  if (!(error instanceof EncodeFailed)) throw error
  console.error(
    `\nfailed (${error.kind}): ${error.message}${error.log ? `\n${error.log.split('\n').slice(-15).join('\n')}` : ''}`,
  )
  return error.kind === 'cancelled' ? 130 : 1
}
