/** Recognises a file chosen a second time, so that an upload goes on only with the same film. */

/** Bytes looked at, at the beginning and at the end: all of a film would take minutes. */
export const SAMPLE_BYTES = 1024 * 1024

/** 32-bit FNV-1a. Not for secrets: it only tells two films apart, and works without a secure context. */
function hash(bytes: Uint8Array, seed: number): number {
  let value = seed
  for (const byte of bytes) value = Math.imul(value ^ byte, 0x01000193)
  return value >>> 0
}

/** The same for the same size, beginning and end, whatever the file is called and wherever it lies. */
export function fingerprintOf(sizeBytes: number, head: Uint8Array, tail: Uint8Array): string {
  const one = hash(tail, hash(head, 0x811c9dc5))
  const other = hash(head, hash(tail, 0x9dc5811c))
  return `${sizeBytes}-${one.toString(16).padStart(8, '0')}${other.toString(16).padStart(8, '0')}`
}
