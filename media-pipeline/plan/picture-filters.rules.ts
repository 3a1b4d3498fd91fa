import type { PictureStream } from '../probe/read-streams.rules.ts'
import type { Plan } from './plan.rules.ts'

/** Frames `[from, to)` of the film, and how they are reached in the source. */
export interface Stretch {
  from: number
  to: number
  /** The frame the source is opened at; those up to `from` are decoded and dropped. */
  openedAt: number
}

interface FilterOptions {
  plan: Plan
  stream: PictureStream
  stretch: Stretch
  /** Whether ffmpeg has the zscale filter, which tone mapping needs. */
  hasZscale: boolean
}

/**
 * The filter graph that decodes once and makes every rung from the one above: whole, constant, upright frames in
 * labels `[r0]`, `[r1]`, … , largest first.
 */
export function pictureFilters(options: FilterOptions): string {
  const { plan, stretch } = options
  const isHeld = stretch.to > plan.pictureFrames
  const top = [...takeFrames(options), ...toTopRung(options)].join(',')
  return [`[0:${options.stream.index}]${top}${isHeld ? '[picture]' : ''}`, ...(isHeld ? hold(plan, stretch) : [])]
    .join(';')
    .concat(cascade(plan))
}

/** Deinterlaced, at the constant rate, `[from, to)` and nothing else. */
function takeFrames({ plan, stream, stretch }: FilterOptions): string[] {
  const { num, den } = plan.frameRate
  const isHeld = stretch.to > plan.pictureFrames
  const start = (isHeld ? Math.min(stretch.from, firstHeld(plan)) : stretch.from) - stretch.openedAt
  return [
    ...deinterlace(stream),
    `fps=fps=${num}/${den}:start_time=0`,
    `trim=start_frame=${start}:end_frame=${Math.min(stretch.to, plan.pictureFrames) - stretch.openedAt}`,
    'setpts=PTS-STARTPTS',
  ]
}

/** The frames right before the end, should nothing else of the picture fall into a stretch. */
export const firstHeld = ({ pictureFrames }: Plan) => Math.max(0, pictureFrames - 3)

/**
 * Frame by frame, not field by field: half the data. An untagged picture is left alone unless its frames say they
 * are interlaced. The scale before it gives one size to streams that change theirs midway; otherwise it does nothing.
 */
function deinterlace({ scan, width, height }: PictureStream): string[] {
  return scan === 'progressive' ? [] : [`scale=${width}:${height}`, 'bwdif=mode=send_frame:deint=interlaced']
}

/** Scaled before it is turned and tone mapped, which then have fewer pixels to work on. */
function toTopRung({ plan, stream, hasZscale }: FilterOptions): string[] {
  const { width, height } = plan.rungs[0] ?? { width: 2, height: 2 }
  const size = stream.orientation.isTurned ? `w=${height}:h=${width}` : `w=${width}:h=${height}`
  const colours = stream.hdr && hasZscale ? [`scale=${size}`, ...toneMap(stream.hdr)] : [`scale=${size}${colourOptions(stream)}`]
  return [...colours, 'format=yuv420p', ...stream.orientation.filters, 'setsar=1']
}

/** To BT.709 in broadcast range, which every screen expects of HD; an untagged picture is taken by the habit of its size. */
function colourOptions({ matrix, height }: PictureStream): string {
  if (matrix === 'rgb') return ':out_color_matrix=bt709:out_range=tv'
  const from = matrix === 'unknown' ? (height < 720 ? 'bt601' : 'bt709') : matrix
  return `:in_color_matrix=${from}:out_color_matrix=bt709:out_range=tv`
}

/** HDR to what an ordinary screen shows: linear light, BT.709 primaries, highlights rolled off. */
function toneMap(hdr: 'pq' | 'hlg'): string[] {
  const curve = hdr === 'pq' ? 'smpte2084' : 'arib-std-b67'
  return [
    `zscale=tin=${curve}:min=bt2020nc:pin=bt2020:rin=tv:t=linear:npl=100`,
    'format=gbrpf32le',
    'zscale=p=bt709',
    'tonemap=tonemap=hable:desat=0',
    'zscale=t=bt709:m=bt709:r=tv',
  ]
}

/** Lays the picture on an endless black ground: where it ends, overlay goes on repeating its last frame. */
function hold({ rungs: [top], frameRate }: Plan, { from, to }: Stretch): string[] {
  return [
    `color=c=black:s=${top?.width}x${top?.height}:r=${frameRate.num}/${frameRate.den}[ground]`,
    `[ground][picture]overlay=eof_action=repeat:format=yuv420,trim=end_frame=${to - from},setpts=PTS-STARTPTS,setsar=1`,
  ]
}

/** Each rung from the one above: 1080 → 720 → 480 scales fewer pixels than 1080 → 720, 1080 → 480. */
function cascade({ rungs }: Plan): string {
  const steps = rungs.slice(1).map(({ width, height }, i) => {
    const isLast = i === rungs.length - 2
    return `[s${i}]scale=w=${width}:h=${height},setsar=1${isLast ? `[r${i + 1}]` : `,split[r${i + 1}][s${i + 1}]`}`
  })
  return rungs.length === 1 ? '[r0]' : [',split[r0][s0]', ...steps].join(';')
}
