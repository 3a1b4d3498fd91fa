import { expect, test } from 'vitest'
import { deviceOf } from './device.rules.ts'

test.each([
  [
    'Mozilla/5.0 (Linux; Android 12; HarmonyOS; ALN-AL00) AppleWebKit/537.36 Chrome/114 HuaweiBrowser/15 Mobile Safari/537.36',
    'Huawei Browser',
    'HarmonyOS',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; 2210132C) AppleWebKit/537.36 Version/4.0 Chrome/116 MicroMessenger/8.0.49',
    '微信',
    'Android',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142 Safari/537.36 Edg/142.0', 'Edge', 'Windows'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1', 'Safari', 'iOS'],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142 Safari/537.36', 'Chrome', 'Linux'],
])('%s', (userAgent, browser, system) => expect(deviceOf(userAgent)).toEqual({ browser, system }))

test.each([null, '', 'curl/8.5'])('%j is unknown', (userAgent) => expect(deviceOf(userAgent)).toBeUndefined())
