import { expect, test } from 'vitest'
import { isZip, nameOf, rangeOf, simpleKindOf, zipKindOf } from './file.rules.ts'

test.each([
  ['%PDF-1.7', 'application/pdf'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['RIFF0000WEBP', 'image/webp'],
  ['<svg onload="alert(1)">', undefined],
  ['<!doctype html>', undefined],
])('%j is %s', (start, mediaType) => expect(simpleKindOf(Buffer.from(start, 'latin1'))?.mediaType).toBe(mediaType))

test('an archive is what its parts say', () => {
  expect(isZip(Buffer.from('PK\x03\x04'))).toBe(true)
  expect(zipKindOf(['[Content_Types].xml', 'word/document.xml'])?.ending).toBe('docx')
  expect(zipKindOf(['[Content_Types].xml', 'ppt/presentation.xml'])?.ending).toBe('pptx')
  expect(zipKindOf(['表.csv'])?.kind).toBe('archive')
  expect(zipKindOf(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'])).toBeNull()
})

test.each([
  ['果树.pdf', 'pdf', '果树.pdf'],
  ['../../etc/果树.pdf', 'pdf', '果树.pdf'],
  ['图.pdf', 'png', '图.png'],
  ['a\u0000\u202Egpj.exe', 'jpg', 'agpj.exe.jpg'],
  ['', 'pdf', 'file.pdf'],
])('%j as %s is called %j', (filename, ending, name) => expect(nameOf(filename, { ending })).toBe(name))

test.each([
  [undefined, null],
  ['bytes=0-', { start: 0, end: 100 }],
  ['bytes=10-19', { start: 10, end: 20 }],
  ['bytes=90-500', { start: 90, end: 100 }],
  ['bytes=-10', { start: 90, end: 100 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=20-10', 'unsatisfiable'],
  ['bytes=0-1,5-6', null],
] as const)('%s of a hundred bytes', (header, range) => expect(rangeOf(header, 100)).toEqual(range))
