import type { FilmVersion } from './api.ts'

/** Hears from the server how the versions of a film come along. The browser reconnects by itself. */
export class FilmLive {
  isLost = $state(false)

  /** Begins to listen; gives the function that stops. */
  follow = (filmId: string, onversion: (version: FilmVersion) => void): (() => void) => {
    const source = new EventSource(`/api/v1/films/${filmId}/events`)
    source.onopen = () => (this.isLost = false)
    source.onerror = () => (this.isLost = true)
    source.addEventListener('version', (event: MessageEvent<string>) => {
      this.isLost = false
      onversion(JSON.parse(event.data) as FilmVersion)
    })
    return () => source.close()
  }
}

const UNDER_WAY: readonly FilmVersion['state'][] = ['uploading', 'queued', 'encoding']

export const isUnderWay = ({ state }: Pick<FilmVersion, 'state'>) => UNDER_WAY.includes(state)
