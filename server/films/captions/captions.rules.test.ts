import { expect, test } from 'vitest'
import { cueFaults, decodeText, isOpenCaption, readCues, writeVtt } from './captions.rules.ts'

const SRT = '1\r\n00:00:01,000 --> 00:00:02,500\r\n同志们，现在开会。\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\n第二句\r\n'
const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return littleEndian ? bytes : bytes.swap16()
}
/** '同志们' as subtitle tools here have written it for decades. */
const GB18030 = Buffer.concat([
  Buffer.from('1\n00:00:01,000 --> 00:00:02,500\n'),
  Buffer.from([0xcd, 0xac, 0xd6, 0xbe, 0xc3, 0xc7]),
])

test.each([
  ['UTF-8', Buffer.from(SRT)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${SRT}`)],
  ['UTF-16 LE with a mark', utf16(`\uFEFF${SRT}`, true)],
  ['UTF-16 BE with a mark', utf16(`\uFEFF${SRT}`, false)],
  ['UTF-16 LE without one', utf16(SRT, true)],
  ['UTF-16 BE without one', utf16(SRT, false)],
])('%s is read', (_, bytes) =>
  expect(readCues(decodeText(bytes)!)).toEqual([
    { startMs: 1000, endMs: 2500, text: '同志们，现在开会。' },
    { startMs: 3000, endMs: 4000, text: '第二句' },
  ]),
)

test('two characters of GB18030 that are faultless UTF-8 are read as what they mean', () =>
  expect(decodeText(Buffer.from([0xcd, 0xac, 0xd6, 0xbe]))).toBe('同志'))

test.each(['Ärger', 'Привет', 'سالام', 'plain'])('%s in UTF-8 stays what it is', (text) =>
  expect(decodeText(Buffer.from(text))).toBe(text),
)

test('GB18030 is read', () => expect(readCues(decodeText(GB18030)!)).toEqual([{ startMs: 1000, endMs: 2500, text: '同志们' }]))

test.each([
  [
    'WebVTT with settings, short times and tags',
    'WEBVTT\n\nNOTE x\n\na\n00:01.000 --> 00:02.000 line:0\n<v 李>你&amp;我</v>\n',
    '你&我',
  ],
  ['SRT without numbers or blank lines between', '00:00:01,0 --> 00:00:02,0\n甲\n2\n00:00:03,000 --> 00:00:04,000\n乙', '甲'],
  ['two lines', '1\n00:00:01,000 --> 00:00:02,000\n上\n下\n', '上\n下'],
  ['old Mac line ends', '1\r00:00:01,000 --> 00:00:02,000\r甲\r', '甲'],
  ['a script in it', '1\n00:00:01,000 --> 00:00:02,000\n<script>alert(1)</script>甲{\\an8}', 'alert(1)甲'],
])('%s', (_, text, first) => expect(readCues(text)?.[0]?.text).toBe(first))

test.each([[''], ['WEBVTT\n'], ['随便写的一段话'], ['1\n00:00:02,000 --> 00:00:01,000\n倒着\n'], ['\u0000\u0001\u0002']])(
  '%j is no caption file',
  (text) => expect(readCues(text)).toBeNull(),
)

test('cues come in the order of time', () =>
  expect(readCues('00:00:05,000 --> 00:00:06,000\n后\n\n00:00:01,000 --> 00:00:02,000\n先')?.map(({ text }) => text)).toEqual([
    '先',
    '后',
  ]))

test('what is written is read again as it was', () => {
  const cues = [
    { startMs: 0, endMs: 999, text: '一 <二> & 三' },
    { startMs: 3_723_004, endMs: 3_724_000, text: '甲 --> 乙\n丙' },
  ]
  const vtt = writeVtt(cues)
  expect(vtt).toMatch(/^WEBVTT\nX-TIMESTAMP-MAP=/)
  expect(vtt).toContain('01:02:03.004 --> 01:02:04.000')
  expect(readCues(vtt)).toEqual(cues)
})

test('a blank line inside a cue does not end it', () =>
  expect(readCues(writeVtt([{ startMs: 0, endMs: 1, text: '甲\n\n乙' }]))?.[0]?.text).toBe('甲\n乙'))

test('a cue that ends before it begins is pointed at', () =>
  expect(
    cueFaults([
      { startMs: 0, endMs: 1, text: 'a' },
      { startMs: 5, endMs: 5, text: 'b' },
    ]),
  ).toEqual(['/body/cues/1/endMs']))

test.each([
  [{ currentVersionId: 'v', reviewVersionId: null }, false],
  [{ currentVersionId: null, reviewVersionId: 'v' }, false],
  [{ currentVersionId: 'older', reviewVersionId: null }, true],
  [{ currentVersionId: null, reviewVersionId: null }, true],
])('captions of version v with %o may change: %s', (film, isOpen) =>
  expect(isOpenCaption({ filmVersionId: 'v', ...film })).toBe(isOpen),
)
