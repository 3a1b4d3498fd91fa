/** The master playlist as served: the pipeline's, with the caption tracks that the version has now. */

export interface Track {
  id: string
  label: string
  language: string
}

const GROUP = ',SUBTITLES="captions"'
const quoted = (text: string) => text.replace(/["\r\n]/g, ' ')

/** Tracks are corrected and added after the encode, so those written by the pipeline are replaced. */
export function withCaptions(master: string, tracks: readonly Track[]): string {
  const lines = master.split('\n').filter((line) => !line.startsWith('#EXT-X-MEDIA:TYPE=SUBTITLES'))
  const bare = lines.map((line) => (line.startsWith('#EXT-X-STREAM-INF:') ? line.replace(GROUP, '') : line))
  if (tracks.length === 0) return bare.join('\n')
  const media = distinct(tracks).map(
    ({ id, label, language }) =>
      `#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="captions",NAME="${quoted(label)}",` +
      `${language === 'und' ? '' : `LANGUAGE="${quoted(language)}",`}DEFAULT=NO,AUTOSELECT=YES,URI="captions/${id}.m3u8"`,
  )
  const first = bare.findIndex((line) => line.startsWith('#EXT-X-STREAM-INF:'))
  const named = bare.map((line) => (line.startsWith('#EXT-X-STREAM-INF:') ? `${line}${GROUP}` : line))
  return [...named.slice(0, first), ...media, ...named.slice(first)].join('\n')
}

/** Players list tracks by name and take two of one name for one. */
function distinct(tracks: readonly Track[]): Track[] {
  const count = new Map<string, number>()
  return tracks.map((track) => {
    const n = (count.get(track.label) ?? 0) + 1
    count.set(track.label, n)
    return n === 1 ? track : { ...track, label: `${track.label} ${n}` }
  })
}

/** One file holds all cues: cues that cross a cut would have to be repeated. */
export const captionList = (id: string, durationS: number) =>
  [
    ...['#EXTM3U', '#EXT-X-VERSION:7', `#EXT-X-TARGETDURATION:${Math.ceil(durationS)}`, '#EXT-X-MEDIA-SEQUENCE:0'],
    ...['#EXT-X-PLAYLIST-TYPE:VOD', `#EXTINF:${durationS.toFixed(6)},`, `${id}.vtt`, '#EXT-X-ENDLIST\n'],
  ].join('\n')

/** The master playlist with one rung and its sound alone: all that a copy of the film without a line holds. */
export function onlyRung(master: string, rung: string): string {
  const lines = master.split('\n')
  const at = lines.indexOf(`${rung}/index.m3u8`)
  const head = lines.filter((line) => /^#(EXTM3U$|EXT-X-VERSION|EXT-X-INDEPENDENT|EXT-X-MEDIA:TYPE=AUDIO)/.test(line))
  return [...head, (lines[at - 1] ?? '').replace(GROUP, ''), lines[at] ?? '', ''].join('\n')
}
