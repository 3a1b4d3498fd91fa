/** Signed addresses: /media/<token>/<version>/<file>. */

const SIGNED = /^(.*\/media\/)([^/]+)(\/.*)$/

/** The address of a file with the token of another, newer signed address; unchanged where either is not signed. */
export function withTokenOf(fresh: string, url: string): string {
  const token = SIGNED.exec(fresh)?.[2]
  return token ? url.replace(SIGNED, `$1${token}$3`) : url
}

/** The film's sound alone, beside its master playlist. */
export const soundUrl = (hlsUrl: string): string => hlsUrl.replace(/[^/?]+(\?.*)?$/, 'sound/index.m3u8')
