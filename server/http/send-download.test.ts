import { expect, test } from 'vitest'
import { disposition } from './send-download.ts'

test.each([
  ['人员名单.xlsx', 'file.xlsx', '%E4%BA%BA%E5%91%98%E5%90%8D%E5%8D%95.xlsx'],
  ['图.html.png', 'file.png', '%E5%9B%BE.html.png'],
  ['没有后缀', 'file', '%E6%B2%A1%E6%9C%89%E5%90%8E%E7%BC%80'],
  ['说明.文档', 'file', '%E8%AF%B4%E6%98%8E.%E6%96%87%E6%A1%A3'],
  ['a"; filename=b.exe', 'file.exe', 'a%22%3B%20filename%3Db.exe'],
  ['a\r\nset-cookie: b=c.txt', 'file.txt', 'a%0D%0Aset-cookie%3A%20b%3Dc.txt'],
  ['half \ud800.pdf', 'file.pdf', 'half%20%EF%BF%BD.pdf'],
])('%j keeps its name, and %s for old browsers', (name, plain, encoded) => {
  expect(disposition(name)).toBe(`attachment; filename=${plain}; filename*=UTF-8''${encoded}`)
})

test('shown in the page, not saved', () => {
  expect(disposition('图.png', 'inline')).toMatch(/^inline; /)
})
