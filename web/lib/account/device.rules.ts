/** Browser and system by the user agent, for a reader who wonders which device that is. Order matters: most claim to be others too. */

const BROWSERS: readonly [RegExp, string][] = [
  [/MicroMessenger/, '微信'],
  [/HuaweiBrowser/, 'Huawei Browser'],
  [/MiuiBrowser/, 'MIUI Browser'],
  [/UCBrowser|UBrowser/, 'UC'],
  [/QQBrowser|MQQBrowser/, 'QQ Browser'],
  [/QIHU|360SE|360EE/, '360'],
  [/Edg/, 'Edge'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/OPR/, 'Opera'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]

const SYSTEMS: readonly [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
]

/** Undefined when the user agent says nothing we know. */
export function deviceOf(userAgent: string | null): { browser: string; system: string } | undefined {
  const find = (list: readonly [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1]
  const [browser, system] = [find(BROWSERS), find(SYSTEMS)]
  return browser && system ? { browser, system } : undefined
}
