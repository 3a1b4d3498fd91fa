import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { findTools } from '#media/index.ts'
import type { DemoFilmScript, Scene } from './film-scripts.ts'

const LINE_S = 5
const FRAMES_PER_S = 8

/** Red, green, blue of the near hills, the far hills, the sun or moon, the sky above and the sky below. */
type Palette = readonly (readonly [red: number, green: number, blue: number])[]
const PALETTES: Record<Scene, Palette> = {
  dawn: [
    [52, 76, 66],
    [112, 124, 128],
    [255, 214, 150],
    [92, 126, 190],
    [250, 196, 160],
  ],
  noon: [
    [46, 110, 60],
    [104, 156, 120],
    [255, 250, 222],
    [64, 142, 220],
    [206, 230, 246],
  ],
  dusk: [
    [40, 40, 56],
    [94, 70, 88],
    [255, 150, 90],
    [62, 52, 104],
    [240, 128, 84],
  ],
  night: [
    [14, 20, 32],
    [28, 38, 58],
    [232, 236, 240],
    [8, 14, 36],
    [34, 52, 92],
  ],
}

/**
 * Makes the film of a script as a file an editor might upload (Matroska, 640 × 360, sound, Chinese captions), five seconds a
 * line. Hills under a moving sun and a plucked tune, drawn by ffmpeg itself: no picture, font or recording is needed.
 * Returns its length in seconds. Throws when there is no ffmpeg.
 */
export async function makeDemoFilm(
  { key, title, scenes, lines }: DemoFilmScript,
  file: string,
  signal?: AbortSignal,
): Promise<number> {
  const { ffmpeg } = await findTools()
  const said = [`《${title}》`, ...lines]
  const lengthS = said.length * LINE_S
  const captions = `${file}.srt`
  await writeFile(captions, subtitles(said))
  const pictures = scenes.map((scene, i) => landscape(PALETTES[scene], lengthS / scenes.length, { at: i, place: placeOf(key) }))
  const joined = `${scenes.map((_, i) => `[s${i}]`).join('')}concat=n=${scenes.length},scale=640:360:flags=bicubic,format=yuv420p[picture]`
  const graph = [...pictures, joined, `aevalsrc='${TUNE}':s=48000:d=${lengthS}[sound]`].join(';')
  const streams = ['-map', '[picture]', '-map', '[sound]', '-map', '0:s', '-metadata:s:s:0', 'language=chi']
  const codecs = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-c:a', 'aac', '-b:a', '96k', '-c:s', 'srt']
  try {
    const input = ['-i', `file:${captions}`, '-filter_complex', graph]
    const output = ['-t', String(lengthS), '-f', 'matroska', `file:${file}`]
    await promisify(execFile)(ffmpeg, ['-v', 'error', '-nostdin', '-y', ...input, ...streams, ...codecs, ...output], { signal })
  } finally {
    await rm(captions, { force: true })
  }
  return lengthS
}

/** Two ridges that drift, a disc that climbs, a sky between two colours; small, since every pixel is an expression. */
function landscape(palette: Palette, lengthS: number, { at, place }: { at: number; place: number }): string {
  const phase = (at * 2.1 + place * 6.3).toFixed(2)
  const far = `0.60+0.07*sin(6.3*X/W+${phase}+0.10*T)+0.025*sin(17*X/W-0.05*T)`
  const near = `0.76+0.06*sin(5*X/W+2+${phase}+0.25*T)+0.02*sin(23*X/W+0.1*T)`
  const disc = `hypot(1.78*(X/W-${(0.18 + ((place * 5.7 + 0.2 * at) % 0.64)).toFixed(2)}-0.004*T),Y/H-0.5+0.006*T)`
  const channel = (at: 0 | 1 | 2) => {
    const [nearHills, farHills, sun, above, below] = palette.map((colour) => colour[at])
    const sky = `lerp(${above},${below},Y/H/0.7)`
    const sunlit = `lerp(${sky},${sun},clip((0.09-${disc})*H/2,0,1))`
    return `lerp(lerp(${sunlit},${farHills},clip((Y/H-(${far}))*H/2,0,1)),${nearHills},clip((Y/H-(${near}))*H/2,0,1))`
  }
  const size = `s=128x72:r=${FRAMES_PER_S}:d=${lengthS}`
  return `color=${size},format=gbrp,geq=r='${channel(0)}':g='${channel(1)}':b='${channel(2)}'[s${at}]`
}

/** Another film, other hills: from 0 to 1. */
const placeOf = (key: string) => ([...key].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 997) / 997

/** Three plucked notes every two seconds out of the five of the old scale, over a low string. */
const TUNE = [
  'st(0,mod(floor(t*1.5)*3,5))',
  'st(1,262*pow(2,if(eq(ld(0),0),0,if(eq(ld(0),1),2,if(eq(ld(0),2),4,if(eq(ld(0),3),7,9))))/12))',
  '0.3*sin(2*PI*ld(1)*t)*exp(-3*mod(t,2/3))+0.05*sin(2*PI*131*t)',
].join(';')

function subtitles(lines: readonly string[]): string {
  const stamp = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23).replace('.', ',')
  const cues = lines.map((line, i) => `${i + 1}\n${stamp(i * LINE_S + 0.5)} --> ${stamp((i + 1) * LINE_S - 0.5)}\n${line}\n`)
  return cues.join('\n')
}
