/** What a file is by its bytes; its name and what the browser says are never believed. */
export type FileKind = 'picture' | 'pdf' | 'office' | 'archive'

export interface KnownFile {
  kind: FileKind
  mediaType: string
  /** Ending a file of this kind has; the name it came with is given this one. */
  ending: string
}

const OFFICE = 'application/vnd.openxmlformats-officedocument.'
const PICTURES: [(bytes: Uint8Array) => boolean, KnownFile][] = [
  [(bytes) => text(bytes, 0, 3) === '\xff\xd8\xff', { kind: 'picture', mediaType: 'image/jpeg', ending: 'jpg' }],
  [(bytes) => text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n', { kind: 'picture', mediaType: 'image/png', ending: 'png' }],
  [
    (bytes) => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP',
    { kind: 'picture', mediaType: 'image/webp', ending: 'webp' },
  ],
  [(bytes) => text(bytes, 0, 5) === '%PDF-', { kind: 'pdf', mediaType: 'application/pdf', ending: 'pdf' }],
]
const text = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))

/** A picture or a PDF; null: neither. */
export const simpleKindOf = (bytes: Uint8Array): KnownFile | null => PICTURES.find(([is]) => is(bytes))?.[1] ?? null

export const isZip = (bytes: Uint8Array) => text(bytes, 0, 4) === 'PK\x03\x04'

/** What an archive is by the names of its parts; documents with macros are not taken as documents, nor as anything else. */
export function zipKindOf(names: readonly string[]): KnownFile | null {
  if (names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) return null
  const has = (name: string) => names.includes(name)
  if (!has('[Content_Types].xml')) return { kind: 'archive', mediaType: 'application/zip', ending: 'zip' }
  if (has('word/document.xml')) return { kind: 'office', mediaType: `${OFFICE}wordprocessingml.document`, ending: 'docx' }
  if (has('xl/workbook.xml')) return { kind: 'office', mediaType: `${OFFICE}spreadsheetml.sheet`, ending: 'xlsx' }
  if (has('ppt/presentation.xml')) return { kind: 'office', mediaType: `${OFFICE}presentationml.presentation`, ending: 'pptx' }
  return null
}

/** The last part of a path, without control characters, with the ending that is true. */
export function nameOf(filename: string, { ending }: Pick<KnownFile, 'ending'>): string {
  const last = filename
    .split(/[\\/]/)
    .at(-1)!
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
  const stem = last.replace(/\.(jpe?g|png|webp|pdf|docx|xlsx|pptx|zip)$/i, '').slice(0, 200)
  return `${stem || 'file'}.${ending}`
}

/** A part of a file that is asked for (RFC 9110 §14): [start, end). Null: the whole; 'unsatisfiable': none of it. */
export function rangeOf(header: string | undefined, size: number): { start: number; end: number } | null | 'unsatisfiable' {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return null
  if (first === '') {
    const length = Number(last)
    return length === 0 ? 'unsatisfiable' : { start: Math.max(0, size - length), end: size }
  }
  const start = Number(first)
  const end = last === '' ? size : Math.min(Number(last) + 1, size)
  return start >= size || end <= start ? 'unsatisfiable' : { start, end }
}
