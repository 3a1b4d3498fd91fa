/** A master playlist, as far as the check needs it. */
export interface MasterView {
  isIndependent: boolean
  variants: { uri: string; bandwidth: number; averageBandwidth: number; codecs: string; resolution: string | null }[]
  soundUri: string | null
  /** Every file it names. */
  uris: string[]
}

export interface MediaView {
  segments: { uri: string; durationS: number }[]
  map: string | null
  targetS: number
  hasEnd: boolean
  hasDiscontinuity: boolean
}

export function readMaster(text: string): MasterView {
  const lines = text.split('\n')
  const variants = lines.flatMap((line, i) => {
    if (!line.startsWith('#EXT-X-STREAM-INF:')) return []
    const read = attributes(line)
    return {
      uri: lines[i + 1] ?? '',
      bandwidth: Number(read['BANDWIDTH']),
      averageBandwidth: Number(read['AVERAGE-BANDWIDTH']),
      codecs: read['CODECS'] ?? '',
      resolution: read['RESOLUTION'] ?? null,
    }
  })
  const sound = lines.find((line) => line.startsWith('#EXT-X-MEDIA:TYPE=AUDIO'))
  const named = lines.flatMap((line) => (line.startsWith('#') ? (attributes(line)['URI'] ?? []) : line || []))
  return {
    isIndependent: lines.includes('#EXT-X-INDEPENDENT-SEGMENTS'),
    variants,
    soundUri: (sound && attributes(sound)['URI']) ?? null,
    uris: named,
  }
}

export function readMedia(text: string): MediaView {
  const lines = text.split('\n')
  const segments = lines.flatMap((line, i) => {
    if (!line.startsWith('#EXTINF:')) return []
    const uri = lines.slice(i + 1).find((next) => next !== '' && !next.startsWith('#'))
    return { uri: uri ?? '', durationS: parseFloat(line.slice('#EXTINF:'.length)) }
  })
  const map = lines.find((line) => line.startsWith('#EXT-X-MAP:'))
  return {
    segments,
    map: (map && attributes(map)['URI']) ?? null,
    targetS: Number(/^#EXT-X-TARGETDURATION:(\d+)$/m.exec(text)?.[1]),
    hasEnd: lines.includes('#EXT-X-ENDLIST'),
    hasDiscontinuity: lines.some((line) => line.startsWith('#EXT-X-DISCONTINUITY')),
  }
}

/** `NAME=value` and `NAME="value, with commas"` of a tag. */
function attributes(line: string): Record<string, string> {
  const pairs = line.matchAll(/([A-Z0-9-]+)=(?:"([^"]*)"|([^",]*))/g)
  return Object.fromEntries([...pairs].map(([, name, quoted, plain]) => [name ?? '', quoted ?? plain ?? '']))
}
