import { expect, test } from 'vitest'
import { csvOf } from './csv.rules.ts'

test.each([
  [[['行', '问题']], '\uFEFF行,问题\r\n'],
  [[['a,b', 'say "no"', 'two\nlines']], '\uFEFF"a,b","say ""no""","two\nlines"\r\n'],
  [[['=1+1', '+86', '-3', '@x']], "\uFEFF'=1+1,'+86,'-3,'@x\r\n"],
  [[], '\uFEFF\r\n'],
])('%j becomes %j', (rows, text) => {
  expect(csvOf(rows)).toBe(text)
})
