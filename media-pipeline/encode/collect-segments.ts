import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FragmentFile, type ReadFragment } from '../package/fragment-file.ts'
import { keyframeEnd, writeInit, writeSegment } from '../package/mp4-write.rules.ts'
import { frameTicks, type Plan, shownFrom } from '../plan/plan.rules.ts'
import { EncodeFailed } from '../problem.ts'
import type { Journal, SealedSegment } from './journal.ts'
import { randomName, sealOf } from './work-folder.ts'

interface Options {
  plan: Plan
  journal: Journal
  /** Name of the run's folder within the journal's. */
  run: string
  /** Number of the first segment ffmpeg makes in this run. */
  firstSegment: number
}

/**
 * Takes finished segments out of the files a run of ffmpeg is still writing, one fragment of every rung at a time,
 * puts them at their place in the film and enters them in the journal.
 */
export class SegmentCollector {
  readonly #options: Options
  readonly #sources: FragmentFile[]
  readonly #waiting: (ReadFragment | undefined)[]
  #index: number

  constructor(options: Options) {
    this.#options = options
    this.#sources = options.plan.rungs.map(
      ({ name }) => new FragmentFile(join(options.journal.folder, options.run, `${name}.mp4`)),
    )
    this.#waiting = this.#sources.map(() => undefined)
    this.#index = options.firstSegment
  }

  /** Takes all that is whole by now. A fragment of too few frames stays behind: the picture ended before the plan did. */
  async collect(): Promise<void> {
    for (;;) {
      for (const [i, source] of this.#sources.entries()) this.#waiting[i] ??= await source.next()
      const fragments = this.#waiting.filter((fragment) => fragment !== undefined)
      if (fragments.length < this.#sources.length || !this.#isWhole(fragments)) return
      await this.#seal(fragments)
      this.#waiting.fill(undefined)
      this.#index++
    }
  }

  /** The frame up to which all rungs have come, sealed or not. */
  get reachedFrame(): number {
    const waiting = this.#waiting.map((fragment) => fragment?.samples.length ?? 0)
    return this.#index * this.#options.plan.segmentFrames + Math.min(...waiting)
  }

  close = async () => void (await Promise.all(this.#sources.map((source) => source.close())))

  #isWhole(fragments: ReadFragment[]): boolean {
    const { frames, segmentFrames } = this.#options.plan
    const expected = Math.min(segmentFrames, frames - this.#index * segmentFrames)
    return fragments.every(({ samples }) => samples.length === expected)
  }

  async #seal(fragments: ReadFragment[]) {
    const { plan, journal } = this.#options
    const segment: SealedSegment = { index: this.#index, files: {} }
    for (const [i, rung] of plan.rungs.entries()) {
      const fragment = fragments[i]
      if (fragment) segment.files[rung.name] = await this.#writeSegment(rung.name, fragment)
      await this.#keepInit(rung.name, this.#sources[i]?.init)
    }
    await journal.add(segment)
  }

  async #writeSegment(rung: string, { samples, data }: ReadFragment) {
    const { plan, journal, run } = this.#options
    const duration = frameTicks(plan)
    const content = writeSegment({
      sequence: this.#index + 1,
      decodedAt: this.#index * plan.segmentFrames * duration,
      duration,
      samples: samples.map(({ sizeBytes, shownAfter }) => ({ sizeBytes, shownAfter: shownAfter + shownFrom(plan) })),
      data,
      isPicture: true,
    })
    const path = join(run, `${rung}-${this.#index}.m4s`)
    await writeFile(join(journal.folder, path), content)
    return { path, ...sealOf(content), keyframeBytes: keyframeEnd(content, samples[0]?.sizeBytes ?? 0) }
  }

  /** All runs must agree on it: players load one for the whole film. */
  async #keepInit(rung: string, init: Buffer | undefined) {
    if (!init) throw new EncodeFailed('check-failed', `${rung} has fragments but no header`)
    const content = writeInit(init, shownFrom(this.#options.plan))
    const file = initFile(this.#options.journal, rung)
    const known = await readFile(file).catch(() => undefined)
    if (known?.equals(content)) return
    if (known) throw new EncodeFailed('check-failed', `${rung}: two runs of ffmpeg made different headers`)
    await mkdir(join(file, '..'), { recursive: true })
    const part = `${file}.${randomName()}`
    await writeFile(part, content)
    await rename(part, file)
  }
}

export const initFile = (journal: Journal, rung: string) => join(journal.folder, 'init', `${rung}.mp4`)
