import { type Plan, secondsAt, segmentCount } from '../plan/plan.rules.ts'

/** Small pictures in a grid on numbered sheets, for the seek bar. */
export interface Storyboard {
  /** Of one picture, in pixels. */
  width: number
  height: number
  columns: number
  rows: number
  /** Segments from one picture to the next. */
  segmentsEach: number
  pictures: number
}

const MOST_PICTURES = 400
const LONG_SIDE = 160

/** At most 400 pictures however long the film: one in four seconds up to 26 minutes, one in 20 for two hours. */
export function layOutStoryboard(plan: Plan): Storyboard {
  const segments = segmentCount(plan)
  const segmentsEach = Math.ceil(segments / MOST_PICTURES)
  const pictures = Math.ceil(segments / segmentsEach)
  const { width: w, height: h } = plan.rungs[0] ?? { width: 16, height: 9 }
  const scale = LONG_SIDE / Math.max(w, h)
  const even = (length: number) => Math.max(2, Math.round((length * scale) / 2) * 2)
  const columns = Math.min(10, pictures)
  return { width: even(w), height: even(h), columns, rows: Math.min(10, Math.ceil(pictures / columns)), segmentsEach, pictures }
}

export const sheetCount = ({ pictures, columns, rows }: Storyboard) => Math.ceil(pictures / (columns * rows))

/** The track players read: each stretch of time with its place on a sheet (`storyboard-1.jpg#xywh=160,0,160,90`). */
export function storyboardTrack(plan: Plan): string {
  const board = layOutStoryboard(plan)
  const { width, height, columns, rows, segmentsEach, pictures } = board
  const timeAt = (picture: number) => stamp(secondsAt(plan, Math.min(plan.frames, picture * segmentsEach * plan.segmentFrames)))
  const cues = Array.from({ length: pictures }, (_, i) => {
    const onSheet = i % (columns * rows)
    const [x, y] = [(onSheet % columns) * width, Math.floor(onSheet / columns) * height]
    const sheet = Math.floor(i / (columns * rows)) + 1
    return `${timeAt(i)} --> ${timeAt(i + 1)}\nstoryboard-${sheet}.jpg#xywh=${x},${y},${width},${height}\n`
  })
  return ['WEBVTT\n', ...cues].join('\n')
}

/** `01:02:03.450` */
function stamp(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23)
}
