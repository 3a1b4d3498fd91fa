import { expect, test } from 'vitest'
import { mediaTypeOf } from './evidence.rules.ts'

test.each([
  ['%PDF-1.7 …', 'application/pdf'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\nIHDR', 'image/png'],
  ['RIFF1234WEBPVP8 ', 'image/webp'],
  ['RIFF1234WAVEfmt ', null],
  ['<html><script>', null],
  ['GIF89a', null],
  ['', null],
])('%j is %s', (head, type) => expect(mediaTypeOf(Buffer.from(head, 'latin1'))).toBe(type))
