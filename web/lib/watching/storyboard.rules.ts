/** The storyboard of a film: WebVTT cues that name a place on a sheet of small pictures. */

export interface Still {
  fromS: number
  toS: number
  /** Address of the sheet, resolved against that of the track. */
  sheet: string
  x: number
  y: number
  width: number
  height: number
}

const CUE = /([\d:.]+)\s*-->\s*([\d:.]+)[^\n]*\n(\S+)#xywh=(\d+),(\d+),(\d+),(\d+)/g

/** '01:02:03.500' or '02:03.500' in seconds. */
const secondsOf = (time: string) => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)

/** The pictures of a track in their order; cues that name none are left out. */
export function stillsOf(track: string, trackUrl: string, page: string): Still[] {
  return [...track.replaceAll('\r\n', '\n').matchAll(CUE)].map(([, from = '', to = '', file = '', x, y, width, height]) => ({
    fromS: secondsOf(from),
    toS: secondsOf(to),
    sheet: new URL(file, new URL(trackUrl, page)).href,
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }))
}

/** The picture at `share` (0 to 1) of the film's length. */
export const stillAt = (stills: readonly Still[], share: number): Still | undefined =>
  stills[Math.min(stills.length - 1, Math.max(0, Math.floor(share * stills.length)))]
