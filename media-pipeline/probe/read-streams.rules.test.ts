import { describe, expect, test } from 'vitest'
import { chooseStreams, type ProbedStream, readPicture, readSound } from './read-streams.rules.ts'

const picture = (fields: Partial<ProbedStream> = {}): ProbedStream => ({
  index: 0,
  codec_type: 'video',
  codec_name: 'h264',
  pix_fmt: 'yuv420p',
  width: 1280,
  height: 720,
  ...fields,
})
const sound = (fields: Partial<ProbedStream> = {}): ProbedStream => ({
  index: 1,
  codec_type: 'audio',
  codec_name: 'aac',
  channels: 2,
  ...fields,
})

describe('which streams make the film', () => {
  test('a cover image is no picture', () => {
    expect(chooseStreams([picture({ disposition: { attached_pic: 1 } }), sound()]).picture).toBeUndefined()
  })
  test('an empty track gives way to a full one, even if it is the default', () => {
    const empty = picture({ index: 0, nb_frames: '0', disposition: { default: 1 } })
    expect(chooseStreams([empty, picture({ index: 3 })]).picture?.index).toBe(3)
  })
  test('of two full ones the larger is taken', () => {
    expect(chooseStreams([picture({ width: 160, height: 90 }), picture({ index: 2 })]).picture?.index).toBe(2)
  })
  test('sound that cannot be decoded gives way', () => {
    expect(chooseStreams([picture(), sound({ codec_name: 'none' }), sound({ index: 2 })]).sound?.index).toBe(2)
  })
  test('encryption is noticed', () => {
    expect(chooseStreams([picture({ codec_tag_string: 'encv' })]).isProtected).toBe(true)
  })
  test('captions are text or pictures, with a language and a title where there is one', () => {
    const { captions } = chooseStreams([
      { index: 2, codec_type: 'subtitle', codec_name: 'subrip', tags: { language: 'chi', title: '中文字幕' } },
      { index: 3, codec_type: 'subtitle', codec_name: 'hdmv_pgs_subtitle', tags: { language: 'und' } },
      { index: 4, codec_type: 'subtitle', codec_name: 'eia_608' },
    ])
    expect(captions).toEqual([
      { index: 2, codec: 'subrip', isText: true, language: 'zh', title: '中文字幕' },
      { index: 3, codec: 'hdmv_pgs_subtitle', isText: false, language: null, title: null },
    ])
  })
})

describe('the picture', () => {
  test.each([
    ['16:15', 16 / 15],
    ['0:1', 1],
    ['1000000:1', 1],
    ['N/A', 1],
    [undefined, 1],
  ])('pixels of %s', (sample_aspect_ratio, expected) => {
    const fields = sample_aspect_ratio === undefined ? {} : { sample_aspect_ratio }
    expect(readPicture(picture(fields)).pixelAspect).toBeCloseTo(expected)
  })
  test.each([
    ['tt', 'interlaced'],
    ['bb', 'interlaced'],
    ['progressive', 'progressive'],
    ['unknown', 'unknown'],
  ])('field order %s', (field_order, expected) => {
    expect(readPicture(picture({ field_order })).scan).toBe(expected)
  })
  test.each([
    [{ color_space: 'bt470bg' }, 'bt601'],
    [{ color_space: 'bt709' }, 'bt709'],
    [{ color_space: 'bt2020nc' }, 'bt2020'],
    [{ pix_fmt: 'gbrp' }, 'rgb'],
    [{}, 'unknown'],
  ])('colours of %o', (fields, matrix) => {
    expect(readPicture(picture(fields)).matrix).toBe(matrix)
  })
  test('HDR is known by its curve', () => {
    expect(readPicture(picture({ color_transfer: 'smpte2084' })).hdr).toBe('pq')
    expect(readPicture(picture({ color_transfer: 'bt709' })).hdr).toBeNull()
  })
  test('a rate that divides by zero is none', () => {
    expect(readPicture(picture({ r_frame_rate: '0/0' })).nominalRate).toBe(0)
  })
})

test.each([
  ['eng', 'en'],
  ['zh-hans', 'zh-hans'],
  ['und', null],
  ['"><script>', null],
])('a language tag %s becomes %s', (language, expected) => {
  expect(readSound(sound({ tags: { language } })).language).toBe(expected)
})
