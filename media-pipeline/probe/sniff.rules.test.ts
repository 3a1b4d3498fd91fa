import { expect, test } from 'vitest'
import { sniff } from './sniff.rules.ts'

const bytes = (hexadecimal: string, then = '') => Buffer.concat([Buffer.from(hexadecimal, 'hex'), Buffer.from(then, 'latin1')])
const packets = (size: number, first: number) => {
  const stream = Buffer.alloc(4096)
  for (let at = first; at < stream.length; at += size) stream[at] = 0x47
  return stream
}

test.each([
  ['mov', bytes('00000018', 'ftypisom')],
  ['mov', bytes('00000008', 'wide\0\0\0\0mdat')],
  ['matroska', bytes('1a45dfa3')],
  ['avi', bytes('', 'RIFF\0\0\0\0AVI LIST')],
  ['mpeg', bytes('', 'RIFF\0\0\0\0CDXAfmt ')],
  ['mpeg', bytes('000001ba44')],
  ['flv', bytes('', 'FLV\x01\x05')],
  ['asf', bytes('3026b2758e66cf11a6d900aa0062ce6c')],
  ['mxf', bytes('060e2b34020501010d01020101020400')],
  ['rm', bytes('', '.RMF\0\0')],
  ['ogg', bytes('', 'OggS\0')],
  ['mpegts', packets(188, 0)],
  ['mpegts', packets(192, 4)],
])('a film is known by its first bytes: %s', (container, head) => {
  expect(sniff(head)).toEqual({ container })
})

test.each([
  ['playlist', '#EXTM3U\n#EXTINF:4,\nhttp://example.com/a.ts'],
  ['playlist', '\uFEFF#EXTM3U'],
  ['playlist', '\n\n  #EXTM3U'],
  ['playlist', "ffconcat version 1.0\nfile '/etc/passwd'"],
  ['playlist', "file '/etc/passwd'"],
  ['playlist', '<?xml version="1.0"?><MPD/>'],
  ['playlist', 'v=0\r\no=- 0 0 IN IP4 127.0.0.1'],
  ['playlist', '<ASX version="3.0">'],
  ['unknown-container', 'Dear editor, please find attached'],
  ['unknown-container', ''],
  ['unknown-container', 'MZ\x90\0'],
])('what is no film is named: %s', (refusal, text) => {
  expect(sniff(Buffer.from(text))).toEqual({ refusal })
})

test.each([
  ['still-image', bytes('89504e470d0a1a0a')],
  ['still-image', bytes('ffd8ffe0')],
  ['still-image', bytes('00000018', 'ftypheic')],
  ['no-picture', bytes('00000018', 'ftypM4A ')],
  ['no-picture', bytes('', 'ID3\x04')],
  ['no-picture', bytes('', 'RIFF\0\0\0\0WAVEfmt ')],
])('pictures and sounds are told from films: %s', (refusal, head) => {
  expect(sniff(head)).toEqual({ refusal })
})
