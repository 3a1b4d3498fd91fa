import { expect, test } from 'vitest'
import { fileKind } from './file-kind.rules.ts'
import { decodeText, separatorOf } from './text.rules.ts'

const TEXT = '姓名,人员类别,所在党支部\r\n张伟,正式党员,柳树村党支部\r\n'
const utf16le = Buffer.from(TEXT, 'utf16le')
/** 姓名,张伟 */
const GB18030 = Buffer.from('d0d5c3fb2cd5c5ceb0', 'hex')

test.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with mark', Buffer.from(`\uFEFF${TEXT}`)],
  ['UTF-16LE with mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16le])],
  ['UTF-16LE', utf16le],
  ['UTF-16BE with mark', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16le).swap16()])],
  ['UTF-16BE', Buffer.from(utf16le).swap16()],
])('%s is decoded', (_, bytes) => expect(decodeText(bytes)).toBe(TEXT))

test('GB18030 is decoded', () => expect(decodeText(GB18030)).toBe('姓名,张伟'))
test('bytes that are no text are refused', () =>
  expect(() => decodeText(Buffer.from([0x41, 0, 0, 0, 0xff, 0x81, 0]))).toThrow('unknown-encoding'))

test.each([
  [TEXT, ','],
  ['姓名;人员类别;所在党支部\n', ';'],
  ['东河镇，花名册\n姓名\t"人员类别"\t所在党支部\n', '\t'],
  ['什么也没有', ','],
])('the separator of %j is %j', (text, separator) => expect(separatorOf(text)).toBe(separator))

test.each([
  [Buffer.alloc(0), 'empty-file'],
  [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-excel'],
  [Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'],
  [Buffer.from('\uFEFF\n <HTML><table>'), 'html-table'],
  [Buffer.from('<?xml version="1.0"?><Workbook>'), 'html-table'],
  [Buffer.from('<html>', 'utf16le'), 'html-table'],
  [Buffer.from('%PDF-1.7'), 'not-a-table'],
  [Buffer.from('{\\rtf1'), 'not-a-table'],
])('%j is refused: %s', (bytes, failure) => expect(() => fileKind(bytes)).toThrow(failure))
test('a zip and a text are told by their first bytes', () =>
  expect([fileKind(Buffer.from('PK\u0003\u0004')), fileKind(Buffer.from('姓名'))]).toEqual(['xlsx', 'text']))
