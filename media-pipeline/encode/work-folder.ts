import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A finished file as it was when it was finished. */
export interface SealedFile {
  bytes: number
  sha256: string
}

export const sealOf = (content: Buffer): SealedFile => ({
  bytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
})

/** Whether the file is still there, as long and with the same content as when it was sealed. */
export async function isIntact(file: string, { bytes, sha256 }: SealedFile): Promise<boolean> {
  const about = await stat(file).catch(() => undefined)
  if (about?.size !== bytes) return false
  return sealOf(await readFile(file)).sha256 === sha256
}

/**
 * Names an encode: the same film, plan and ffmpeg give the same key. Of the film its size and both ends are read;
 * a 20 GB file would take minutes otherwise.
 */
export async function encodeKey(source: string, decisions: unknown): Promise<string> {
  const END = 1 << 20
  const handle = await open(source)
  try {
    const { size } = await handle.stat()
    const hash = createHash('sha256').update(JSON.stringify([size, decisions]))
    for (const position of [0, Math.max(0, size - END)]) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(END), 0, END, position)
      hash.update(buffer.subarray(0, bytesRead))
    }
    return hash.digest('hex').slice(0, 32)
  } finally {
    await handle.close()
  }
}

/** The folder of this encode within the work folder; what other encodes of the film left there is removed. */
export async function openWorkFolder(workFolder: string, key: string): Promise<string> {
  const own = `encode-${key}`
  await mkdir(join(workFolder, own), { recursive: true })
  const others = (await readdir(workFolder)).filter((name) => name.startsWith('encode-') && name !== own)
  await Promise.all(others.map((name) => rm(join(workFolder, name), { recursive: true, force: true })))
  return join(workFolder, own)
}

export const randomName = () => randomBytes(6).toString('hex')

interface Seal<Notes> {
  notes: Notes
  files: Record<string, SealedFile>
}

/**
 * A step whose result is a folder of files: done once, then found again. `make` fills a fresh folder and returns
 * notes to keep; the folder gets its name only when it is whole, so a step cut short by kill -9 starts anew.
 */
export async function once<Notes>(
  folder: string,
  name: string,
  make: (partFolder: string) => Promise<Notes>,
): Promise<{ folder: string; notes: Notes }> {
  const whole = join(folder, name)
  const known = await readSeal<Notes>(whole)
  if (known) return { folder: whole, notes: known.notes }
  await rm(whole, { recursive: true, force: true })
  const part = join(folder, `${name}.${randomName()}.part`)
  await mkdir(part)
  const notes = await make(part)
  const seal: Seal<Notes> = { notes, files: {} }
  for (const file of await readdir(part)) seal.files[file] = sealOf(await readFile(join(part, file)))
  await writeFile(join(part, SEAL), JSON.stringify(seal))
  await rename(part, whole)
  return { folder: whole, notes }
}

const SEAL = 'sealed.json'

async function readSeal<Notes>(folder: string): Promise<Seal<Notes> | undefined> {
  try {
    const seal = JSON.parse(await readFile(join(folder, SEAL), 'utf8')) as Seal<Notes>
    for (const [file, sealed] of Object.entries(seal.files)) if (!(await isIntact(join(folder, file), sealed))) return undefined
    return seal
  } catch {
    return undefined
  }
}
