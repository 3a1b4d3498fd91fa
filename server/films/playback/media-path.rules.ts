/** Which files of a film may be asked for, of what type they are, and what part of one a range means. */

const TYPES: readonly [RegExp, string][] = [
  [/^[a-z0-9]+\/(init\.mp4|\d{5}\.m4s)$/, 'video/mp4'],
  [/^([a-z0-9]+\/)?(master|index|keyframes)\.m3u8$/, 'application/vnd.apple.mpegurl'],
  [/^(poster|storyboard-\d{1,4})\.jpg$/, 'image/jpeg'],
  [/^storyboard\.vtt$/, 'text/vtt; charset=utf-8'],
]

/** Null: no such file is ever served, whatever lies in the folder. */
export const mediaType = (path: string): string | null => TYPES.find(([form]) => form.test(path))?.[1] ?? null

export type Part = { from: number; to: number } | 'whole' | 'unsatisfiable'

/** One range of bytes, `to` included; several at once are answered with the whole, as RFC 9110 allows. */
export function partOf(range: string | undefined, size: number): Part {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (first === undefined || last === undefined || first + last === '') return 'whole'
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return from > to || from >= size ? 'unsatisfiable' : { from, to }
}
