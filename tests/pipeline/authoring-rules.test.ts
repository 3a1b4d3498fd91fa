import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { aFolder, clips, describeStream, encode, ffmpeg, H264, joinTrack, packetsOf, PICTURE, TONE } from '../support/films.ts'

/**
 * Apple's HLS authoring rules for films on demand, read off the files with a reader of its own: neither the writer's
 * nor that of the pipeline's own check. The film is eleven seconds of 24 frames with sound and Chinese captions.
 */
const folder = aFolder()
const clip = clips(folder)
let target = ''
const read = (file: string) => readFile(join(target, file), 'utf8')

beforeAll(async () => {
  const plain = await clip('plain.mkv', ...PICTURE(11.2, { size: '854x480', rate: '24' }), ...TONE(11.2), ...H264)
  const captions = join(folder, 'captions.srt')
  await writeFile(captions, '1\n00:00:01,000 --> 00:00:10,500\n第一讲\n')
  const source = join(folder, 'film.mkv')
  const languages = ['-metadata:s:a', 'language=chi', '-metadata:s:s', 'language=chi']
  await ffmpeg('-i', plain, '-i', captions, '-map', '0', '-map', '1', '-c', 'copy', '-c:s', 'srt', ...languages, source)
  target = (await encode(source)).target
  for (const track of [...RUNGS, 'sound']) await joinTrack(target, track)
})

const RUNGS = ['480p', '360p', '240p']
const LISTS = [...RUNGS, 'sound'].map((track) => `${track}/index.m3u8`)

/** The attributes of every tag of a name, `URI` being the next line where the tag has none. */
async function tags(name: string): Promise<Record<string, string>[]> {
  const lines = (await read('master.m3u8')).split('\n')
  return lines.flatMap((line, i) => {
    if (!line.startsWith(`#EXT-X-${name}:`)) return []
    const pairs = [...line.matchAll(/([A-Z-]+)=("[^"]*"|[^,]*)/g)].map(([, key = '', value = '']) => [
      key,
      value.replaceAll('"', ''),
    ])
    return { URI: lines[i + 1] ?? '', ...(Object.fromEntries(pairs) as Record<string, string>) }
  })
}

interface Listed {
  durationS: number
  bytes: number
}

/** What a media playlist lists, with the bytes a player would load for each entry. */
async function listed(list: string): Promise<Listed[]> {
  const lines = (await read(list)).split('\n').filter(Boolean)
  const found: Listed[] = []
  let [durationS, range] = [0, 0]
  for (const line of lines) {
    durationS = Number(/^#EXTINF:([\d.]+)/.exec(line)?.[1] ?? durationS)
    range = Number(/^#EXT-X-BYTERANGE:(\d+)@0/.exec(line)?.[1] ?? range)
    if (!line.startsWith('#')) found.push({ durationS, bytes: range || (await stat(join(target, list, '..', line))).size })
  }
  return found
}

const peakOf = (entries: Listed[]) =>
  Math.max(...entries.filter(({ durationS }) => durationS >= 2).map(({ bytes, durationS }) => (bytes * 8) / durationS))
const averageOf = (entries: Listed[]) =>
  (entries.reduce((sum, { bytes }) => sum + bytes, 0) * 8) / entries.reduce((sum, { durationS }) => sum + durationS, 0)

describe('every media playlist', () => {
  test.each([...LISTS, '240p/keyframes.m3u8'])(
    '%s is whole, for films on demand, of independent segments, in one piece',
    async (list) => {
      const text = await read(list)
      expect(text).toMatch(/^#EXTM3U\n#EXT-X-VERSION:7\n/)
      expect(text).toMatch(/\n#EXT-X-ENDLIST\n$/)
      expect(text).toContain('\n#EXT-X-PLAYLIST-TYPE:VOD\n')
      expect(text).toContain('\n#EXT-X-INDEPENDENT-SEGMENTS\n')
      expect(text).not.toMatch(/DISCONTINUITY|EXT-X-GAP|EXT-X-KEY/)
      expect(text.match(/#EXT-X-MAP:URI="init\.mp4"/g)).toHaveLength(1)
    },
  )

  test('all have the same target, which no segment passes, and as many segments of nearly the same length', async () => {
    for (const list of LISTS) {
      expect(await read(list)).toContain('#EXT-X-TARGETDURATION:4\n')
      const lengths = (await listed(list)).map(({ durationS }) => durationS)
      expect(lengths).toHaveLength(3)
      ;[4, 4, 3.2].forEach((expected, i) => expect(Math.abs((lengths[i] ?? 0) - expected)).toBeLessThan(1.1 * (1024 / 48_000)))
    }
  })
})

test('every rung has key frames where segments begin and nowhere else', async () => {
  for (const rung of RUNGS) {
    const keys = (await packetsOf(`${target}-${rung}.mp4`)).filter(({ isKey }) => isKey)
    expect(keys.map(({ timeS }) => Math.round(timeS * 1000))).toEqual([0, 4000, 8000])
  }
})

describe('the master playlist', () => {
  test('CODECS, RESOLUTION and FRAME-RATE are what a decoder finds', async () => {
    const pictures = (await tags('STREAM-INF')).filter(({ RESOLUTION }) => RESOLUTION)
    expect(pictures.map(({ URI }) => URI)).toEqual(['240p/index.m3u8', '360p/index.m3u8', '480p/index.m3u8'])
    for (const { URI = '', CODECS = '', RESOLUTION, ...rest } of pictures) {
      const about = await describeStream(`${target}-${URI.split('/')[0]}.mp4`, 'width,height,profile,level,codec_tag_string')
      expect(about).toMatchObject({ profile: 'High', codec_tag_string: 'avc1' })
      const level = Number(about['level']).toString(16).padStart(2, '0')
      expect([CODECS, RESOLUTION]).toEqual([`avc1.6400${level},mp4a.40.2`, `${about['width']}x${about['height']}`])
      expect(rest['FRAME-RATE']).toBe('24.000')
    }
  })

  test('BANDWIDTH and AVERAGE-BANDWIDTH are those of the bytes to load, within a tenth', async () => {
    const sound = await listed('sound/index.m3u8')
    for (const { URI = '', RESOLUTION, BANDWIDTH, 'AVERAGE-BANDWIDTH': average } of await tags('STREAM-INF')) {
      const own = await listed(URI)
      const [peak, mean] = RESOLUTION
        ? [peakOf(own) + peakOf(sound), averageOf(own) + averageOf(sound)]
        : [peakOf(own), averageOf(own)]
      expect(Number(BANDWIDTH) / peak).toBeCloseTo(1, 1)
      expect(Number(average) / mean).toBeCloseTo(1, 1)
    }
    for (const { URI = '', BANDWIDTH } of await tags('I-FRAME-STREAM-INF')) {
      expect(Number(BANDWIDTH) / peakOf(await listed(URI))).toBeCloseTo(1, 1)
    }
  })

  test('each variant has the one group of sound and the one of captions; sound can be had alone', async () => {
    const media = await tags('MEDIA')
    expect(media.map(({ TYPE, 'GROUP-ID': group, LANGUAGE, URI }) => [TYPE, group, LANGUAGE, URI])).toEqual([
      ['AUDIO', 'sound', 'zh', 'sound/index.m3u8'],
      ['SUBTITLES', 'captions', 'zh', 'captions/0.m3u8'],
    ])
    const variants = await tags('STREAM-INF')
    for (const variant of variants) expect(variant).toMatchObject({ AUDIO: 'sound', SUBTITLES: 'captions' })
    expect(variants.at(-1)).toMatchObject({ CODECS: 'mp4a.40.2', URI: 'sound/index.m3u8' })
    expect(variants.at(-1)).not.toHaveProperty('RESOLUTION')
  })

  test('names all that lies there, and nothing that does not', async () => {
    const master = (await read('master.m3u8')).matchAll(/URI="([^"]+)"|^([^#\n].*)$/gm)
    const lists = [...new Set([...master].map(([, quoted, plain]) => quoted ?? plain ?? ''))]
    const named = ['master.m3u8', 'film.json', 'poster.jpg', 'storyboard.vtt', ...lists]
    for (const list of lists) {
      const files = (await read(list)).matchAll(/URI="([^"]+)"|^([^#\n].*)$/gm)
      named.push(...[...files].map(([, quoted, plain]) => join(list, '..', quoted ?? plain ?? '')))
    }
    named.push(...[...(await read('storyboard.vtt')).matchAll(/^(storyboard-\d+\.jpg)#/gm)].map(([, sheet = '']) => sheet))
    const entries = await readdir(target, { recursive: true, withFileTypes: true })
    const there = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(target.length + 1))
    expect([...new Set(named)].sort()).toEqual(there.sort())
  })
})

test('the storyboard has a picture for every moment, the captions one clock with the film', async () => {
  const cues = [...(await read('storyboard.vtt')).matchAll(/^([\d:.]+) --> ([\d:.]+)$/gm)].map(([, from, to]) => [from, to])
  expect([cues[0]?.[0], cues.at(-1)?.[1]]).toEqual(['00:00:00.000', '00:00:11.208'])
  for (let i = 1; i < cues.length; i++) expect(cues[i]?.[0]).toBe(cues[i - 1]?.[1])
  expect(await read('captions/0.vtt')).toMatch(/^WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00\.000\n/)
})
