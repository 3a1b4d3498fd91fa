import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { countPages } from './count-pages.ts'

const pdf = (...parts: (string | Buffer)[]) => Buffer.concat(['%PDF-1.7\n', ...parts, '\n%%EOF'].map((part) => Buffer.from(part)))

test('the root of the page tree says how many', () => {
  const root = '2 0 obj << /Type /Pages /Kids [3 0 R 4 0 R] /Count 12 /Resources << /Font << /F1 9 0 R >> >> >> endobj\n'
  const branch = '3 0 obj <</Type/Pages/Parent 2 0 R/Kids[5 0 R]/Count 7>> endobj\n'
  expect(countPages(pdf(root, branch))).toBe(12)
  expect(countPages(pdf(branch, root))).toBe(12)
})

test('also in an object stream', () => {
  const packed = deflateSync('1 0 2 30 <</Type/Catalog/Pages 2 0 R>> <</Kids[3 0 R]/Count 30/Type/Pages>>')
  const head = `7 0 obj <</Type/ObjStm/N 2/First 9/Filter/FlateDecode/Length ${packed.length}>>stream\r\n`
  expect(countPages(pdf(head, packed, '\nendstream endobj'))).toBe(30)
})

test('after a change the last root holds', () => {
  const root = (count: number) => `2 0 obj << /Type /Pages /Count ${count} /Kids [] >> endobj\n`
  expect(countPages(pdf(root(3), root(5)))).toBe(5)
})

test.each([
  ['nothing in it', ''],
  ['no pages', '2 0 obj << /Type /Pages /Count 0 >> endobj'],
  ['too many', '2 0 obj << /Type /Pages /Count 600000 >> endobj'],
  ['dictionaries that never end', '<<'.repeat(200_000) + '/Pages '.repeat(10)],
  ['streams that never end', '/ObjStm >>stream\n'.repeat(1000)],
])('%s: cannot be counted', (_name, content) => expect(countPages(pdf(content))).toBeNull())
