import { expect, test } from 'vitest'
import { localPath } from './return-path.rules.ts'

test.each([
  ['/films/1?t=3#x', '/films/1?t=3#x'],
  ['/', '/'],
  [undefined, '/'],
  ['', '/'],
  ['https://evil.example/', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/x\n//evil', '/'],
  ['\\\\evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['evil.example', '/'],
  ['/.//evil.example', '/'],
  ['/a/..//evil.example', '/'],
])('%j leads to %s', (asked, path) => expect(localPath(asked)).toBe(path))
