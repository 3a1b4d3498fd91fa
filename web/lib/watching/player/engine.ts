import Hls, { type ErrorData } from 'hls.js'
import workerPath from 'hls.js/dist/hls.worker.js?url'
import type { Quality } from '../data-cost.rules.ts'
import { soundUrl, withTokenOf } from '../signed-path.rules.ts'

/** What the page is told: all is well, the line is gone and waited for, or it will not play here. */
export type EngineState = 'ready' | 'waiting' | 'failed'

interface Options {
  hlsUrl: string
  /** Begins here, in seconds. */
  startAtS: number
  quality: Quality
  /** A fresh signed address of the same film. */
  renew: () => Promise<string>
  onstate: (state: EngineState) => void
}

const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000]
const GONE = [401, 403, 404, 410]
/** hls.js mends what the decoder stumbles over; oftener than this it cannot. */
const MOST_MENDS = 4

/** hls.js, or the browser's own HLS where there is no Media Source (iPhone), under one set of controls. */
export class Engine {
  readonly #video: HTMLVideoElement
  readonly #options: Options
  #hls: Hls | undefined
  #url: string
  #quality: Quality
  /** The captions that are shown, by name; they are shown again after the film was loaded anew. */
  #caption: string | undefined
  #hasBegun = false
  #attempt = 0
  #mends = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(video: HTMLVideoElement, options: Options) {
    this.#video = video
    this.#options = options
    this.#url = options.hlsUrl
    this.#quality = options.quality
    addEventListener('online', this.#resume)
    video.addEventListener('error', this.#nativeFault)
    video.textTracks.addEventListener('addtrack', this.#showAgain)
  }

  /** Loads nothing before this: on a metered line the reader decides first. */
  begin = () => {
    if (this.#hasBegun) return
    this.#hasBegun = true
    this.#load(this.#options.startAtS)
  }

  /** The place is kept. */
  choose = (quality: Quality) => {
    const wasSound = this.#quality === 'sound'
    if (!wasSound) this.#caption = this.#shownCaption()
    this.#quality = quality
    if (!this.#hasBegun) return
    if (wasSound !== (quality === 'sound')) this.#reload()
    else this.#applyLevel()
  }

  /** A newer signed address: the next request uses it, nothing stops. */
  useUrl = (url: string) => {
    this.#url = url
  }

  destroy = () => {
    clearTimeout(this.#timer)
    removeEventListener('online', this.#resume)
    this.#video.removeEventListener('error', this.#nativeFault)
    this.#video.textTracks.removeEventListener('addtrack', this.#showAgain)
    this.#hls?.destroy()
  }

  #source() {
    return this.#quality === 'sound' ? soundUrl(this.#url) : this.#url
  }

  #load(atS: number) {
    this.#hls?.destroy()
    if (Hls.isSupported()) this.#loadHls(atS)
    else this.#loadNative(atS)
  }

  #loadHls(atS: number) {
    const hls = new Hls({
      workerPath,
      startPosition: atS,
      // Half a minute ahead: enough for a short gap, little wasted when the reader leaves.
      maxBufferLength: 30,
      capLevelToPlayerSize: true,
      xhrSetup: (xhr, url) => xhr.open('GET', withTokenOf(this.#url, url), true),
    })
    this.#hls = hls
    hls.on(Hls.Events.MANIFEST_PARSED, () => this.#applyLevel())
    hls.on(Hls.Events.FRAG_LOADED, () => this.#well())
    hls.on(Hls.Events.ERROR, (_, fault) => this.#hlsFault(fault))
    hls.loadSource(this.#source())
    hls.attachMedia(this.#video)
  }

  #loadNative(atS: number) {
    const video = this.#video
    video.src = atS > 0 ? `${this.#source()}#t=${atS}` : this.#source()
    video.load()
  }

  #reload() {
    const isPlaying = !this.#video.paused
    this.#load(this.#video.currentTime || this.#options.startAtS)
    if (isPlaying) void this.#video.play().catch(() => undefined)
  }

  /** Once hls.js is done with its own setting of the new track. */
  readonly #showAgain = ({ track }: TrackEvent) => {
    if (!track || this.#caption === undefined || track.label !== this.#caption) return
    setTimeout(() => (track.mode = 'showing'))
  }

  #shownCaption(): string | undefined {
    return [...this.#video.textTracks].find(({ kind, mode }) => kind !== 'metadata' && mode === 'showing')?.label
  }

  #applyLevel() {
    const hls = this.#hls
    if (!hls) return
    const height = Number(this.#quality)
    hls.nextLevel = Number.isNaN(height) ? -1 : hls.levels.findIndex((level) => level.height === height)
  }

  #well() {
    this.#attempt = 0
    this.#options.onstate('ready')
  }

  #hlsFault({ fatal, type, response }: ErrorData) {
    const isGone = GONE.includes(response?.code ?? 0)
    // hls.js asks again by itself; with a fresh address it may find what it wants.
    if (!fatal) return isGone ? void this.#freshen() : undefined
    if (type === Hls.ErrorTypes.NETWORK_ERROR) this.#waitAndRetry(isGone)
    else if (type === Hls.ErrorTypes.MEDIA_ERROR && this.#mends++ < MOST_MENDS) this.#hls?.recoverMediaError()
    else this.#options.onstate('failed')
  }

  readonly #nativeFault = () => {
    if (this.#hls || !this.#hasBegun) return
    this.#waitAndRetry(true)
  }

  #waitAndRetry(isGone: boolean) {
    this.#options.onstate('waiting')
    const waitMs = RETRY_MS[Math.min(this.#attempt++, RETRY_MS.length - 1)]
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#retry(isGone), waitMs)
  }

  async #retry(isGone: boolean) {
    if (isGone && !(await this.#freshen())) return this.#waitAndRetry(true)
    // After a fatal error hls.js may have lost the playlist itself: begin again at the same place.
    if (this.#quality !== 'sound') this.#caption = this.#shownCaption()
    this.#reload()
  }

  /** Whether there is a fresh address. */
  async #freshen(): Promise<boolean> {
    try {
      this.#url = await this.#options.renew()
      return true
    } catch {
      return false
    }
  }

  readonly #resume = () => {
    if (this.#timer === undefined || this.#attempt === 0) return
    clearTimeout(this.#timer)
    void this.#retry(true)
  }
}
