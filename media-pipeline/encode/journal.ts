import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isIntact, type SealedFile } from './work-folder.ts'

/** A finished segment: the same frames in every rung. Paths are relative to the journal's folder. */
export interface SealedSegment {
  index: number
  files: Record<string, SealedFile & { path: string; keyframeBytes: number }>
}

/**
 * The record of finished segments, one line each. A line is written after its files; a torn last line, or one whose
 * files have changed, counts for nothing. So whatever moment a worker dies, what it finished is found again.
 */
export class Journal {
  readonly folder: string
  readonly #segments = new Map<number, SealedSegment>()

  private constructor(folder: string) {
    this.folder = folder
  }

  static async open(folder: string): Promise<Journal> {
    await mkdir(folder, { recursive: true })
    const journal = new Journal(folder)
    const lines = await readFile(journal.#file, 'utf8').catch(() => '')
    const sealed = lines.split('\n').map(readLine)
    for (const segment of sealed) if (segment && (await journal.#isIntact(segment))) journal.#segments.set(segment.index, segment)
    if (lines && !lines.endsWith('\n')) await appendFile(journal.#file, '\n') // close a torn line
    return journal
  }

  async add(segment: SealedSegment): Promise<void> {
    await appendFile(this.#file, `${JSON.stringify(segment)}\n`)
    this.#segments.set(segment.index, segment)
  }

  has = (index: number) => this.#segments.has(index)
  get size() {
    return this.#segments.size
  }

  /** In order of the film. */
  list = (): SealedSegment[] => [...this.#segments.values()].sort((a, b) => a.index - b.index)

  /** The gaps, as `[from, to)` of segment numbers below `count`. */
  missing(count: number): { from: number; to: number }[] {
    const gaps: { from: number; to: number }[] = []
    for (let index = 0; index < count; index++) {
      if (this.has(index)) continue
      const last = gaps.at(-1)
      if (last?.to === index) last.to++
      else gaps.push({ from: index, to: index + 1 })
    }
    return gaps
  }

  get #file() {
    return join(this.folder, 'journal.ndjson')
  }

  async #isIntact({ files }: SealedSegment): Promise<boolean> {
    const checks = Object.values(files).map((file) => isIntact(join(this.folder, file.path), file))
    return (await Promise.all(checks)).every(Boolean)
  }
}

function readLine(line: string): SealedSegment | undefined {
  try {
    return JSON.parse(line) as SealedSegment
  } catch {
    return undefined
  }
}
