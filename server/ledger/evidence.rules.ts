type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp'

/** What a file is by its first bytes; its name and what the browser says are never believed. null: none of what we take. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  if (text(0, 5) === '%PDF-') return 'application/pdf'
  if (text(0, 3) === '\xff\xd8\xff') return 'image/jpeg'
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp'
  return null
}
