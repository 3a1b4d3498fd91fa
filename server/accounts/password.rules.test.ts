import { expect, test } from 'vitest'
import { canonicalPassword, passwordFault } from './password.rules.ts'

const OWN = ['zhang.wei', 'M000123456', '13900004321', '张伟', null]

test.each([
  ['', 'too-short'],
  ['abc123!?x', 'too-short'],
  ['石榴花开在五月天', 'too-short'], // eight characters, whatever their bytes
  ['13900004321', 'own-data'],
  ['13900004321a!', 'own-data'],
  ['１３９００００４３２１', 'own-data'],
  ['m000123456', 'own-data'],
  ['Zhang.Wei2026', 'own-data'],
  ['zhang.weizhang.wei', 'own-data'],
  ['aaaaaaaaaaaa', 'simple'],
  ['1212121212', 'simple'],
  ['1234567890', 'common'],
  ['0987654321', 'common'],
  ['qwertyuiop', 'common'],
  ['password123', 'common'],
  ['Password2026!', 'common'],
  ['woaini1314520', 'common'],
  ['1qaz2wsx3edc', 'common'],
  ['a1b2c3d4e5', 'common'],
  ['abcdefghij', 'common'],
  ['dangyuan2026', 'common'],
  ['柳树村的石榴又红了', 'too-short'],
  ['柳树村的石榴今年又红了', null],
  ['correct horse', null],
  ['zhang.wei keeps bees', null],
  ['tq7-bamboo-rain', null],
])('%s: %s', (password, fault) => expect(passwordFault(password, OWN)).toBe(fault))

test('full and half width are the same password', () => expect(canonicalPassword('ａｂｃ１２３')).toBe('abc123'))
