import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder, clips, encode, ffmpeg, H264, PICTURE } from '../support/films.ts'

const folder = aFolder()
const clip = clips(folder)

const SRT = '1\n00:00:00,500 --> 00:00:01,500\n同志们好\n\n2\n00:00:01,600 --> 00:00:02,000\n<i>学习</i>时间\n'

async function withCaptions(name: string, ...files: [string | Buffer, string][]): Promise<string> {
  const inputs = await Promise.all(
    files.map(async ([content], i) => {
      const file = join(folder, `${name}-${i}.srt`)
      await writeFile(file, content)
      return file
    }),
  )
  const picture = await clip('picture.mp4', ...PICTURE(2), ...H264)
  const target = join(folder, `${name}.mkv`)
  const languages = files.flatMap(([, language], i) => [`-metadata:s:s:${i}`, `language=${language}`])
  const maps = ['-map', '0', ...files.flatMap((_, i) => ['-map', String(i + 1)])]
  await ffmpeg(
    '-i',
    picture,
    ...inputs.flatMap((file) => ['-i', file]),
    ...maps,
    '-c',
    'copy',
    '-c:s',
    'srt',
    ...languages,
    target,
  )
  return target
}

test('embedded captions become WebVTT renditions, by language', async () => {
  const film = await encode(await withCaptions('two', [SRT, 'chi'], [SRT.replace('同志们好', 'Comrades'), 'eng']))
  expect(film.captions).toEqual([
    { file: 'captions/0.vtt', name: '中文', language: 'zh' },
    { file: 'captions/1.vtt', name: 'English', language: 'en' },
  ])
  const text = await readFile(join(film.target, 'captions/0.vtt'), 'utf8')
  expect(text).toMatch(/^WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n/)
  expect(text).toContain('00:00.500 --> 00:01.500\n同志们好')
  const master = await readFile(join(film.target, 'master.m3u8'), 'utf8')
  expect(master).toContain(
    'TYPE=SUBTITLES,GROUP-ID="captions",NAME="中文",LANGUAGE="zh",DEFAULT=NO,AUTOSELECT=YES,URI="captions/0.m3u8"',
  )
  expect(await readFile(join(film.target, 'captions/0.m3u8'), 'utf8')).toContain('#EXTINF:2.000000,\n0.vtt')
})

test('a track that cannot be read is left out and mentioned, and the film is made', async () => {
  const source = await withCaptions('broken', [SRT, 'chi'])
  const content = await readFile(source)
  const spoilt = Buffer.from('同志们好')
  for (let at = content.indexOf(spoilt); at >= 0; at = content.indexOf(spoilt, at + 1)) content.fill(0xff, at, at + spoilt.length)
  for (const word of ['学习', '时间']) {
    const found = content.indexOf(Buffer.from(word))
    if (found >= 0) content.fill(0xff, found, found + 6)
  }
  await writeFile(source, content)
  const film = await encode(source)
  expect([film.captions, film.warnings]).toEqual([[], ['sound-missing', 'captions-unreadable']])
})

test('captions written in GB18030 are read', async () => {
  const source = await withCaptions('gb', [SRT, 'chi'])
  const content = await readFile(source)
  // The same four characters take eight bytes in GB18030 instead of twelve; spaces fill the rest.
  const gb = { 同志们好: 'cdacd6becec7bac3', 学习: 'd1a7cfb0', 时间: 'cab1bce4' }
  for (const [word, hex] of Object.entries(gb)) {
    const utf8 = Buffer.from(word)
    const at = content.indexOf(utf8)
    Buffer.from(hex, 'hex').copy(content.fill(0x20, at, at + utf8.length), at)
  }
  await writeFile(source, content)
  const film = await encode(source)
  expect(await readFile(join(film.target, 'captions/0.vtt'), 'utf8')).toMatch(/学习\s*<\/i>时间/)
})
