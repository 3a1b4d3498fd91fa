import { SvelteMap } from 'svelte/reactivity'
import { addVersion, type Film, type FilmVersion } from './api.ts'
import { FilmUpload, readFingerprint } from './film-upload.svelte.ts'

export const MOST_BYTES = 20 * 1024 ** 3

/** The chosen file is not the one whose upload is to go on. */
export class OtherFile extends Error {
  readonly version: FilmVersion

  constructor(version: FilmVersion) {
    super('another file')
    this.version = version
  }
}

/** Uploads of this window, by version. They go on while the reader looks at other pages. */
const running = new SvelteMap<string, FilmUpload>()

/** Closing the window stops them: the browser asks first. */
const warn = (event: BeforeUnloadEvent) => event.preventDefault()
$effect.root(() => {
  $effect(() => {
    const isBusy = [...running.values()].some(({ state }) => state === 'sending' || state === 'waiting')
    if (isBusy) addEventListener('beforeunload', warn)
    else removeEventListener('beforeunload', warn)
  })
})

export const uploadOf = (versionId: string): FilmUpload | undefined => running.get(versionId)

export function forgetUpload(versionId: string): void {
  running.get(versionId)?.end()
  running.delete(versionId)
}

/**
 * Begins to send a file as a new version of a film, or goes on with the one that was begun, on whatever device.
 * Throws an ApiProblem (no room, quota, no right) or OtherFile.
 */
export async function sendFilm(film: Film, file: File): Promise<FilmUpload> {
  const fingerprint = await readFingerprint(file)
  const begun = film.versions.find(({ state }) => state === 'uploading')
  if (begun && !isSame(begun, file, fingerprint)) throw new OtherFile(begun)
  const version = begun ?? (await addVersion(film.id, { filename: file.name, sizeBytes: file.size, fingerprint }))
  const upload = new FilmUpload(file, { filmId: film.id, versionId: version.id, sentBytes: version.uploadedBytes })
  forgetUpload(version.id)
  running.set(version.id, upload)
  upload.start()
  return upload
}

const isSame = (version: FilmVersion, file: File, fingerprint: string) =>
  version.fingerprint ? version.fingerprint === fingerprint : version.filename === file.name && version.sizeBytes === file.size
