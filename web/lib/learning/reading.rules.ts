/** Reading: what has been looked at, and how long it still takes until a lesson may be marked as read. */

/** Seconds still to be read; the server's clock decides, this one may be wrong and only tells. */
export const secondsToRead = (
  { leastReadS, openedAt }: { leastReadS: number; openedAt: string | null },
  nowMs: number,
): number =>
  openedAt === null
    ? leastReadS
    : Math.min(leastReadS, Math.max(0, Math.ceil(leastReadS - (nowMs - Date.parse(openedAt)) / 1000)))

/** Pages of a document that have not been on the screen yet. */
export function unreadPages(pageCount: number, read: readonly number[]): number[] {
  const seen = new Set(read)
  return Array.from({ length: pageCount }, (_, at) => at + 1).filter((page) => !seen.has(page))
}

/** Where to open a document: where one stopped, else at the first page not read, else at the beginning. */
export function firstPage(pageCount: number, read: readonly number[], lastPage: number | null): number {
  const wanted = lastPage ?? unreadPages(pageCount, read)[0] ?? 1
  return Math.min(Math.max(1, wanted), Math.max(1, pageCount))
}
