import { type FileHandle, open } from 'node:fs/promises'
import { boxHeader, type Fragment, readFragment } from './mp4-read.rules.ts'

export type ReadFragment = Fragment & { data: Buffer }

/** Reads the fragments of an mp4 file that may still be growing: one that is not yet whole is not there yet. */
export class FragmentFile {
  readonly #path: string
  #handle: FileHandle | undefined
  #at = 0
  #init: Buffer | undefined

  constructor(path: string) {
    this.#path = path
  }

  /** Everything before the first fragment; undefined until `next` has come to it. */
  get init(): Buffer | undefined {
    return this.#init
  }

  /** The next whole fragment, or undefined: for now, or for good when the writer is done. */
  async next(): Promise<ReadFragment | undefined> {
    const moof = await this.#seek('moof')
    const mdat = moof && (await this.#boxAt(this.#at + moof.size))
    if (!moof || mdat?.type !== 'mdat') return undefined
    const bytes = await this.#read(this.#at, moof.size + mdat.size)
    if (!bytes) return undefined
    this.#at += bytes.length
    return { ...readFragment(bytes.subarray(0, moof.size)), data: bytes.subarray(moof.size + mdat.headerSize) }
  }

  async close(): Promise<void> {
    await this.#handle?.close()
  }

  /** Passes over what comes before the next box of this type. */
  async #seek(type: string) {
    for (;;) {
      const box = await this.#boxAt(this.#at)
      if (!box || box.type === type) {
        if (box && !this.#init) this.#init = await this.#read(0, this.#at)
        return box
      }
      if (!(await this.#isWritten(this.#at + box.size))) return undefined
      this.#at += box.size
    }
  }

  async #boxAt(position: number) {
    const head = (await this.#read(position, 16)) ?? (await this.#read(position, 8))
    return head && boxHeader(head, 0)
  }

  async #isWritten(end: number) {
    return (await this.#handle?.stat())!.size >= end
  }

  /** Undefined unless all of it is there. */
  async #read(position: number, length: number): Promise<Buffer | undefined> {
    this.#handle ??= await open(this.#path).catch(() => undefined)
    if (!this.#handle || !(await this.#isWritten(position + length))) return undefined
    const { buffer } = await this.#handle.read(Buffer.alloc(length), 0, length, position)
    return buffer
  }
}
