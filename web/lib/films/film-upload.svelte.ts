import { DetailedError, Upload } from 'tus-js-client'
import { refuse } from '#lib/api/client.ts'
import { offline, type ApiProblem } from '#lib/api/problem.ts'
import { fingerprintOf, SAMPLE_BYTES } from './fingerprint.rules.ts'
import { leftS, speedOf, withSample, type Sample } from './upload-speed.rules.ts'

const CHUNK_BYTES = 8 * 1024 * 1024
const RETRY_MS = [0, 1_000, 3_000, 5_000]
const WAIT_MS = 10_000
/** The request may be repeated: too slow, held by a request that has not ended, too many, a server in trouble. */
const isPassing = (status: number) => status === 0 || status === 408 || status === 423 || status === 429 || status >= 500

/** By which the same file is known again, here and on another device. */
export async function readFingerprint(file: File): Promise<string> {
  const bytes = async (part: Blob) => new Uint8Array(await part.arrayBuffer())
  const head = await bytes(file.slice(0, SAMPLE_BYTES))
  const tail = await bytes(file.slice(Math.max(0, file.size - SAMPLE_BYTES)))
  return fingerprintOf(file.size, head, tail)
}

/** One film on its way to the server; goes on by itself after a lost line or a server that was away. */
export class FilmUpload {
  readonly versionId: string
  readonly filename: string
  readonly sizeBytes: number
  state = $state<'sending' | 'waiting' | 'stopped' | 'done' | 'failed'>('sending')
  sentBytes = $state(0)
  problem = $state.raw<ApiProblem>()
  #samples = $state.raw<Sample[]>([])
  readonly #upload: Upload
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(file: File, { filmId, versionId, sentBytes }: { filmId: string; versionId: string; sentBytes: number }) {
    this.versionId = versionId
    this.filename = file.name
    this.sizeBytes = file.size
    this.sentBytes = sentBytes
    this.#upload = new Upload(file, {
      endpoint: '/api/v1/uploads',
      // Asked for first; the server says where to go on, or that it has to begin.
      ...(sentBytes > 0 && { uploadUrl: `/api/v1/uploads/${versionId}` }),
      metadata: { filmId, filmVersionId: versionId, filename: file.name, filetype: file.type || 'application/octet-stream' },
      chunkSize: CHUNK_BYTES,
      retryDelays: RETRY_MS,
      // The server knows the upload by its version; nothing needs to be kept here.
      storeFingerprintForResuming: false,
      onShouldRetry: (error) => isPassing(statusOf(error)),
      onProgress: (bytes) => this.#progress(bytes),
      onSuccess: () => {
        this.sentBytes = this.sizeBytes
        this.state = 'done'
      },
      onError: (error) => this.#failed(error),
    })
    addEventListener('online', this.#resume)
  }

  get speed(): number | undefined {
    return this.state === 'sending' ? speedOf(this.#samples) : undefined
  }

  get leftS(): number | undefined {
    return leftS(this.speed, this.sizeBytes - this.sentBytes)
  }

  start = (): void => {
    clearTimeout(this.#timer)
    this.problem = undefined
    this.#samples = []
    this.state = 'sending'
    this.#upload.start()
  }

  stop = (): void => {
    clearTimeout(this.#timer)
    this.state = 'stopped'
    void this.#upload.abort()
  }

  /** No further use: it has ended, or the version is gone. */
  end = (): void => {
    if (this.state !== 'done') this.stop()
    removeEventListener('online', this.#resume)
  }

  #progress(bytes: number) {
    this.sentBytes = bytes
    this.state = 'sending'
    this.#samples = withSample(this.#samples, { atMs: performance.now(), bytes })
  }

  #failed(error: Error) {
    const status = statusOf(error)
    if (isPassing(status)) {
      this.state = 'waiting'
      this.#timer = setTimeout(this.start, WAIT_MS)
      return
    }
    this.state = 'failed'
    if (status === 0) this.problem = offline()
    else void refuse(new Response(null, { status }), bodyOf(error)).then((problem) => (this.problem = problem))
  }

  readonly #resume = () => {
    if (this.state === 'waiting') this.start()
  }
}

const statusOf = (error: Error) => (error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? 0) : 0)

function bodyOf(error: Error): unknown {
  try {
    return JSON.parse((error as DetailedError).originalResponse?.getBody() ?? '')
  } catch {
    return undefined
  }
}
