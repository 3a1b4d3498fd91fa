import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll } from 'vitest'
import { encodeFilm, type EncodeOptions, findTools, type Tools } from '#media/index.ts'
import { readMedia } from '#media/package/playlist-read.rules.ts'

const run = promisify(execFile)

let found: Promise<Tools> | undefined
/** The ffmpeg the tests use: FFMPEG_PATH, the one on PATH, or the bundled one. */
export const tools = () => (found ??= findTools())

/** A folder that is gone after the test file. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lunxun-films-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Runs ffmpeg as a clip maker, outside all bounds: never on a file from elsewhere. */
export async function ffmpeg(...args: string[]): Promise<void> {
  const { ffmpeg: program } = await tools()
  await run(program, ['-v', 'error', '-y', '-nostdin', ...args], { maxBuffer: 1e8 })
}

export const PICTURE = (seconds: number, { size = '320x180', rate = '25' } = {}) => [
  ...['-f', 'lavfi', '-i', `testsrc2=s=${size}:r=${rate}:d=${seconds}`],
]
export const TONE = (seconds: number, hertz = 440) => ['-f', 'lavfi', '-i', `sine=f=${hertz}:r=48000:d=${seconds}`]
/** Fast, with key frames five seconds apart as cameras and phones make them. */
export const H264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-bf', '2', '-g', '125', '-threads', '2', '-pix_fmt', 'yuv420p']

/** A clip by name, made once for a test file. */
export function clips(folder: string) {
  const made = new Map<string, Promise<string>>()
  return (name: string, ...args: string[]): Promise<string> => {
    const file = join(folder, name)
    const known = made.get(name) ?? ffmpeg(...args, file).then(() => file)
    made.set(name, known)
    return known
  }
}

let count = 0

/** Encodes with two cores into a fresh folder; returns the report and where it lies. */
export async function encode(source: string, options: Partial<EncodeOptions> = {}) {
  const target = options.target ?? join(dirname(source), `film-${++count}`)
  const whole = { source, target, workFolder: `${target}.work`, tools: await tools(), concurrency: 2, ...options }
  return { ...(await encodeFilm(whole)), target }
}

/** A track as one file, the way a player puts it together. */
export async function joinTrack(target: string, track: string): Promise<string> {
  const folder = join(target, track)
  const { map, segments } = readMedia(await readFile(join(folder, 'index.m3u8'), 'utf8'))
  const parts = [map ?? '', ...segments.map(({ uri }) => uri)].map((uri) => readFile(join(folder, uri)))
  const file = `${target}-${track}.mp4`
  await writeFile(file, Buffer.concat(await Promise.all(parts)))
  return file
}

export interface Packet {
  timeS: number
  isKey: boolean
}

/** The packets of a joined track as an independent reader sees them, in the order they are shown. */
export async function packetsOf(file: string): Promise<Packet[]> {
  const { ffprobe } = await tools()
  const entries = ['-show_entries', 'packet=pts_time,flags', '-of', 'csv=p=0']
  const { stdout } = await run(ffprobe, ['-v', 'error', ...entries, file], { maxBuffer: 1e8 })
  const packets = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(','))
  return packets
    .map(([time, flags]) => ({ timeS: Number(time), isKey: flags?.startsWith('K') ?? false }))
    .sort((a, b) => a.timeS - b.timeS)
}

/** What ffprobe says of the first stream, fields of `entries` by name. */
export async function describeStream(file: string, entries: string): Promise<Record<string, string>> {
  const { ffprobe } = await tools()
  const { stdout } = await run(ffprobe, [
    '-v',
    'error',
    '-select_streams',
    '0',
    '-show_entries',
    `stream=${entries}`,
    '-of',
    'default=nw=1',
    file,
  ])
  return Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split('=', 2) as [string, string]),
  )
}

/** Every frame of a file, brought to the given size, as grey values. */
export async function greyFrames(file: string, width: number, height: number, filters = ''): Promise<Buffer[]> {
  const { ffmpeg: program } = await tools()
  const args = [
    '-v',
    'error',
    '-nostdin',
    '-i',
    file,
    '-vf',
    `${filters}scale=${width}:${height}`,
    '-vsync',
    '0',
    '-f',
    'rawvideo',
    '-pix_fmt',
    'gray',
    '-',
  ]
  const { stdout } = await run(program, args, { maxBuffer: 2 ** 30, encoding: 'buffer' })
  return Array.from({ length: stdout.length / (width * height) }, (_, i) =>
    stdout.subarray(i * width * height, (i + 1) * width * height),
  )
}

/** The sound of a file as mono samples at 48 kHz, −1 to 1. */
export async function samplesOf(file: string): Promise<Float32Array> {
  const { ffmpeg: program } = await tools()
  const { stdout } = await run(program, ['-v', 'error', '-nostdin', '-i', file, '-ac', '1', '-ar', '48000', '-f', 'f32le', '-'], {
    maxBuffer: 2 ** 30,
    encoding: 'buffer',
  })
  return new Float32Array(stdout.buffer, stdout.byteOffset, Math.floor(stdout.length / 4))
}

/** The colours of the four corners of a frame: `red green / blue white`. */
export async function corners(file: string, atS = 0): Promise<string> {
  const { ffmpeg: program } = await tools()
  const args = [
    '-v',
    'error',
    '-nostdin',
    '-i',
    file,
    '-ss',
    String(atS),
    '-frames:v',
    '1',
    '-vf',
    'scale=4:4:flags=area',
    '-f',
    'rawvideo',
    '-pix_fmt',
    'rgb24',
    '-',
  ]
  const { stdout } = await run(program, args, { encoding: 'buffer' })
  const name = (pixel: number) => colourName([...stdout.subarray(pixel * 3, pixel * 3 + 3)])
  return `${name(0)} ${name(3)} / ${name(12)} ${name(15)}`
}

const COLOURS: Record<string, number[]> = {
  red: [255, 0, 0],
  green: [0, 128, 0],
  blue: [0, 0, 255],
  white: [255, 255, 255],
  black: [0, 0, 0],
}

function colourName(pixel: number[]): string {
  const distance = (colour: number[]) => colour.reduce((sum, value, i) => sum + (value - (pixel[i] ?? 0)) ** 2, 0)
  const [nearest] = Object.entries(COLOURS).sort(([, a], [, b]) => distance(a) - distance(b))
  return nearest?.[0] ?? ''
}

/** A source whose corners are red, green, blue and white. */
export const QUARTERS = (seconds: number, width = 320, height = 180) => {
  const colour = (name: string) => `color=${name}:s=${width / 2}x${height / 2}:r=25:d=${seconds}`
  const graph = `${colour('red')}[a];${colour('green')}[b];${colour('blue')}[c];${colour('white')}[d];[a][b]hstack[t];[c][d]hstack[u];[t][u]vstack[v]`
  return ['-filter_complex', graph, '-map', '[v]']
}

/** Writes a display matrix [a b; c d] into the first track of an mp4 file, in parts of one. */
export async function turn(file: string, [a, b, c, d]: [number, number, number, number], unit = 65536): Promise<void> {
  const content = await readFile(file)
  const matrix = content.indexOf('tkhd') + 4 + 40
  for (const [value, at] of [
    [a, 0],
    [b, 4],
    [c, 12],
    [d, 16],
  ] as const) {
    content.writeInt32BE(value * unit, matrix + at)
  }
  await writeFile(file, content)
}
