import { Converter } from 'opencc-js/t2cn'

const simplified = Converter({ from: 't', to: 'cn' })

/** Blanks beside a Chinese character mean nothing; between words they do. */
const BESIDE_HAN = /(?<=[\p{Script=Han}\p{P}])\s+|\s+(?=[\p{Script=Han}\p{P}])/gu

/**
 * A text as it is compared with an accepted answer: full-width letters and digits as half-width ones, traditional characters as
 * simplified ones (OpenCC), small letters, no blanks beside Chinese, no punctuation at the end.
 */
export function fold(text: string): string {
  const plain = simplified(text.normalize('NFKC')).toLowerCase()
  const joined = plain.replace(/\s+/g, ' ').trim().replace(BESIDE_HAN, '')
  return joined.replace(/[。．.！!；;，,、]+$/u, '') || joined
}

/** The number somebody typed, '１，２３４.5 公斤' for instance; null if it is none. `unit` may follow or not. */
export function readNumber(text: string, unit = ''): number | null {
  const typed = text.normalize('NFKC').trim()
  const mark = unit.normalize('NFKC')
  const bare = mark !== '' && typed.endsWith(mark) ? typed.slice(0, -mark.length) : typed
  const digits = bare
    .replace(/[−–]/g, '-')
    .replace(/\s+/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i.test(digits) ? Number(digits) : null
}
