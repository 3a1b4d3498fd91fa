import { expect, test } from 'vitest'
import { captionList, withCaptions } from './master.rules.ts'

const bare = [
  '#EXTM3U',
  '#EXT-X-STREAM-INF:BANDWIDTH=1,AUDIO="sound",CLOSED-CAPTIONS=NONE',
  '360p/index.m3u8',
  '#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=1,URI="360p/keyframes.m3u8"',
  '',
].join('\n')
const embedded = bare
  .replace('#EXT-X-STREAM', '#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="captions",NAME="中文",URI="captions/0.m3u8"\n#EXT-X-STREAM')
  .replace('AUDIO="sound"', 'AUDIO="sound",SUBTITLES="captions"')
const track = (id: string, label: string, language = 'zh-CN') => ({ id, label, language })

test('without tracks nothing speaks of captions, whatever the pipeline wrote', () => {
  expect(withCaptions(bare, [])).toBe(bare)
  expect(withCaptions(embedded, [])).toBe(bare)
})

test('every track of the version is named once, before the streams that carry it', () => {
  const master = withCaptions(embedded, [track('a', '中文'), track('b', '中文'), track('c', 'Dai "x"', 'und')])
  expect(master.match(/#EXT-X-MEDIA:.*/g)).toEqual([
    '#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="captions",NAME="中文",LANGUAGE="zh-CN",DEFAULT=NO,AUTOSELECT=YES,URI="captions/a.m3u8"',
    '#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="captions",NAME="中文 2",LANGUAGE="zh-CN",DEFAULT=NO,AUTOSELECT=YES,URI="captions/b.m3u8"',
    '#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="captions",NAME="Dai  x ",DEFAULT=NO,AUTOSELECT=YES,URI="captions/c.m3u8"',
  ])
  expect(master.indexOf('#EXT-X-MEDIA')).toBeLessThan(master.indexOf('#EXT-X-STREAM-INF'))
  expect(master).toContain('CLOSED-CAPTIONS=NONE,SUBTITLES="captions"\n360p/index.m3u8')
  expect(master).not.toContain('captions/0.m3u8')
})

test('a list of captions is one file as long as the film', () =>
  expect(captionList('a', 61.04)).toContain('#EXT-X-TARGETDURATION:62\n'))
