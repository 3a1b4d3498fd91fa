import { CAPTION_CODECS, CAPTION_PICTURES, PICTURE_CODECS, SOUND_CODECS } from './codecs.rules.ts'
import { matrixOfAngle, orientationOf, type Orientation, readMatrix } from './orientation.rules.ts'

/** The parts of ffprobe's answer we read; everything may be missing. */
export interface ProbeAnswer {
  streams?: ProbedStream[]
  format?: { start_time?: string; duration?: string }
}

export interface ProbedStream {
  index: number
  codec_type?: string
  codec_name?: string
  codec_tag_string?: string
  width?: number
  height?: number
  sample_aspect_ratio?: string
  pix_fmt?: string
  field_order?: string
  r_frame_rate?: string
  color_space?: string
  color_transfer?: string
  color_primaries?: string
  channels?: number
  nb_frames?: string
  duration?: string
  disposition?: Record<string, number>
  tags?: Record<string, string>
  side_data_list?: { displaymatrix?: string; dv_profile?: number }[]
}

export interface PictureStream {
  index: number
  codec: string
  /** As stored, before turning, in pixels. */
  width: number
  height: number
  /** Width of a pixel divided by its height. */
  pixelAspect: number
  orientation: Orientation
  scan: 'progressive' | 'interlaced' | 'unknown'
  /** Frames per second the container promises; 0 when it does not. Often nonsense with variable frame rates. */
  nominalRate: number
  matrix: 'bt601' | 'bt709' | 'bt2020' | 'unknown' | 'rgb'
  /** The HDR curve, if any. */
  hdr: 'pq' | 'hlg' | null
}

export interface SoundStream {
  index: number
  codec: string
  channels: number
  language: string | null
}

export interface CaptionStream {
  index: number
  codec: string
  isText: boolean
  language: string | null
  title: string | null
}

/** Whether a stream is a film's picture, and not a cover image or an empty track. */
const isPicture = (stream: ProbedStream) =>
  stream.codec_type === 'video' && !stream.disposition?.['attached_pic'] && !stream.disposition?.['still_image']

const isProtected = ({ codec_tag_string: tag = '' }: ProbedStream) => /^(encv|enca|drmi|drms|p608)$/.test(tag)

/** Which streams make the film: the default or largest picture, the default or first sound, all captions. */
export function chooseStreams(streams: readonly ProbedStream[]) {
  const pictures = streams.filter(isPicture).sort((a, b) => rank(b) - rank(a))
  const sounds = streams.filter((stream) => stream.codec_type === 'audio')
  const sound = sounds.find(isDefaultSound) ?? sounds.find(isDecodable) ?? sounds[0]
  return {
    picture: pictures[0],
    sound,
    captions: streams
      .filter(({ codec_type }) => codec_type === 'subtitle')
      .map(readCaption)
      .filter(isKnownCaption),
    isProtected: [pictures[0], sound].some((stream) => stream && isProtected(stream)),
  }
}

const isDecodable = (stream: ProbedStream) => SOUND_CODECS.has(stream.codec_name ?? '') && (stream.channels ?? 0) > 0
const isDefaultSound = (stream: ProbedStream) => isDecodable(stream) && stream.disposition?.['default'] === 1

/** A track that can be decoded beats one that cannot, then the default one, then the one with more pixels. */
function rank(stream: ProbedStream): number {
  const isReadable = PICTURE_CODECS.has(stream.codec_name ?? '') && stream.pix_fmt !== undefined && stream.nb_frames !== '0'
  const pixels = (stream.width ?? 0) * (stream.height ?? 0)
  return (isReadable ? 2e12 : 0) + (stream.disposition?.['default'] ? 1e12 : 0) + pixels
}

/** Call only for a stream with a size and a codec we read. */
export function readPicture(stream: ProbedStream): PictureStream {
  const [width, height] = [stream.width ?? 0, stream.height ?? 0]
  return {
    index: stream.index,
    codec: stream.codec_name ?? '',
    width,
    height,
    pixelAspect: pixelAspect(stream.sample_aspect_ratio),
    orientation: orientationOf(matrixOf(stream)),
    scan: scanOf(stream.field_order),
    nominalRate: ratio(stream.r_frame_rate),
    matrix: colourMatrix(stream),
    hdr: { smpte2084: 'pq' as const, 'arib-std-b67': 'hlg' as const }[stream.color_transfer ?? ''] ?? null,
  }
}

export const readSound = (stream: ProbedStream): SoundStream => ({
  index: stream.index,
  codec: stream.codec_name ?? '',
  channels: stream.channels ?? 0,
  language: languageOf(stream),
})

const readCaption = (stream: ProbedStream): CaptionStream => ({
  index: stream.index,
  codec: stream.codec_name ?? '',
  isText: CAPTION_CODECS.has(stream.codec_name ?? ''),
  language: languageOf(stream),
  title: stream.tags?.['title']?.trim().slice(0, 60) || null,
})

const isKnownCaption = ({ codec }: CaptionStream) => CAPTION_CODECS.has(codec) || CAPTION_PICTURES.has(codec)

/** Three-letter tags of containers as the two-letter ones of HTML and HLS, for the languages met; others as they are. */
const LANGUAGES: Record<string, string> = {
  chi: 'zh',
  zho: 'zh',
  eng: 'en',
  uig: 'ug',
  tib: 'bo',
  bod: 'bo',
  mon: 'mn',
  kor: 'ko',
  jpn: 'ja',
}

function languageOf({ tags }: ProbedStream): string | null {
  const tag = tags?.['language']?.toLowerCase() ?? 'und'
  if (tag === 'und' || !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(tag)) return null
  return LANGUAGES[tag] ?? tag
}

function matrixOf({ side_data_list: sideData, tags }: ProbedStream): number[] | undefined {
  const printed = sideData?.find(({ displaymatrix }) => displaymatrix !== undefined)?.displaymatrix
  return printed === undefined ? matrixOfAngle(Number(tags?.['rotate'] ?? 0)) : readMatrix(printed)
}

const scanOf = (order = 'unknown') =>
  order === 'progressive' ? 'progressive' : ['tt', 'bb', 'tb', 'bt'].includes(order) ? 'interlaced' : 'unknown'

/** Nonsense (0:1, or further from square than any real film) counts as square. */
function pixelAspect(printed = '1:1'): number {
  const aspect = ratio(printed.replace(':', '/'))
  return aspect >= 0.2 && aspect <= 5 ? aspect : 1
}

/** `30000/1001` as a number; 0 when it is none. */
function ratio(printed = '0/1'): number {
  const [numerator = 0, denominator = 1] = printed.split('/').map(Number)
  const value = numerator / denominator
  return Number.isFinite(value) ? value : 0
}

/** An untagged picture follows the habit of its size: broadcast of old below 720 lines, HD above. */
function colourMatrix({ color_space: tag = '', pix_fmt: format = '' }: ProbedStream): PictureStream['matrix'] {
  if (tag === 'gbr' || /^(gbr|rgb|bgr|argb|abgr|pal8)/.test(format)) return 'rgb'
  if (tag.startsWith('bt2020')) return 'bt2020'
  if (tag === 'bt709') return 'bt709'
  return /^(bt470bg|smpte170m)$/.test(tag) ? 'bt601' : 'unknown'
}
