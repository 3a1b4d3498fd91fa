/** The playlists of HLS (RFC 8216 and its second edition), written from what was measured, not from what was asked for. */

export interface MediaSegment {
  durationS: number
  bytes: number
  /** Bytes from its start to the end of its first picture. */
  keyframeBytes?: number
}

/** What a playlist may name its segments: players and caches see these names. */
export const segmentName = (index: number) => `${String(index).padStart(5, '0')}.m4s`

/** The whole second all durations round to at most; the same for every playlist of a film. */
export const targetDuration = (segments: readonly MediaSegment[]) =>
  Math.max(1, ...segments.map(({ durationS }) => Math.round(durationS)))

export function mediaPlaylist(segments: readonly MediaSegment[], targetS: number): string {
  return [
    ...head(7, targetS),
    '#EXT-X-MAP:URI="init.mp4"',
    ...segments.flatMap(({ durationS }, i) => [`#EXTINF:${durationS.toFixed(6)},`, segmentName(i)]),
    '#EXT-X-ENDLIST\n',
  ].join('\n')
}

/** Only the first picture of each segment, as byte ranges of the same files: for seeking and fast forward. */
export function keyframePlaylist(segments: readonly MediaSegment[], targetS: number): string {
  return [
    ...head(7, targetS),
    '#EXT-X-I-FRAMES-ONLY',
    '#EXT-X-MAP:URI="init.mp4"',
    ...segments.flatMap(({ durationS, keyframeBytes }, i) => [
      `#EXTINF:${durationS.toFixed(6)},`,
      `#EXT-X-BYTERANGE:${keyframeBytes}@0`,
      segmentName(i),
    ]),
    '#EXT-X-ENDLIST\n',
  ].join('\n')
}

/** Captions come as one file: they are small, and cues that cross a cut would have to be repeated. */
export const captionPlaylist = (file: string, durationS: number): string =>
  [...head(7, Math.ceil(durationS)), `#EXTINF:${durationS.toFixed(6)},`, file, '#EXT-X-ENDLIST\n'].join('\n')

const head = (version: number, targetS: number) => [
  '#EXTM3U',
  `#EXT-X-VERSION:${version}`,
  `#EXT-X-TARGETDURATION:${targetS}`,
  '#EXT-X-MEDIA-SEQUENCE:0',
  '#EXT-X-PLAYLIST-TYPE:VOD',
  '#EXT-X-INDEPENDENT-SEGMENTS',
]

export interface Bandwidth {
  /** The busiest half to one and a half target durations in a row, in bits per second (RFC 8216 §4.3.4.2). */
  peak: number
  average: number
}

export function measureBandwidth(segments: readonly MediaSegment[], targetS: number): Bandwidth {
  const bits = segments.reduce((sum, { bytes }) => sum + bytes * 8, 0)
  const seconds = segments.reduce((sum, { durationS }) => sum + durationS, 0)
  let peak = 0
  for (let from = 0; from < segments.length; from++) {
    for (let [to, bytes, durationS] = [from, 0, 0]; to < segments.length; to++) {
      bytes += segments[to]?.bytes ?? 0
      durationS += segments[to]?.durationS ?? 0
      if (durationS > targetS * 1.5) break
      if (durationS >= targetS * 0.5) peak = Math.max(peak, (bytes * 8) / durationS)
    }
  }
  const average = Math.ceil(bits / seconds)
  return { peak: Math.max(average, Math.round(peak)), average }
}

export interface Variant {
  name: string
  width: number
  height: number
  frameRate: number
  codec: string
  bandwidth: Bandwidth
}

export interface MasterParts {
  /** Largest first. */
  variants: readonly Variant[]
  sound: { codec: string; bandwidth: Bandwidth; language: string | null } | null
  captions: readonly { id: string; name: string; language: string | null }[]
  /** Of the smallest variant. */
  keyframes: Bandwidth
}

/**
 * The playlist a player opens. Smallest first, as players begin with what comes first and a village line carries
 * that; sound alone comes last, for lines that carry no picture at all.
 */
export function masterPlaylist({ variants, sound, captions, keyframes }: MasterParts): string {
  const smallest = variants.at(-1)
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    ...(sound ? [tag('MEDIA', soundAttributes(sound.language))] : []),
    ...captions.map((caption) => tag('MEDIA', captionAttributes(caption))),
    ...variants
      .toReversed()
      .flatMap((variant) => [tag('STREAM-INF', variantAttributes(variant, sound, captions)), `${variant.name}/index.m3u8`]),
    ...(sound ? [tag('STREAM-INF', soundOnlyAttributes(sound, captions)), 'sound/index.m3u8'] : []),
    ...(smallest ? [tag('I-FRAME-STREAM-INF', keyframeAttributes(smallest, keyframes))] : []),
    '',
  ].join('\n')
}

const tag = (name: string, attributes: readonly (string | null)[]) => `#EXT-X-${name}:${attributes.filter(Boolean).join(',')}`

const soundAttributes = (language: string | null) => [
  ...['TYPE=AUDIO', 'GROUP-ID="sound"', 'NAME="sound"', language && `LANGUAGE="${language}"`],
  ...['DEFAULT=YES', 'AUTOSELECT=YES', 'CHANNELS="2"', 'URI="sound/index.m3u8"'],
]

const captionAttributes = ({ id, name, language }: MasterParts['captions'][number]) => [
  ...['TYPE=SUBTITLES', 'GROUP-ID="captions"', `NAME="${name.replace(/["\r\n]/g, ' ')}"`, language && `LANGUAGE="${language}"`],
  ...['DEFAULT=NO', 'AUTOSELECT=YES', `URI="captions/${id}.m3u8"`],
]

const rates = ({ peak, average }: Bandwidth) => [`BANDWIDTH=${peak}`, `AVERAGE-BANDWIDTH=${average}`]

function variantAttributes(
  { width, height, frameRate, codec, bandwidth }: Variant,
  sound: MasterParts['sound'],
  captions: readonly unknown[],
) {
  const both = {
    peak: bandwidth.peak + (sound?.bandwidth.peak ?? 0),
    average: bandwidth.average + (sound?.bandwidth.average ?? 0),
  }
  return [
    ...rates(both),
    `CODECS="${[codec, ...(sound ? [sound.codec] : [])].join(',')}"`,
    `RESOLUTION=${width}x${height}`,
    `FRAME-RATE=${frameRate.toFixed(3)}`,
    sound && 'AUDIO="sound"',
    captions.length > 0 ? 'SUBTITLES="captions"' : null,
    'CLOSED-CAPTIONS=NONE',
  ]
}

const soundOnlyAttributes = ({ codec, bandwidth }: NonNullable<MasterParts['sound']>, captions: readonly unknown[]) => [
  ...rates(bandwidth),
  ...[`CODECS="${codec}"`, 'AUDIO="sound"', captions.length > 0 ? 'SUBTITLES="captions"' : null, 'CLOSED-CAPTIONS=NONE'],
]

const keyframeAttributes = ({ name, width, height, codec }: Variant, bandwidth: Bandwidth) => [
  ...rates(bandwidth),
  ...[`CODECS="${codec}"`, `RESOLUTION=${width}x${height}`, `URI="${name}/keyframes.m3u8"`],
]
