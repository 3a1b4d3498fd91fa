/** Turns the complaint that a file is not there into null; other errors pass. */
export function isMissing(error: unknown): null {
  const known = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'NoSuchKey', 'NotFound', 'NoSuchUpload'])
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (known.has((cause as NodeJS.ErrnoException).code ?? '') || known.has(cause.name)) return null
  }
  throw error
}
